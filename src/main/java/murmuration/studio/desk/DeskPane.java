package murmuration.studio.desk;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.whole;

import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import murmuration.review.State;
import murmuration.studio.parts.Portraits;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Views;

/// The desk on the right of the window.
public final class DeskPane extends VBox {

    private static final double QUEUE_PART = 0.2;

    private final DeskModel model;
    private final QueueList queue;
    private final VBox judged;

    /// @param topicTitle the title of a topic's id
    public DeskPane(DeskModel model, Portraits portraits, StoryTime time, UnaryOperator<String> topicTitle) {
        this.model = model;
        this.queue = new QueueList(model, portraits, time);
        var verdicts = new VerdictBar(model);
        this.judged = grow(column("judged", queue, scrolled(column("card-and-reasons", new CardView(model, portraits, time, topicTitle), new ReasonsView(model.card(), time))), verdicts));
        queue.prefHeightProperty().bind(heightProperty().multiply(QUEUE_PART));
        setId("desk");
        getStyleClass().addAll(Style.PANEL, "desk");
        getChildren().addAll(row("panel-header", whole(label(Texts.of("desk.title"), Style.PANEL_TITLE))), new FilterChips(model), hint(model), grow(new StackPane(empty(), judged)));
        new DeskKeys(model, verdicts::openReasons).listenTo(this);
        model.card().editing().subscribe(editing -> {
            if (!editing && isFocusWithin()) takeFocus();
        });
    }

    /// Until the first verdict.
    private static Label hint(DeskModel model) {
        Label hint = paragraph(Texts.of("desk.hint"), Style.HINT);
        model.counts().subscribe(counts -> Views.show(hint, counts.get(State.APPROVED) + counts.get(State.DISCARDED) == 0 && counts.get(State.WAITING) > 0));
        return hint;
    }

    private ScrollPane scrolled(VBox content) {
        var scroll = grow(new ScrollPane(content));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        model.card().card().subscribe(_ -> scroll.setVvalue(0));
        return scroll;
    }

    private VBox empty() {
        var words = paragraph("", Style.PROSE, Style.EMPTY);
        var box = column("empty", words);
        model.card().card().subscribe(card -> {
            Views.show(box, card.isEmpty());
            Views.show(judged, card.isPresent());
            if (getScene() != null && getScene().getFocusOwner() == this) takeFocus();
        });
        model.filter().subscribe(state -> words.setText(Texts.of("desk.empty." + state.name().toLowerCase(Locale.ROOT))));
        return box;
    }

    /// Gives the queue the keyboard, or the empty desk, from which it passes to the first post that comes.
    public void takeFocus() {
        if (judged.isVisible()) queue.requestFocus();
        else requestFocus();
    }
}
