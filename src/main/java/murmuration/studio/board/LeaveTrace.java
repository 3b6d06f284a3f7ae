package murmuration.studio.board;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import murmuration.studio.parts.Bubble;
import murmuration.studio.parts.RightToLeft;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;

/// Leaves a trace on one topic in the novelist's own words.
final class LeaveTrace extends Bubble {

    private final BoardModel model;
    private final String topic;
    private final TextArea words = new TextArea();

    LeaveTrace(BoardModel model, String topic) {
        this.model = model;
        this.topic = topic;
        setContentNode(content());
        setOnShown(_ -> words.requestFocus());
    }

    void showAt(Node owner, Point2D at) {
        show(owner, at.getX(), at.getY());
    }

    private VBox content() {
        words.setId("trace-text");
        words.setPromptText(Texts.of("happen.prompt"));
        words.setAccessibleText(Texts.of("board.leave.title", model.columnTitle(topic)));
        RightToLeft.guard(words);
        words.setPrefRowCount(2);
        words.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && event.isControlDown()) leave();
        });
        var leave = new Button(Texts.of("board.leave"));
        leave.getStyleClass().add("accent");
        leave.disableProperty().bind(words.textProperty().map(String::isBlank));
        leave.setOnAction(_ -> leave());
        return column("popover-content", label(Texts.of("board.leave.title", model.columnTitle(topic)), Style.SECTION_TITLE), words, row("popover-row", spacer(), leave));
    }

    private void leave() {
        model.leave(topic, words.getText());
        hide();
    }
}
