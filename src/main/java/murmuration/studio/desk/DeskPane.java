package murmuration.studio.desk;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;
import static murmuration.studio.parts.Views.whole;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import murmuration.review.Item;
import murmuration.review.Post;
import murmuration.review.State;
import murmuration.review.Verdict.Reason;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.Dividers;
import murmuration.studio.parts.Notices;
import murmuration.studio.parts.Portraits;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.View;
import murmuration.studio.parts.Views;

/// The desk: on the right of the window, or in all of it.
public final class DeskPane extends VBox {

    private static final double QUEUE_PART = 0.2;
    private static final double QUEUE_ENDS = 0.28;
    private static final double CARD_ENDS = 0.68;
    private static final double LOW = 36;
    private static final double TINY = 27;
    private static final double NARROWEST_QUEUE = 150;
    private static final double ROOM_FOR_KEYS = 78;
    private static final double ROOM_FOR_THREE = 56;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final DeskModel model;
    private final Notices notices;
    private final Dividers lines;
    private final Appearance appearance;
    private final Consumer<Post> cell;
    private final Consumer<Post> origin;
    private final QueueList queue;
    private final OrderBar order;
    private final BulkBar bulk;
    private final CardView card;
    private final ReasonsView reasons;
    private final VerdictBar verdicts;
    private final LastVerdict last;
    private final StackPane judged = new StackPane();
    private ScrollPane reading = new ScrollPane();
    private final Node header;
    private boolean wide;
    private boolean beside;
    private boolean why = true;

    /// @param topicTitle the title of a topic's id
    /// @param cell shows where a post stands on the board
    /// @param origin shows where a post came from
    public DeskPane(DeskModel model, KeyMap keys, Portraits portraits, StoryTime time, UnaryOperator<String> topicTitle, Notices notices, Appearance appearance, Dividers lines, Consumer<Post> cell, Consumer<Post> origin) {
        this.model = model;
        this.notices = notices;
        this.lines = lines;
        this.appearance = appearance;
        this.cell = cell;
        this.origin = origin;
        this.queue = new QueueList(model, portraits, time);
        this.order = new OrderBar(model, this::leaveSearch);
        this.bulk = new BulkBar(model, this::takeFocus);
        this.card = new CardView(model, portraits, time, topicTitle);
        this.reasons = new ReasonsView(model.card(), time);
        this.verdicts = new VerdictBar(model, keys, this::origin);
        this.last = new LastVerdict(model);
        setId("desk");
        getStyleClass().addAll(Style.PANEL, "desk");
        header = header();
        getChildren().addAll(header, new FilterChips(model), order, hint(), bulk, new AdviceBar(model), new RippleBar(model), grow(new StackPane(empty(), judged)));
        model.changes().latest().subscribe(latest -> latest.ifPresent(change -> notices.say(Texts.of(model.changes().isBack(change) ? "desk.advice.back" : "desk.advice.done", change.character()))));
        wide(false);
        widthProperty().subscribe((_, _) -> fit());
        heightProperty().subscribe((_, _) -> fit());
        appearance.scale().subscribe((_, _) -> fit());
        new DeskKeys(keys, verbs(), verdicts::openReasons, this::search, bulk::close).listenTo(this);
        model.card().editing().subscribe(editing -> {
            if (!editing && Views.holdsFocus(this)) takeFocus();
        });
        model.card().card().subscribe(_ -> reading.setVvalue(0));
        model.takenAway().subscribe(taken -> taken.ifPresent(this::sayTaken));
    }

    /// Another novelist judged the post that was being read; its card goes, and this says why.
    private void sayTaken(Item taken) {
        notices.say(Texts.of("desk.taken." + taken.state().name().toLowerCase(Locale.ROOT), taken.judge(), taken.post().character()));
    }

    /// What each key does.
    public Map<DeskVerb, Runnable> verbs() {
        var verbs = new EnumMap<DeskVerb, Runnable>(DeskVerb.class);
        verbs.put(DeskVerb.APPROVE, model::approve);
        verbs.put(DeskVerb.DISCARD, () -> model.discard(Reason.NONE));
        verbs.put(DeskVerb.LATER, model::later);
        verbs.put(DeskVerb.FLAG, model::flag);
        verbs.put(DeskVerb.EDIT, model.card()::edit);
        verbs.put(DeskVerb.STRIKE1, () -> model.card().strike(0));
        verbs.put(DeskVerb.STRIKE2, () -> model.card().strike(1));
        verbs.put(DeskVerb.STRIKE3, () -> model.card().strike(2));
        verbs.put(DeskVerb.STRIKE4, () -> model.card().strike(3));
        verbs.put(DeskVerb.PREVIOUS_DRAFT, () -> model.card().leaf(-1));
        verbs.put(DeskVerb.NEXT_DRAFT, () -> model.card().leaf(1));
        verbs.put(DeskVerb.VERSION, this::anotherVersion);
        verbs.put(DeskVerb.NEXT, () -> model.move(1));
        verbs.put(DeskVerb.PREVIOUS, () -> model.move(-1));
        verbs.put(DeskVerb.WHY, this::why);
        verbs.put(DeskVerb.THREAD, card::wholeThread);
        verbs.put(DeskVerb.CELL, () -> model.card().card().get().map(Card::post).ifPresent(cell));
        verbs.put(DeskVerb.ORIGIN, this::origin);
        verbs.put(DeskVerb.HISTORY, () -> model.history(card::showHistory));
        verbs.put(DeskVerb.BULK, bulk::toggle);
        return verbs;
    }

    private void origin() {
        model.card().card().get().map(Card::post).ifPresent(origin);
    }

    private Node header() {
        Label tally = label("", Style.MUTED, Style.SMALL);
        tally.setId("tally");
        model.tally().subscribe(_ -> tally(tally));
        model.card().card().subscribe(_ -> tally(tally));
        return row("panel-header", whole(label(Texts.of("desk.title"), Style.PANEL_TITLE)), spacer(), tally);
    }

    private void tally(Label label) {
        Tally today = model.tally().get();
        String words = Texts.of("desk.tally", today.judged(), today.all());
        label.setText(model.card().card().get().map(read -> Texts.of("desk.tally.left", words, model.left(), read.post().character())).orElse(words));
    }

    /// Lays the parts side by side, where there is room, or one below the other.
    public void wide(boolean whole) {
        wide = whole;
        beside = wide && hasRoom();
        pseudoClassStateChanged(NARROW, !beside);
        judged.getChildren().clear();
        showKeys();
        queue.prefHeightProperty().unbind();
        queue.minHeightProperty().unbind();
        queue.setMinHeight(0);
        queue.setMinWidth(0);
        if (!beside) {
            queue.prefHeightProperty().bind(heightProperty().multiply(QUEUE_PART));
            queue.minHeightProperty().bind(queue.prefHeightProperty());
        }
        judged.getChildren().add(beside ? beside() : below());
    }

    /// Where there is room for them beside everything else.
    private void showKeys() {
        verdicts.showKeys(beside && getWidth() >= ROOM_FOR_KEYS * appearance.em());
    }

    /// Large letters in a small window need what a small one does.
    private void fit() {
        double low = LOW * appearance.em();
        Views.show(header, getHeight() == 0 || getHeight() > low);
        boolean tiny = getHeight() > 0 && getHeight() < TINY * appearance.em();
        Views.show(order, !tiny || order.isWanted());
        card.alone(tiny);
        if (beside == (wide && hasRoom())) showKeys();
        else arrangeAnew();
    }

    /// Where the desk is very low the search comes when it is called.
    private void search() {
        Views.show(order, true);
        order.takeFocus();
    }

    private void leaveSearch() {
        takeFocus();
        fit();
    }

    private void arrangeAnew() {
        boolean held = Views.holdsFocus(this);
        wide(wide);
        applyCss();
        if (held) takeFocus();
    }

    private boolean hasRoom() {
        return getWidth() == 0 || getWidth() >= ROOM_FOR_THREE * appearance.em();
    }

    private Node below() {
        reading = scrolled(column("card-and-reasons", card, reasons));
        return column("judged", queue, reading, last, verdicts);
    }

    private Node beside() {
        reading = scrolled(column("card-and-reasons", card));
        queue.setMinWidth(NARROWEST_QUEUE);
        var parts = new SplitPane(queue, column("judged", reading, last, verdicts));
        if (why) parts.getItems().add(scrolled(column("card-and-reasons", reasons)));
        if (why) lines.place(parts, "desk", QUEUE_ENDS, CARD_ENDS);
        else lines.place(parts, "desk.only", QUEUE_ENDS);
        parts.getStyleClass().addAll("regions", "desk-parts");
        return parts;
    }

    /// Shows why, or hides it; where the parts lie one below the other, goes there and back.
    private void why() {
        if (beside) {
            why = !why;
            arrangeAnew();
        } else {
            double hidden = reading.getContent().getLayoutBounds().getHeight() - reading.getViewportBounds().getHeight();
            reading.setVvalue(reading.getVvalue() > 0 || hidden <= 0 ? 0 : Math.min(1, reasons.getLayoutY() / hidden));
        }
    }

    public void filter(State state) {
        model.filter(state);
        takeFocus();
    }

    private void anotherVersion() {
        model.anotherVersion(() -> model.card().card().get().ifPresent(read -> notices.say(Texts.of("desk.version", read.post().character()))));
    }

    /// For F6, where the desk has the window for itself.
    List<View.Part> parts() {
        return List.of(new View.Part(queue, this::takeFocus), new View.Part(verdicts, verdicts::takeFocus), new View.Part(order, this::search));
    }

    /// Until the first verdict.
    private Label hint() {
        Label hint = paragraph(Texts.of("desk.hint"), Style.HINT);
        model.counts().subscribe(counts -> Views.show(hint, counts.get(State.APPROVED) + counts.get(State.DISCARDED) == 0 && counts.get(State.WAITING) > 0));
        return hint;
    }

    private static ScrollPane scrolled(VBox content) {
        var scroll = grow(new ScrollPane(content));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private VBox empty() {
        var words = paragraph("", Style.PROSE, Style.EMPTY);
        var box = column("empty", words);
        model.card().card().subscribe(card -> {
            boolean held = Views.holdsFocus(judged) || isFocused();
            Views.show(box, card.isEmpty());
            Views.show(judged, card.isPresent());
            if (held && (card.isEmpty() || isFocused())) takeFocus();
        });
        model.wish().subscribe(wish -> words.setText(Texts.of(wish.search().isBlank() ? "desk.empty." + wish.state().name().toLowerCase(Locale.ROOT) : "desk.empty.search")));
        return box;
    }

    /// Gives the queue the keyboard, or the empty desk, from which it passes to the first post that comes.
    public void takeFocus() {
        if (judged.isVisible()) queue.requestFocus();
        else requestFocus();
    }
}
