package murmuration.studio;

import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.named;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.GiveWay;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.worlds.WorldsMenu;
import org.kordamp.ikonli.feather.Feather;

/// The head of the window: which world, its time, and what can be done to it as a whole.
final class TopBar extends HBox {

    private final StoryModel model;
    private final Button happen;
    private final GiveWay speedsAndKeys;

    TopBar(StoryModel model, Appearance appearance, Optional<WorldsMenu> worlds, Runnable keySheet) {
        this.model = model;
        this.happen = happenButton();
        setId("top");
        setMinWidth(0);
        getStyleClass().addAll(Style.ROW, "top-bar");
        worlds.ifPresent(getChildren()::add);
        HBox speeds = speeds();
        Button keys = keys(keySheet);
        getChildren().addAll(label(model.title(), Style.PROSE, "world-title"), run(), clock(), speeds, spacer(), happen, theme(appearance), keys);
        speedsAndKeys = new GiveWay(this, List.of(speeds, keys));
    }

    @Override
    protected void layoutChildren() {
        speedsAndKeys.fit();
        super.layoutChildren();
    }

    private Button run() {
        var play = icon(Feather.PLAY);
        var button = new Button(null, play);
        button.setId("run");
        button.getStyleClass().add("run-button");
        button.setOnAction(_ -> model.runOrPause());
        model.running().subscribe(running -> {
            play.setIconCode(running ? Feather.PAUSE : Feather.PLAY);
            named(button, Texts.of(running ? "top.pause" : "top.run"));
        });
        return button;
    }

    private Label clock() {
        Label clock = label("", "story-clock");
        clock.setId("clock");
        clock.textProperty().bind(model.now());
        clock.setMinWidth(USE_PREF_SIZE);
        return clock;
    }

    private HBox speeds() {
        var group = new ToggleGroup();
        var speeds = row("speeds");
        speeds.setMaxHeight(USE_PREF_SIZE);
        speeds.setMinWidth(USE_PREF_SIZE);
        StoryModel.SPEEDS.forEach(speed -> speeds.getChildren().add(speed(speed, group)));
        return speeds;
    }

    private ToggleButton speed(int factor, ToggleGroup group) {
        var button = new ToggleButton(Texts.of("top.speed", factor));
        named(button, Texts.of("top.speed.tip." + factor));
        button.getStyleClass().add("speed");
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.speed(factor);
        });
        model.speed().subscribe(speed -> button.setSelected(speed.doubleValue() == factor));
        return button;
    }

    private Button happenButton() {
        var button = new Button(Texts.of("happen"), icon(Feather.ZAP));
        button.setId("happen");
        button.getStyleClass().add("happen");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> letHappen());
        return button;
    }

    /// Beside which small sheets open.
    Node anchor() {
        return happen;
    }

    void letHappen() {
        new HappenPopover(model).show(happen);
    }

    private static MenuButton theme(Appearance appearance) {
        var moon = icon(Feather.MOON);
        var button = named(new MenuButton(null, moon), Texts.of("top.theme"));
        button.setId("theme");
        button.getStyleClass().add(Style.QUIET_BUTTON);
        appearance.dark().subscribe(dark -> moon.setIconCode(dark ? Feather.MOON : Feather.SUN));
        var group = new ToggleGroup();
        for (Appearance.Theme theme : Appearance.Theme.values()) {
            var item = new RadioMenuItem(Texts.of("theme." + theme.name().toLowerCase(Locale.ROOT)));
            item.setToggleGroup(group);
            item.setOnAction(_ -> appearance.choose(theme));
            appearance.theme().subscribe(chosen -> item.setSelected(chosen == theme));
            button.getItems().add(item);
        }
        button.getItems().addAll(new SeparatorMenuItem(), still(appearance), item("command.larger", appearance::larger), item("command.smaller", appearance::smaller));
        return button;
    }

    private static CheckMenuItem still(Appearance appearance) {
        var still = new CheckMenuItem(Texts.of("command.motion.less"));
        still.selectedProperty().bindBidirectional(appearance.still());
        return still;
    }

    private static MenuItem item(String text, Runnable verb) {
        var item = new MenuItem(Texts.of(text));
        item.setOnAction(_ -> verb.run());
        return item;
    }

    private static Button keys(Runnable keySheet) {
        var button = named(new Button(null, icon(Feather.HELP_CIRCLE)), Texts.of("top.keys"));
        button.getStyleClass().add(Style.QUIET_BUTTON);
        button.setOnAction(_ -> keySheet.run());
        return button;
    }
}
