package murmuration.studio;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import murmuration.studio.desk.DeskVerb;
import murmuration.studio.desk.KeyMap;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;

/// All keys on one sheet over the window. Pressing a key of the desk there, and then another on the keyboard, gives that verb the other key.
final class KeySheet extends Overlay {

    private static final List<String> DESK = List.of("why", "cards", "search", "save", "undo", "redo");
    private static final List<String> WINDOW = List.of("commands", "regions", "lines", "panes", "cell", "origin", "canon", "whole", "larger", "sheet");
    private static final Set<KeyCode> OF_BUTTONS = Set.of(KeyCode.TAB, KeyCode.ENTER, KeyCode.SPACE, KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.SHIFT, KeyCode.CONTROL);

    private record Choice(DeskVerb verb, Button button) {}

    private final KeyMap keys;
    private final List<Choice> choices = new ArrayList<>();
    private Choice waiting;

    KeySheet(KeyMap keys) {
        super("keys");
        this.keys = keys;
        var parts = new HBox(part("desk", remappable()), column("key-parts", part("more", fixed(DESK)), part("window", fixed(WINDOW))));
        parts.getStyleClass().add("key-columns");
        VBox sheet = column("sheet", label(Texts.of("keys.title"), Style.PROSE, "sheet-title"), parts, foot());
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(sheet);
        keys.changes().subscribe(_ -> refresh());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setFocusTraversable(true);
    }

    private GridPane remappable() {
        GridPane grid = grid();
        DeskVerb[] verbs = DeskVerb.values();
        for (int i = 0; i < verbs.length; i++) {
            var choice = new Choice(verbs[i], new Button());
            choice.button().getStyleClass().setAll("button", Style.KEY, "key-button");
            choice.button().setOnAction(_ -> await(choice));
            choices.add(choice);
            int column = i < (verbs.length + 1) / 2 ? 0 : 2;
            int line = column == 0 ? i : i - (verbs.length + 1) / 2;
            grid.add(choice.button(), column, line);
            grid.add(label(Texts.of("keys.verb." + verbs[i].id())), column + 1, line);
        }
        return grid;
    }

    private static GridPane fixed(List<String> names) {
        GridPane grid = grid();
        for (int i = 0; i < names.size(); i++) {
            grid.add(label(Texts.of("keys." + names.get(i) + ".key"), Style.KEY), 0, i);
            grid.add(label(Texts.of("keys." + names.get(i))), 1, i);
        }
        return grid;
    }

    private static GridPane grid() {
        var grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        return grid;
    }

    private static VBox part(String name, GridPane grid) {
        return column("key-part", label(Texts.of("keys." + name), Style.SECTION_TITLE), grid);
    }

    private HBox foot() {
        var on = new CheckBox(Texts.of("keys.on"));
        on.setId("keys-on");
        on.selectedProperty().bindBidirectional(keys.on());
        var reset = new Button(Texts.of("keys.reset"));
        reset.setId("keys-reset");
        reset.setOnAction(_ -> keys.reset());
        var close = new Button(Texts.of("keys.close"));
        close.setOnAction(_ -> close());
        return row("sheet-foot", on, label(Texts.of("keys.change"), Style.MUTED, Style.SMALL), spacer(), reset, close);
    }

    private void await(Choice choice) {
        waiting = choice;
        refresh();
    }

    private void refresh() {
        choices.forEach(choice -> {
            choice.button().setText(choice == waiting ? Texts.of("keys.press") : keys.name(choice.verb()));
            choice.button().setAccessibleText(Texts.of("keys.choice", Texts.of("keys.verb." + choice.verb().id()), keys.name(choice.verb())));
        });
    }

    private void key(KeyEvent event) {
        if (waiting != null) choose(event.getCode());
        else if (event.getCode() == KeyCode.ESCAPE) close();
        else if (OF_BUTTONS.contains(event.getCode()) && getScene().getFocusOwner() != this || event.getCode().isModifierKey()) return;
        else if (event.getCode() == KeyCode.TAB) return;
        else close();
        event.consume();
    }

    /// Escape leaves it as it was; a key that may not judge is waited past.
    private void choose(KeyCode key) {
        DeskVerb verb = waiting.verb();
        if (key != KeyCode.ESCAPE && !keys.set(verb, key)) return;
        waiting = null;
        refresh();
    }

    @Override
    void takeFocus() {
        waiting = null;
        refresh();
        requestFocus();
    }
}
