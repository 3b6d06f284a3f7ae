package murmuration.studio.desk;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.whole;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import murmuration.review.State;
import murmuration.studio.parts.Portraits;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.View;
import murmuration.studio.parts.Views;

/// The desk: on the right of the window, or in all of it.
public final class DeskPane extends VBox {

    private static final double QUEUE_PART = 0.2;

    private static final double QUEUE_ENDS = 0.26;
    private static final double CARD_ENDS = 0.66;

    private final DeskModel model;
    private final QueueList queue;
    private final CardView card;
    private final ReasonsView reasons;
    private final VerdictBar verdicts;
    private final StackPane judged = new StackPane();

    /// @param topicTitle the title of a topic's id
    public DeskPane(DeskModel model, Portraits portraits, StoryTime time, UnaryOperator<String> topicTitle) {
        this.model = model;
        this.queue = new QueueList(model, portraits, time);
        this.card = new CardView(model, portraits, time, topicTitle);
        this.reasons = new ReasonsView(model.card(), time);
        this.verdicts = new VerdictBar(model);
        setId("desk");
        getStyleClass().addAll(Style.PANEL, "desk");
        getChildren().addAll(row("panel-header", whole(label(Texts.of("desk.title"), Style.PANEL_TITLE))), new FilterChips(model), hint(model), grow(new StackPane(empty(), judged)));
        wide(false);
        new DeskKeys(model, verdicts::openReasons).listenTo(this);
        model.card().editing().subscribe(editing -> {
            if (!editing && Views.holdsFocus(this)) takeFocus();
        });
    }

    /// Lays the parts side by side, where there is room, or one below the other.
    public void wide(boolean wide) {
        judged.getChildren().clear();
        queue.prefHeightProperty().unbind();
        if (!wide) queue.prefHeightProperty().bind(heightProperty().multiply(QUEUE_PART));
        judged.getChildren().add(wide ? beside() : below());
    }

    private Node below() {
        return column("judged", queue, scrolled(column("card-and-reasons", card, reasons)), verdicts);
    }

    private Node beside() {
        var parts = new SplitPane(queue, column("judged", scrolled(column("card-and-reasons", card)), verdicts), scrolled(column("card-and-reasons", reasons)));
        parts.setDividerPositions(QUEUE_ENDS, CARD_ENDS);
        parts.getStyleClass().add("regions");
        return parts;
    }

    /// For F6, where the desk has the window for itself.
    List<View.Part> parts() {
        return List.of(new View.Part(queue, this::takeFocus), new View.Part(verdicts, verdicts::takeFocus));
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
