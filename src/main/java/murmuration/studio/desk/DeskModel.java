package murmuration.studio.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import murmuration.review.Desk;
import murmuration.review.Item;
import murmuration.review.State;
import murmuration.review.Verdict;
import murmuration.studio.parts.Background;

/// What lies on the desk, which card is shown, and every verdict. On JavaFX's thread; verdicts are written elsewhere, and the next card shows when they are on
/// the disk. While one is being written another cannot be given.
public final class DeskModel {

    private final Desk desk;
    private final Background background;
    private final Function<String, List<String>> splitter;
    private final Queue queue = new Queue();
    private final ObjectProperty<State> filter = new SimpleObjectProperty<>(State.WAITING);
    private final ReadOnlyObjectWrapper<Map<State, Integer>> counts = new ReadOnlyObjectWrapper<>(Queue.counts(List.of()));
    private final ReadOnlyObjectWrapper<Optional<Card>> card = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Sentence>> sentences = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty editing = new SimpleBooleanProperty();
    private List<Item> items = List.of();
    private boolean judging;
    private boolean refilling;

    /// @param splitter cuts a text into sentences; called in the background
    public DeskModel(Desk desk, Background background, Function<String, List<String>> splitter) {
        this.desk = desk;
        this.background = background;
        this.splitter = splitter;
    }

    /// Takes what lies on the desk now. The shown card stays, as far as it is still in this queue.
    public void show(List<Item> seen) {
        items = seen;
        counts.set(Queue.counts(seen));
        refill();
    }

    public ReadOnlyObjectProperty<Map<State, Integer>> counts() {
        return counts.getReadOnlyProperty();
    }

    ObservableList<Item> queue() {
        return queue.shown();
    }

    ReadOnlyObjectProperty<State> filter() {
        return filter;
    }

    ReadOnlyObjectProperty<Optional<Card>> card() {
        return card.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Sentence>> sentences() {
        return sentences.getReadOnlyProperty();
    }

    BooleanProperty editing() {
        return editing;
    }

    void filter(State state) {
        filter.set(state);
        place(Optional.empty());
        refill();
    }

    /// While the queue is filled again, a list on screen may report selections that nobody made; they are not taken.
    void select(Item item) {
        if (refilling) return;
        if (card.get().map(shown -> shown.post().id() != item.post().id()).orElse(true)) place(Optional.of(Card.of(item)));
    }

    /// Shows the n-th card after this one, or before it.
    void move(int by) {
        if (queue.shown().isEmpty()) return;
        int from = card.get().map(shown -> queue.index(shown.post().id())).orElse(-1);
        select(queue.shown().get(Math.clamp(from + by, 0, queue.shown().size() - 1)));
    }

    /// Leafs to another draft of the same moment, round and round.
    void leaf(int by) {
        card.get().ifPresent(shown -> place(Optional.of(shown.draft(Math.floorMod(shown.draft() + by, shown.post().drafts())))));
    }

    /// Strikes a sentence, or takes it back.
    ///
    /// @param number from 0; one that is not there changes nothing
    void strike(int number) {
        if (number >= sentences.get().size() || sentences.get().size() < 2) return;
        var changed = new ArrayList<>(sentences.get());
        changed.set(number, changed.get(number).turned());
        if (changed.stream().anyMatch(sentence -> !sentence.struck())) sentences.set(List.copyOf(changed));
    }

    /// The shown words without what was struck.
    String words() {
        List<Sentence> parts = sentences.get();
        if (parts.stream().noneMatch(Sentence::struck)) return card.get().map(Card::text).orElse("");
        return parts.stream().filter(sentence -> !sentence.struck()).map(Sentence::text).collect(Collectors.joining(" "));
    }

    void approve() {
        approve(words());
    }

    /// Approves other words in place of hers; nothing happens without any.
    void approve(String words) {
        if (!words.isBlank()) card.get().ifPresent(shown -> judge(shown.approving(words.strip())));
    }

    void discard(Verdict.Reason reason) {
        judge(new Verdict.Discarded(reason));
    }

    void later() {
        judge(new Verdict.Later());
    }

    void edit() {
        if (card.get().isPresent()) editing.set(true);
    }

    void stopEditing() {
        editing.set(false);
    }

    /// Takes the last verdict back and shows its post.
    public void undo() {
        turn("undo", desk::undo);
    }

    public void redo() {
        turn("redo", desk::redo);
    }

    private void judge(Verdict verdict) {
        card.get().ifPresent(shown -> {
            if (judging || shown.item().verdict().equals(Optional.of(verdict))) return;
            write("verdict", desk.judge(shown.post().id(), verdict), _ -> show(desk.items()));
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
        if (!turned.isEmpty()) filter.set(turned.getFirst().state());
        show(desk.items());
        turned.stream().findFirst().ifPresent(this::select);
    }

    private void refill() {
        int stood = card.get().map(shown -> queue.index(shown.post().id())).orElse(0);
        refilling = true;
        queue.fill(items, filter.get());
        refilling = false;
        int stands = card.get().map(shown -> queue.index(shown.post().id())).orElse(-1);
        if (stands >= 0) renew(queue.shown().get(stands));
        else if (queue.shown().isEmpty()) place(Optional.empty());
        else place(Optional.of(Card.of(queue.shown().get(Math.clamp(stood, 0, queue.shown().size() - 1)))));
    }

    private void renew(Item item) {
        card.get().filter(shown -> !shown.item().equals(item)).ifPresent(_ -> place(Optional.of(Card.of(item))));
    }

    private void place(Optional<Card> shown) {
        if (shown.equals(card.get())) return;
        editing.set(false);
        String text = shown.map(Card::text).orElse("");
        sentences.set(shown.isEmpty() ? List.of() : List.of(new Sentence(text, false)));
        card.set(shown);
        if (!text.isEmpty()) background.run("sentences", () -> splitter.apply(text), parts -> cut(shown, parts));
    }

    private void cut(Optional<Card> whole, List<String> parts) {
        if (whole.equals(card.get()) && parts.size() > 1) sentences.set(parts.stream().map(part -> new Sentence(part, false)).toList());
    }
}
