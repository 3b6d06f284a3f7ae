package murmuration.studio.desk;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import murmuration.review.Given;
import murmuration.review.State;
import murmuration.studio.parts.Portraits;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Views;

/// A post as it will look when it is published.
final class CardView extends VBox {

    private static final double PORTRAIT = 52;

    private final CardModel model;
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
    private final ThreadView before;
    private final ThreadView after;
    private boolean whole;
    private boolean alone;

    /// @param topicTitle the title of a topic's id
    CardView(DeskModel model, Portraits portraits, StoryTime time, UnaryOperator<String> topicTitle) {
        this.model = model.card();
        this.portraits = portraits;
        this.time = time;
        this.before = new ThreadView(portraits, time);
        this.after = new ThreadView(portraits, time);
        this.topicTitle = topicTitle;
        setId("card");
        getStyleClass().add("card-in-thread");
        var text = new PostText(model.card());
        var editor = new Editor(model, ring::show);
        getChildren().addAll(before, column("card-view", header(), text, editor, footer(model.card())), after);
        follow(model.card(), text);
    }

    private void follow(CardModel card, PostText text) {
        card.editing().subscribe(editing -> Views.show(text, !editing));
        card.card().subscribe(shown -> shown.ifPresent(this::show));
        card.sentences().subscribe(_ -> ring.show(card.words()));
        card.editing().subscribe(_ -> ring.show(card.words()));
        card.beside().subscribe(_ -> showThread());
    }

    /// Shows the whole thread, or only what the post answers.
    void wholeThread() {
        whole = !whole;
        showThread();
    }

    /// Without what the post answers, where there is hardly room for the post; the key for the thread shows it.
    void alone(boolean now) {
        if (alone == now) return;
        alone = now;
        showThread();
    }

    private void showThread() {
        Beside beside = model.beside().get();
        before.show(alone && !whole ? List.of() : whole || beside.before().isEmpty() ? beside.before() : List.of(beside.before().getLast()));
        after.show(whole ? beside.after() : List.of());
    }

    void showHistory(List<Given> given) {
        model.card().get().ifPresent(card -> new HistoryPopover(card, given, ZoneId.systemDefault()).show(hand));
    }

    private HBox header() {
        return row("card-header", face, column("card-names", name, handle), spacer(), column("card-when", topic, when));
    }

    private HBox footer(CardModel card) {
        return row("card-footer", hand, state, spacer(), new StrikeButtons(card), new DraftDots(card), ring);
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
