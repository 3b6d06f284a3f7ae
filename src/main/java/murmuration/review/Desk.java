package murmuration.review;

import static java.util.Comparator.comparingLong;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import murmuration.board.Board;
import murmuration.board.Mark;
import murmuration.board.Trace;
import murmuration.board.TraceType;
import murmuration.review.PostTable.Given;
import murmuration.review.PostTable.Life;
import murmuration.store.Database;

/// Where posts wait for the novelist. Any thread may lay, judge and look.
///
/// What changes the desk is a future that is done when the change is on the disk; what [#items()] shows changes only then. Agents never wait for verdicts: they
/// find them on the board as traces.
public final class Desk {

    private final Database database;
    private final Board board;
    private final Clock storyTime;
    private final Clock wallClock;
    private final NavigableMap<Long, Item> items = new ConcurrentSkipListMap<>();
    private final AtomicLong revision = new AtomicLong();

    /// Every verdict ever given, in order. Touched on the database's writer thread only.
    private final List<Given> given = new ArrayList<>();

    private Desk(Database database, Board board, Clock storyTime, Clock wallClock) {
        this.database = database;
        this.board = board;
        this.storyTime = storyTime;
        this.wallClock = wallClock;
    }

    /// The desk as it was left.
    public static Desk open(Database database, Board board, Clock storyTime, Clock wallClock) {
        var desk = new Desk(database, board, storyTime, wallClock);
        Database.now(database.write(connection -> {
            PostTable.posts(connection).forEach(post -> desk.items.put(post.id(), new Item(post, Optional.empty(), Optional.empty())));
            desk.given.addAll(PostTable.verdicts(connection));
            var last = new HashMap<Long, Given>();
            desk.given.stream().filter(one -> one.life() == Life.DONE).forEach(one -> last.put(one.post(), one));
            desk.items.keySet().forEach(id -> desk.settle(id, Optional.ofNullable(last.get(id))));
            return null;
        }));
        return desk;
    }

    /// Lays a post on the desk; the answer carries its id.
    public CompletableFuture<Post> lay(Post post) {
        return database.write(connection -> PostTable.insert(connection, post)).thenApply(laid -> {
            items.put(laid.id(), new Item(laid, Optional.empty(), Optional.empty()));
            revision.incrementAndGet();
            return laid;
        });
    }

    /// Gives one verdict on some posts, to be undone together.
    ///
    /// @throws ReviewException in the future, if one of them is not there; then none is judged
    public CompletableFuture<List<Item>> judge(Collection<Long> posts, Verdict verdict) {
        List<Long> ids = List.copyOf(posts);
        return database.write(connection -> {
            ids.forEach(this::require);
            check(ids, verdict);
            PostTable.forgetUndone(connection);
            long step = nextStep();
            var added = new ArrayList<Given>();
            for (long id : ids) {
                var one = new Given(nextId() + added.size(), step, id, verdict, wallClock.instant(), Life.DONE);
                PostTable.insert(connection, one);
                added.add(one);
            }
            return added;
        }).thenApply(added -> {
            given.replaceAll(one -> one.life() == Life.UNDONE ? one.with(Life.FORGOTTEN) : one);
            given.addAll(added);
            return changed(ids);
        });
    }

    public CompletableFuture<List<Item>> judge(long post, Verdict verdict) {
        return judge(List.of(post), verdict);
    }

    /// Takes the last verdict back; nothing, if there is none. Works across sessions.
    public CompletableFuture<List<Item>> undo() {
        return turn(Life.DONE, Life.UNDONE, true);
    }

    /// Gives again the verdict that was undone last, if nothing was judged since.
    public CompletableFuture<List<Item>> redo() {
        return turn(Life.UNDONE, Life.DONE, false);
    }

    /// All posts with their verdicts, oldest first.
    public List<Item> items() {
        return List.copyOf(items.values());
    }

    public List<Item> items(Predicate<Item> wanted) {
        return items.values().stream().filter(wanted).toList();
    }

    public Optional<Item> item(long id) {
        return Optional.ofNullable(items.get(id));
    }

    /// What may leave the world, oldest first.
    public List<ApprovedPost> approved() {
        return items.values().stream().filter(item -> item.state() == State.APPROVED).map(ApprovedPost::new).toList();
    }

    /// Grows with every change, so that a window knows whether to look again.
    public long revision() {
        return revision.get();
    }

    private CompletableFuture<List<Item>> turn(Life from, Life to, boolean newest) {
        return database.write(connection -> {
            var steps = given.stream().filter(one -> one.life() == from).mapToLong(Given::step);
            long step = (newest ? steps.max() : steps.min()).orElse(-1);
            if (step < 0) return List.<Long>of();
            PostTable.life(connection, step, to);
            given.replaceAll(one -> one.step() == step ? one.with(to) : one);
            return given.stream().filter(one -> one.step() == step).map(Given::post).toList();
        }).thenApply(this::changed);
    }

    /// Runs on the writer thread, after the commit: what everybody sees follows what is on the disk.
    private List<Item> changed(List<Long> posts) {
        for (long id : posts) {
            settle(id, given.stream().filter(one -> one.post() == id && one.life() == Life.DONE).max(comparingLong(Given::id)));
            leaveTrace(items.get(id));
        }
        if (!posts.isEmpty()) revision.incrementAndGet();
        return posts.stream().map(items::get).toList();
    }

    private void settle(long id, Optional<Given> last) {
        Item item = require(id);
        Item now = new Item(item.post(), last.map(Given::verdict), last.map(Given::at));
        items.put(id, now);
        if (now.state() == State.DISCARDED) board.withdraw(item.post().traceId());
        else board.reinstate(item.post().traceId());
    }

    private void leaveTrace(Item item) {
        Post post = item.post();
        String kind = item.state().name().toLowerCase(java.util.Locale.ROOT);
        String reason = item.verdict().orElse(null) instanceof Verdict.Discarded(var why) ? why.name() : "";
        board.leave(Mark.of(Trace.NOVELIST, TraceType.VERDICT, post.topic(), storyTime.instant(), item.text())
                .causedBy(List.of(post.traceId()))
                .with(Map.of("post", Long.toString(post.id()), "character", post.character(), "verdict", kind, "reason", reason, "edited", Boolean.toString(item.edited()))));
    }

    private void check(List<Long> ids, Verdict verdict) {
        if (!(verdict instanceof Verdict.Approved(int draft))) return;
        for (long id : ids) {
            if (draft < 0 || draft >= require(id).post().drafts()) throw new ReviewException("Post " + id + " has no draft " + draft + ".");
        }
    }

    private Item require(long id) {
        Item item = items.get(id);
        if (item == null) throw new ReviewException("There is no post " + id + " on this desk.");
        return item;
    }

    private long nextStep() {
        return given.isEmpty() ? 1 : given.getLast().step() + 1;
    }

    private long nextId() {
        return given.isEmpty() ? 1 : given.getLast().id() + 1;
    }
}
