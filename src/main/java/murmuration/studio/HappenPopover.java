package murmuration.studio;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import atlantafx.base.controls.Popover;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.TopicChooser;
import murmuration.world.StoryEvent;
import murmuration.world.Topic;

/// Lets something happen in the story: an event that the world offers, or the novelist's own sentence.
final class HappenPopover extends Popover {

    private final StoryModel model;
    private final TextArea own = new TextArea();
    private final TopicChooser topic;

    HappenPopover(StoryModel model) {
        this.model = model;
        this.topic = new TopicChooser(model.topics(), true);
        setContentNode(content());
        setArrowLocation(ArrowLocation.TOP_CENTER);
        setDetachable(false);
        setOnShown(_ -> own.requestFocus());
    }

    private VBox content() {
        own.setId("event-text");
        own.setPromptText(Texts.of("happen.prompt"));
        own.setAccessibleText(Texts.of("happen.own"));
        own.setWrapText(true);
        own.setPrefRowCount(2);
        own.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && event.isControlDown()) happens();
        });
        var content = column("popover-content", label(Texts.of("happen.own"), Style.SECTION_TITLE), own, row("popover-row", topic, spacer(), happen()));
        List<StoryEvent> offers = model.offers();
        if (!offers.isEmpty()) content.getChildren().addAll(label(Texts.of("happen.offers"), Style.SECTION_TITLE), offers(offers));
        return content;
    }

    private Button happen() {
        var button = new Button(Texts.of("happen.let"));
        button.getStyleClass().add("accent");
        button.disableProperty().bind(own.textProperty().map(String::isBlank));
        button.setOnAction(_ -> happens());
        return button;
    }

    private Node offers(List<StoryEvent> offers) {
        var list = column("offers");
        offers.forEach(offer -> list.getChildren().add(offer(offer)));
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("offers-scroll");
        return scroll;
    }

    private Button offer(StoryEvent event) {
        Label text = label(event.text(), Style.PROSE);
        text.setWrapText(true);
        var button = new Button(null, column("offer", label(title(event), Style.MUTED, "tiny"), text));
        button.getStyleClass().addAll(Style.QUIET_BUTTON, "offer-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(event.text());
        button.setOnAction(_ -> {
            model.letHappen(event);
            hide();
        });
        return button;
    }

    private String title(StoryEvent event) {
        return model.topics().stream().filter(topic -> topic.id().equals(event.topic())).map(Topic::title).findFirst().orElse(event.topic());
    }

    private void happens() {
        if (own.getText().isBlank()) return;
        model.letHappen(StoryEvent.of(topic.topic(), own.getText().strip()));
        own.clear();
        hide();
    }
}
