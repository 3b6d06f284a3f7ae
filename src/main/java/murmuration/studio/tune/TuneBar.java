package murmuration.studio.tune;

import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.named;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import murmuration.cast.Character;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import org.kordamp.ikonli.feather.Feather;

/// Whom to tune, and what can be done with all of her values at once.
final class TuneBar extends FlowPane {

    private final TuneModel model;

    TuneBar(TuneModel model) {
        this.model = model;
        getStyleClass().add("tune-bar");
        getChildren().addAll(
                who(), button(Feather.CORNER_UP_LEFT, "undo", model::undo), button(Feather.CORNER_UP_RIGHT, "redo", model::redo), button(Feather.ROTATE_CCW, "revert", model::revert),
                slot(Slots.Slot.A), slot(Slots.Slot.B), presets(), group());
    }

    private ChoiceBox<String> who() {
        var box = new ChoiceBox<String>();
        box.setId("tune-who");
        box.setAccessibleText(Texts.of("tune.who"));
        box.setOnShowing(_ -> fill(box));
        model.now().subscribe(_ -> fill(box));
        box.valueProperty().subscribe(name -> {
            if (name != null && model.now().get().filter(shown -> shown.name().equals(name)).isEmpty()) model.choose(name);
        });
        return box;
    }

    private void fill(ChoiceBox<String> box) {
        if (!box.getItems().equals(model.names())) box.getItems().setAll(model.names());
        box.setValue(model.now().get().map(Character::name).orElse(null));
    }

    private static Button button(Feather feather, String id, Runnable action) {
        var button = new Button();
        button.setGraphic(icon(feather));
        button.setId("tune-" + id);
        button.getStyleClass().add(Style.QUIET_BUTTON);
        button.setOnAction(_ -> action.run());
        return named(button, Texts.of("tune." + id));
    }

    /// Empty, it keeps the values; kept ones come back with it. With Shift it keeps anew.
    private ButtonBase slot(Slots.Slot slot) {
        var button = new ToggleButton(slot.name());
        button.setId("tune-slot-" + slot);
        button.setOnMouseClicked(event -> {
            if (event.isShiftDown()) model.keep(slot);
        });
        button.setOnAction(_ -> {
            if (model.has(slot)) model.take(slot);
            else model.keep(slot);
            button.setSelected(model.has(slot));
        });
        model.now().subscribe(_ -> button.setSelected(model.has(slot)));
        return named(button, Texts.of("tune.slot", slot.name()));
    }

    private MenuButton presets() {
        var menu = new MenuButton(Texts.of("tune.presets"));
        menu.setId("tune-presets");
        menu.setOnShowing(_ -> menu.getItems().setAll(presetItems(menu)));
        menu.getItems().setAll(presetItems(menu));
        return menu;
    }

    private List<MenuItem> presetItems(MenuButton menu) {
        var items = new java.util.ArrayList<MenuItem>();
        for (String name : model.presets().names()) {
            var item = new MenuItem(name);
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.take(name));
            items.add(item);
        }
        if (!items.isEmpty()) items.add(new SeparatorMenuItem());
        var name = new TextField();
        name.setPromptText(Texts.of("tune.presets.name"));
        name.setOnAction(_ -> {
            model.now().get().ifPresent(who -> model.presets().keep(name.getText(), who.constraints()));
            menu.hide();
        });
        var keep = new CustomMenuItem(name);
        keep.setHideOnClick(false);
        items.add(keep);
        return items;
    }

    private MenuButton group() {
        var menu = new MenuButton(Texts.of("tune.give"));
        menu.setId("tune-give");
        menu.setOnShowing(_ -> menu.getItems().setAll(groupItems()));
        menu.getItems().setAll(groupItems());
        return menu;
    }

    private List<MenuItem> groupItems() {
        String hers = model.now().get().map(Character::name).orElse("");
        var others = model.names().stream().filter(name -> !name.equals(hers)).map(CheckMenuItem::new).toList();
        var give = new MenuItem(Texts.of("tune.give.now"));
        give.setOnAction(_ -> model.giveTo(others.stream().filter(CheckMenuItem::isSelected).map(MenuItem::getText).toList()));
        var all = new MenuItem(Texts.of("tune.give.all"));
        all.setOnAction(_ -> model.giveTo(others.stream().map(MenuItem::getText).toList()));
        var items = new java.util.ArrayList<MenuItem>(others);
        items.addAll(List.of(new SeparatorMenuItem(), give, all));
        return items;
    }
}
