package murmuration.studio.desk;

import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import murmuration.studio.parts.RightToLeft;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Views;

/// Editing in place of the card's words. Ctrl+Enter saves and approves, Escape leaves them as they were.
final class Editor extends VBox {

    private final DeskModel model;
    private final TextArea area = new TextArea();

    /// @param typed is told the words while they change
    Editor(DeskModel model, Consumer<String> typed) {
        this.model = model;
        getStyleClass().add("editor");
        area.setId("editor");
        area.getStyleClass().addAll(Style.PROSE, "editor-area");
        area.setPrefRowCount(4);
        RightToLeft.guard(area);
        area.setAccessibleText(Texts.of("desk.edit.area"));
        area.textProperty().subscribe(text -> {
            if (model.card().editing().get()) typed.accept(text);
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren().addAll(area, buttons());
        model.card().editing().subscribe(this::show);
    }

    private HBox buttons() {
        var cancel = new Button(Texts.of("desk.edit.cancel"));
        cancel.getStyleClass().add(Style.QUIET_BUTTON);
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> model.card().stopEditing());
        var save = new Button(Texts.of("desk.edit.save"));
        save.setId("save-edit");
        save.getStyleClass().add("accent");
        save.setMinWidth(USE_PREF_SIZE);
        save.setTooltip(new Tooltip(Texts.of("desk.edit.hint")));
        save.setOnAction(_ -> model.approve(area.getText()));
        save.disableProperty().bind(area.textProperty().map(String::isBlank));
        return row("editor-buttons", label(Texts.of("desk.edit.hint"), Style.MUTED, "tiny"), spacer(), cancel, save);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isControlDown()) model.approve(area.getText());
        else if (event.getCode() == KeyCode.ESCAPE) model.card().stopEditing();
        else return;
        event.consume();
    }

    private void show(boolean editing) {
        Views.show(this, editing);
        if (!editing) return;
        area.setText(model.card().words());
        area.requestFocus();
        area.end();
    }
}
