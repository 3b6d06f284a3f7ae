package murmuration.studio.desk;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import murmuration.review.State;
import murmuration.studio.parts.Portraits;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Views;

/// A post as it will look when it is published.
final class CardView extends VBox {

    private static final double PORTRAIT = 52;

    private final DeskModel model;
    private final Portraits portraits;
    private final StoryTime time;
    private final UnaryOperator<String> topicTitle;
    private final StackPane face = new StackPane();
    private final Label name = label("", "card-name");
    private final Label handle = label("", Style.MUTED);
    private final Label when = label("", Style.MUTED, Style.SMALL);
    private final Label topic = label("", Style.CHIP, "topic-chip");
    private final Label hand = label("", Style.CHIP);
    private final Label state = label("", Style.CHIP, "state-chip");
    private final GraphemeRing ring = new GraphemeRing();

    /// @param topicTitle the title of a topic's id
    CardView(DeskModel model, Portraits portraits, StoryTime time, UnaryOperator<String> topicTitle) {
        this.model = model;
        this.portraits = portraits;
        this.time = time;
        this.topicTitle = topicTitle;
        setId("card");
        getStyleClass().add("card-view");
        var text = new PostText(model);
        var editor = new Editor(model, ring::show);
        getChildren().addAll(header(), text, editor, footer());
        model.editing().subscribe(editing -> Views.show(text, !editing));
        model.card().subscribe(card -> card.ifPresent(this::show));
        model.sentences().subscribe(_ -> ring.show(model.words()));
        model.editing().subscribe(_ -> ring.show(model.words()));
    }

    private HBox header() {
        return row("card-header", face, column("card-names", name, handle), spacer(), column("card-when", topic, when));
    }

    private HBox footer() {
        return row("card-footer", hand, state, spacer(), new StrikeButtons(model), new DraftDots(model), ring);
    }

    private void show(Card card) {
        face.getChildren().setAll(portraits.of(card.post().character(), PORTRAIT));
        name.setText(card.post().character());
        handle.setText("@" + card.post().handle());
        when.setText(time.moment(card.post().at()));
        topic.setText(topicTitle.apply(card.post().topic()));
        hand.setText(Texts.forWord("hand", card.hand()));
        hand.setAccessibleText(Texts.of("desk.hand", hand.getText()));
        Views.show(state, card.item().state() != State.WAITING);
        state.setText(Texts.forWord("desk.state", card.item().state().name()));
    }
}
