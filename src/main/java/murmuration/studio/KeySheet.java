package murmuration.studio;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.label;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Views;

/// All keys on one sheet over the window; any key or click puts it away.
final class KeySheet extends StackPane {

    private static final List<String> DESK = List.of("approve", "discard", "why", "later", "edit", "strike", "drafts", "cards", "save", "undo", "redo");
    private static final List<String> WINDOW = List.of("regions", "panes", "cell", "whole", "larger", "sheet");

    KeySheet() {
        setId("keys");
        getStyleClass().add("key-sheet");
        var both = new HBox(part("desk", DESK), part("window", WINDOW));
        both.getStyleClass().add("key-columns");
        VBox sheet = column("sheet", label(Texts.of("keys.title"), Style.PROSE, "sheet-title"), both);
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(sheet);
        setFocusTraversable(true);
        Views.show(this, false);
        setOnMouseClicked(_ -> close());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.SHIFT) close();
            event.consume();
        });
    }

    private static VBox part(String name, List<String> keys) {
        var grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        for (int i = 0; i < keys.size(); i++) {
            grid.add(label(Texts.of("keys." + keys.get(i) + ".key"), Style.KEY), 0, i);
            grid.add(label(Texts.of("keys." + keys.get(i))), 1, i);
        }
        return column("key-part", label(Texts.of("keys." + name), Style.SECTION_TITLE), grid);
    }

    void open() {
        Views.show(this, true);
        requestFocus();
    }

    private void close() {
        Views.show(this, false);
    }
}
