package murmuration.studio.desk;

import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import murmuration.studio.parts.RightToLeft;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Tips;
import murmuration.studio.parts.Views;

/// Editing in place of the card's words. Ctrl+Enter saves and approves, Escape leaves them as they were.
final class Editor extends VBox {

    private static final int LEAST_LINES = 3;
    private static final int MOST_WHERE_LOW = 5;
    private static final double PADDING = 64;
    private static final double AROUND = 170;

    private final DeskModel model;
    private final TextArea area = new TextArea();
    private final Text measure = new Text();

    /// @param typed is told the words while they change
    Editor(DeskModel model, Consumer<String> typed) {
        this.model = model;
        getStyleClass().add("editor");
        area.setId("editor");
        area.getStyleClass().addAll(Style.PROSE, "editor-area");
        RightToLeft.guard(area);
        area.setAccessibleText(Texts.of("desk.edit.area"));
        area.textProperty().subscribe(text -> {
            if (model.card().editing().get()) typed.accept(text);
        });
        area.textProperty().subscribe(_ -> grow());
        area.widthProperty().subscribe(_ -> grow());
        area.fontProperty().subscribe(_ -> grow());
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
        Tips.say(save, Texts.of("desk.edit.hint"));
        save.setOnAction(_ -> model.approve(area.getText()));
        save.disableProperty().bind(area.textProperty().map(String::isBlank));
        return row("editor-buttons", label(Texts.of("desk.edit.hint"), Style.MUTED, "tiny"), spacer(), cancel, save);
    }

    /// As high as its words and a line more, so that a long post is seen in full while it is edited; in a low window clearly lower.
    ///
    /// Never just as high: there JavaFX's TextArea may lay itself out again and again, with and without its scroll bar, until the words change (TextAreaSkin, layoutChildren).
    private void grow() {
        measure.setFont(area.getFont());
        measure.setWrappingWidth(area.isWrapText() ? Math.max(1, area.getWidth() - PADDING) : 0);
        measure.setText("X");
        double line = measure.getLayoutBounds().getHeight();
        measure.setText(area.getText());
        long lines = Math.round(Math.ceil(measure.getLayoutBounds().getHeight() / line));
        long most = Math.max(MOST_WHERE_LOW, (long) ((room() - AROUND) / line));
        area.setPrefRowCount((int) (lines < most ? Math.max(LEAST_LINES, lines + 1) : Math.clamp(lines - 3, LEAST_LINES, most)));
    }

    /// The height of what the card is scrolled in.
    private double room() {
        Parent around = getParent();
        while (around != null && !(around instanceof ScrollPane)) around = around.getParent();
        return around instanceof ScrollPane scroll ? scroll.getViewportBounds().getHeight() : 0;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isControlDown()) model.approve(area.getText());
        else if (event.getCode() == KeyCode.ESCAPE) model.card().stopEditing();
        else return;
        event.consume();
    }

    private void show(boolean editing) {
        Views.show(this, editing);
        if (!editing) {
            area.clear(); // hidden, JavaFX would lay its words out again and again
            return;
        }
        area.setText(model.card().words());
        area.requestFocus();
        area.end();
    }
}
