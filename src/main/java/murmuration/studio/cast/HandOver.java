package murmuration.studio.cast;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import murmuration.studio.parts.Bubble;
import murmuration.studio.parts.RightToLeft;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.TopicChooser;

/// Hands one character a subject.
final class HandOver extends Bubble {

    private final CastModel model;
    private final String name;
    private final TextArea text = new TextArea();
    private final TopicChooser topic;

    HandOver(CastModel model, String name) {
        this.model = model;
        this.name = name;
        this.topic = new TopicChooser(model.topics(), false);
        setContentNode(content());
        setArrowLocation(ArrowLocation.LEFT_TOP);
        setOnShown(_ -> text.requestFocus());
    }

    private VBox content() {
        text.setPromptText(Texts.of("cast.hand.prompt", name));
        text.setAccessibleText(Texts.of("cast.hand.title", name));
        RightToLeft.guard(text);
        text.setPrefRowCount(3);
        text.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && event.isControlDown()) give();
        });
        var give = new Button(Texts.of("cast.hand.give"));
        give.getStyleClass().add("accent");
        give.disableProperty().bind(text.textProperty().map(String::isBlank));
        give.setOnAction(_ -> give());
        return column("popover-content", label(Texts.of("cast.hand.title", name), Style.SECTION_TITLE), text, row("popover-row", topic, spacer(), give));
    }

    private void give() {
        model.hand(name, topic.topic(), text.getText());
        text.clear();
        hide();
    }
}
