package murmuration.studio.desk;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;
import static murmuration.studio.parts.Views.whole;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.StackPane;
import murmuration.review.Item;
import murmuration.studio.parts.Portraits;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Tips;

/// A post in the queue: whose, when, how it begins, and its score.
final class QueueCell extends ListCell<Item> {

    private static final double PORTRAIT = 30;
    private static final int LONGEST_WHOLE = 18;

    private final Portraits portraits;
    private final StoryTime time;
    private final StackPane face = new StackPane();
    private final Label name = label("", Style.STRONG);
    private final Label when = label("", Style.MUTED, Style.SMALL);
    private final Label score = whole(label("", Style.MUTED, "number"));
    private final Label begins = label("", "begins");
    private final Node tree;

    QueueCell(Portraits portraits, StoryTime time) {
        this.portraits = portraits;
        this.time = time;
        getStyleClass().add("queue-cell");
        Tips.say(score, Texts.of("desk.queue.score"));
        setPrefWidth(0);
        tree = row("queue-item", face, grow(column("queue-words", row("queue-head", name, when, spacer(), score), begins)));
    }

    @Override
    protected void updateItem(Item item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        if (face.getChildren().isEmpty() || !item.post().character().equals(name.getText())) face.getChildren().setAll(portraits.of(item.post().character(), PORTRAIT));
        name.setText(item.post().character());
        name.setMinWidth(name.getText().length() <= LONGEST_WHOLE ? USE_PREF_SIZE : 0); // a moment gives way to it
        when.setText(time.moment(item.post().at()));
        score.setText(Texts.of("number.whole", item.post().score()));
        begins.setText(item.text().replaceAll("\\s+", " "));
        setAccessibleText(Texts.of("desk.queue.accessible", item.post().character(), item.text()));
        setGraphic(tree);
    }
}
