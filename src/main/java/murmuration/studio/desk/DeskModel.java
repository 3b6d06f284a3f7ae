package murmuration.studio.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import murmuration.review.Desk;
import murmuration.review.Item;
import murmuration.review.State;
import murmuration.review.Verdict;
import murmuration.studio.parts.Background;

/// What lies on the desk, which post is read, and every verdict. On JavaFX's thread; verdicts are written elsewhere, and the next card shows when they are on
/// the disk. While one is being written another cannot be given.
public final class DeskModel {

    private final Desk desk;
    private final Background background;
    private final CardModel card;
    private final Queue queue = new Queue();
    private final ReadOnlyObjectWrapper<State> filter = new ReadOnlyObjectWrapper<>(State.WAITING);
    private final ReadOnlyObjectWrapper<Map<State, Integer>> counts = new ReadOnlyObjectWrapper<>(Queue.counts(List.of()));
    private List<Item> items = List.of();
    private boolean judging;
    private boolean refilling;

    /// @param splitter cuts a text into sentences; called in the background
    public DeskModel(Desk desk, Background background, Function<String, List<String>> splitter) {
        this.desk = desk;
        this.background = background;
        this.card = new CardModel(background, splitter);
    }

    /// Takes what lies on the desk now. The shown card stays, as far as it is still in this queue.
    public void show(List<Item> seen) {
        if (items.equals(seen)) return;
        items = seen;
        counts.set(Queue.counts(seen));
        refill();
    }

    public ReadOnlyObjectProperty<Map<State, Integer>> counts() {
        return counts.getReadOnlyProperty();
    }

    CardModel card() {
        return card;
    }

    ObservableList<Item> queue() {
        return queue.shown();
    }

    ReadOnlyObjectProperty<State> filter() {
        return filter.getReadOnlyProperty();
    }

    void filter(State state) {
        filter.set(state);
        card.showNothing();
        refill();
    }

    /// While the queue is filled again, a list on screen may report selections that nobody made; they are not taken.
    void select(Item item) {
        if (!refilling && !card.shows(item.post().id())) card.show(item);
    }

    /// Shows the n-th card after this one, or before it.
    void move(int by) {
        if (!queue.shown().isEmpty()) select(queue.shown().get(Math.clamp(index() + by, 0, queue.shown().size() - 1)));
    }

    void approve() {
        approve(card.words());
    }

    /// Approves other words in place of hers; nothing happens without any.
    void approve(String words) {
        if (!words.isBlank()) shown().ifPresent(read -> judge(read.approving(words.strip())));
    }

    void discard(Verdict.Reason reason) {
        judge(new Verdict.Discarded(reason));
    }

    void later() {
        judge(new Verdict.Later());
    }

    /// Takes the last verdict back and shows its post.
    public void undo() {
        turn("undo", desk::undo);
    }

    /// Gives it again.
    public void redo() {
        turn("redo", desk::redo);
    }

    private Optional<Card> shown() {
        return card.card().get();
    }

    private int index() {
        return shown().map(read -> queue.index(read.post().id())).orElse(-1);
    }

    private void judge(Verdict verdict) {
        shown().ifPresent(read -> {
            if (judging || read.item().verdict().equals(Optional.of(verdict))) return;
            write("verdict", desk.judge(read.post().id(), verdict), _ -> show(desk.items()));
        });
    }

    private void turn(String name, Supplier<? extends CompletionStage<List<Item>>> step) {
        if (!judging) write(name, step.get(), this::showTurned);
    }

    private void write(String name, CompletionStage<List<Item>> answer, Consumer<List<Item>> then) {
        judging = true;
        background.await(name, answer, then, () -> judging = false);
    }

    private void showTurned(List<Item> turned) {
        show(desk.items());
        turned.stream().findFirst().ifPresent(item -> {
            if (item.state() != filter.get()) filter(item.state());
            select(item);
        });
    }

    private void refill() {
        int stood = index();
        refilling = true;
        queue.fill(items, filter.get());
        refilling = false;
        int stands = index();
        if (stands >= 0) card.renew(queue.shown().get(stands));
        else if (queue.shown().isEmpty()) card.showNothing();
        else card.show(queue.shown().get(Math.clamp(stood, 0, queue.shown().size() - 1)));
    }
}
