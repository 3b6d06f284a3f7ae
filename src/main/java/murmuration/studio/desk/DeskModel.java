package murmuration.studio.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import murmuration.review.Desk;
import murmuration.review.Given;
import murmuration.review.Item;
import murmuration.review.State;
import murmuration.review.Verdict;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Memory;

/// What lies on the desk, which post is read, and every verdict. On JavaFX's thread; verdicts are written elsewhere, and the next card shows when they are on
/// the disk. While one is being written another cannot be given.
public final class DeskModel {

    private static final String REMEMBERED = "desk";

    private final Desk desk;
    private final Background background;
    private final Aids aids;
    private final CardModel card;
    private final Queue queue;
    private final Aftermath aftermath;
    private final Changes changes = new Changes();
    private final ReadOnlyObjectWrapper<Wish> wish = new ReadOnlyObjectWrapper<>(Wish.WAITING);
    private final ReadOnlyObjectWrapper<Map<State, Integer>> counts = new ReadOnlyObjectWrapper<>(Queue.counts(List.of()));
    private final ReadOnlyObjectWrapper<Tally> tally = new ReadOnlyObjectWrapper<>(Tally.NONE);
    private List<Item> items = List.of();
    private long revision = -1;
    private final ReadOnlyObjectWrapper<Optional<Item>> takenAway = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Item>> last = new ReadOnlyObjectWrapper<>(List.of());
    private boolean judging;
    private boolean refilling;

    public DeskModel(Desk desk, Background background, Aids aids) {
        this.desk = desk;
        this.background = background;
        this.aids = aids;
        this.card = new CardModel(background, aids, () -> items);
        this.queue = new Queue(aids.authors()::threshold);
        this.aftermath = new Aftermath(aids.authors());
    }

    /// Takes what lies on the desk now, if anything changed. The shown card stays, as far as it is still in this queue. (A look that was taken a moment ago must
    /// not bring a post back that was judged since, so it is the desk that is asked.)
    public void refresh() {
        long now = desk.revision();
        if (now == revision) return;
        revision = now;
        items = desk.items();
        shown().flatMap(read -> taken(read.item())).ifPresent(item -> takenAway.set(Optional.of(item)));
        counts.set(Queue.counts(items));
        tally.set(Tally.of(items, aids.wallClock()));
        refill();
    }

    /// What became of a post that another novelist judged since it was read here.
    private Optional<Item> taken(Item read) {
        return desk.item(read.post().id()).filter(item -> item.version() != read.version() && desk.judgedElsewhere(item));
    }

    public ReadOnlyObjectProperty<Map<State, Integer>> counts() {
        return counts.getReadOnlyProperty();
    }

    /// The post that was being read when another novelist judged it.
    ReadOnlyObjectProperty<Optional<Item>> takenAway() {
        return takenAway.getReadOnlyProperty();
    }

    /// What the last verdict was given on; nothing once it was taken back.
    ReadOnlyObjectProperty<List<Item>> last() {
        return last.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Tally> tally() {
        return tally.getReadOnlyProperty();
    }

    /// How many posts of the author whose card is shown wait.
    int left() {
        return shown().map(read -> Tally.left(items, read.post().character())).orElse(0);
    }

    Aftermath aftermath() {
        return aftermath;
    }

    CardModel card() {
        return card;
    }

    ObservableList<Item> queue() {
        return queue.shown();
    }

    ReadOnlyObjectProperty<Wish> wish() {
        return wish.getReadOnlyProperty();
    }

    /// Shows the posts that were shown last time, in the same order, and notes what is wished from now on. What was searched for is not kept.
    public void remember(Memory own) {
        wish(wish.get().like(own.get(REMEMBERED).orElse("")));
        wish.subscribe((_, now) -> own.put(REMEMBERED, now.kept()));
    }

    void filter(State state) {
        card.showNothing();
        wish(wish.get().state(state));
    }

    /// Shows other posts, or the same in another order; the card that is read stays, as far as it is among them.
    void wish(Wish changed) {
        wish.set(changed);
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

    void flag() {
        judge(new Verdict.Flagged());
    }

    /// One verdict on every post that the queue shows, in one step, to be undone together.
    void judgeAll(Verdict verdict) {
        List<Item> all = List.copyOf(queue.shown());
        if (judging || all.isEmpty()) return;
        write("verdict", desk.judgeSeen(all, verdict), this::showJudged);
    }

    /// Has the author of the shown post try again; her other version comes as a post of its own.
    void anotherVersion(Runnable asked) {
        shown().ifPresent(read -> background.run("version", () -> {
            aids.authors().again(read.post());
            return true;
        }, _ -> asked.run()));
    }

    /// Puts a post aside that grew from a discarded one, and has its author think again.
    void thinkAgain(Item item) {
        if (judging) return;
        aftermath.keep(item);
        write("verdict", desk.judgeSeen(List.of(item), new Verdict.Later()), _ -> {
            changes.judged();
            refresh();
        });
        background.run("version", () -> aids.authors().again(item.post()));
    }

    /// Does what was proposed.
    void follow(Advice advice) {
        aftermath.heard();
        aids.authors().constraints(advice.character()).map(now -> new Changes.Change(advice.character(), now, advice.changed())).ifPresent(change -> {
            changes.changed(change);
            make(change);
        });
    }

    private void make(Changes.Change change) {
        background.run("constraints", () -> {
            aids.authors().allow(change.character(), change.after());
            return true;
        }, _ -> changes.holds(change));
    }

    Changes changes() {
        return changes;
    }

    /// Every verdict that was given on the shown post.
    void history(Consumer<List<Given>> then) {
        shown().ifPresent(read -> background.await("history", desk.history(read.post().id()), then, () -> {}));
    }

    /// Takes the last verdict back and shows its post, or what was changed after it as the desk proposed.
    public void undo() {
        if (!judging) changes.back().ifPresentOrElse(this::makeIfItHolds, () -> turn("undo", desk::undo));
    }

    /// Gives it again.
    public void redo() {
        if (!judging) changes.again().ifPresentOrElse(this::makeIfItHolds, () -> turn("redo", desk::redo));
    }

    /// What the novelist has tuned otherwise since then is not overwritten.
    private void makeIfItHolds(Changes.Change change) {
        if (aids.authors().constraints(change.character()).equals(Optional.of(change.before()))) make(change);
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
            write("verdict", desk.judgeSeen(List.of(read.item()), verdict), this::showJudged);
        });
    }

    private void turn(String name, Supplier<? extends CompletionStage<List<Item>>> step) {
        write(name, step.get(), this::showTurned);
    }

    private void write(String name, CompletionStage<List<Item>> answer, Consumer<List<Item>> then) {
        judging = true;
        background.await(name, answer, then, () -> judging = false);
    }

    private void showJudged(List<Item> judged) {
        changes.judged();
        refresh();
        aftermath.judged(judged, items);
        last.set(judged);
    }

    private void showTurned(List<Item> turned) {
        aftermath.forget();
        last.set(List.of());
        refresh();
        turned.stream().findFirst().ifPresent(item -> {
            if (item.state() != wish.get().state()) filter(item.state());
            select(item);
        });
    }

    private void refill() {
        int stood = index();
        refilling = true;
        queue.fill(items, wish.get());
        refilling = false;
        int stands = index();
        if (stands >= 0) card.renew(queue.shown().get(stands));
        else if (queue.shown().isEmpty()) card.showNothing();
        else card.show(queue.shown().get(Math.clamp(stood, 0, queue.shown().size() - 1)));
    }
}
