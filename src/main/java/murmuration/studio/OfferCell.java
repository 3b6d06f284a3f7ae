package murmuration.studio;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import murmuration.studio.parts.Style;
import murmuration.world.StoryEvent;

/// An event that the world offers.
final class OfferCell extends ListCell<StoryEvent> {

    private final StoryModel model;
    private final Label topic = label("", Style.MUTED, "tiny");
    private final Label text = paragraph("", Style.PROSE);
    private final VBox tree = column("offer", topic, text);

    OfferCell(StoryModel model) {
        this.model = model;
        getStyleClass().add("offer-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(StoryEvent event, boolean empty) {
        super.updateItem(event, empty);
        setGraphic(empty || event == null ? null : tree);
        if (getGraphic() == null) return;
        topic.setText(model.topicTitle(event.topic()));
        text.setText(event.text());
        setAccessibleText(event.text());
    }
}
