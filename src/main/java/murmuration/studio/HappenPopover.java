package murmuration.studio;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import murmuration.studio.parts.Bubble;
import murmuration.studio.parts.RightToLeft;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.TopicChooser;
import murmuration.world.StoryEvent;

/// Lets something happen in the story: the novelist's own sentence, or one that the world offers, which she may change first.
final class HappenPopover extends Bubble {

    private final StoryModel model;
    private final TextArea words = new TextArea();
    private final TopicChooser topic;
    private final ListView<StoryEvent> offers = new ListView<>();

    HappenPopover(StoryModel model) {
        this.model = model;
        this.topic = new TopicChooser(model.topics(), true);
        setContentNode(content());
        setArrowLocation(ArrowLocation.TOP_CENTER);
        setOnShown(_ -> words.requestFocus());
    }

    private VBox content() {
        words.setId("event-text");
        words.setPromptText(Texts.of("happen.prompt"));
        words.setAccessibleText(Texts.of("happen.own"));
        RightToLeft.guard(words);
        words.setPrefRowCount(2);
        words.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && event.isControlDown()) happens();
        });
        var content = column("popover-content", label(Texts.of("happen.own"), Style.SECTION_TITLE), words, row("popover-row", topic, spacer(), happen()));
        if (!model.offers().isEmpty()) content.getChildren().addAll(label(Texts.of("happen.offers"), Style.SECTION_TITLE), offers());
        return content;
    }

    private Button happen() {
        var button = new Button(Texts.of("happen.let"));
        button.setId("let-happen");
        button.getStyleClass().add("accent");
        button.disableProperty().bind(words.textProperty().map(String::isBlank));
        button.setOnAction(_ -> happens());
        return button;
    }

    private ListView<StoryEvent> offers() {
        offers.getStyleClass().add("offers");
        offers.setAccessibleText(Texts.of("happen.offers"));
        offers.getItems().setAll(model.offers());
        offers.setCellFactory(_ -> new OfferCell(model));
        offers.getSelectionModel().selectedItemProperty().subscribe(this::take);
        offers.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) happens();
        });
        return offers;
    }

    private void take(StoryEvent offer) {
        if (offer == null) return;
        words.setText(offer.text());
        topic.choose(offer.topic());
    }

    private void happens() {
        String text = words.getText().strip();
        if (text.isEmpty()) return;
        model.letHappen(text, topic.topic());
        words.clear();
        hide();
    }
}
