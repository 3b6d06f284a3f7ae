package murmuration.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import murmuration.board.Board;
import murmuration.board.Mark;
import murmuration.board.Trace;
import murmuration.board.TraceType;
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
    private final AtomicLong judgements = new AtomicLong();
    private final History history;
    private final ReleasePlan releases;

    private Desk(Database database, Board board, Clock storyTime, Clock wallClock) {
        this.database = database;
        this.board = board;
        this.storyTime = storyTime;
        this.wallClock = wallClock;
        this.history = new History(database.novelist());
        this.releases = new ReleasePlan(database, id -> require(id).post(), revision::incrementAndGet);
    }

    /// The desk as it was left.
    public static Desk open(Database database, Board board, Clock storyTime, Clock wallClock) {
        var desk = new Desk(database, board, storyTime, wallClock);
        Database.now(database.write(connection -> {
            if (database.shared()) {
                desk.arrived(SharedDesk.committedSince(connection, 0, _ -> -1));
                desk.releases.read(connection);
                return desk;
            }
            PostTable.posts(connection).forEach(post -> desk.items.put(post.id(), Item.fresh(post)));
            desk.history.restore(PostTable.verdicts(connection));
            desk.settle(desk.items.keySet());
            desk.releases.read(connection);
            return desk;
        }));
        return desk;
    }

    /// Lays a post on the desk; the answer carries its id.
    public CompletableFuture<Post> lay(Post post) {
        return lay(post, _ -> post);
    }

    /// Lays a post on the desk, together with what is to be kept if and only if the post is.
    public CompletableFuture<Post> lay(Post post, Database.Work<?> beside) {
        String body = PostTable.body(post);
        return database.writeTogether(connection -> {
            beside.on(connection);
            return PostTable.insert(connection, post, body);
        }, laid -> {
            items.put(laid.id(), Item.fresh(laid));
            revision.incrementAndGet();
            return laid;
        });
    }

    /// Gives one verdict on some posts, to be undone together.
    ///
    /// @throws ReviewException in the future, if one of them is not there; then none is judged
    public CompletableFuture<List<Item>> judge(Collection<Long> posts, Verdict verdict) {
        return judge(posts.stream().distinct().toList(), () -> posts.stream().distinct().map(this::require).toList(), verdict);
    }

    public CompletableFuture<List<Item>> judge(long post, Verdict verdict) {
        return judge(List.of(post), verdict);
    }

    /// The same for a novelist who judges what she has before her eyes: a post that another novelist has judged since stays as that one said.
    ///
    /// @throws JudgedMeanwhileException in the future, if one of them is not as it was seen; then none is judged
    public CompletableFuture<List<Item>> judgeSeen(Collection<Item> seen, Verdict verdict) {
        return judge(seen.stream().map(item -> item.post().id()).toList(), () -> seen, verdict);
    }

    private CompletableFuture<List<Item>> judge(List<Long> ids, Supplier<Collection<Item>> seen, Verdict verdict) {
        if (ids.isEmpty()) return CompletableFuture.completedFuture(List.of());
        return database.write(
                connection -> {
                    ids.forEach(id -> check(require(id).post(), verdict));
                    checkNotOut(connection, ids);
                    if (database.shared()) SharedDesk.take(connection, seen.get());
                    PostTable.forgetUndone(connection, database.novelist());
                    History.Last last = database.shared() ? SharedDesk.lastNumbers(connection) : history.last();
                    List<Given> step = history.step(ids, verdict, wallClock.instant().truncatedTo(ChronoUnit.MILLIS), last);
                    for (Given one : step) PostTable.insert(connection, one);
                    return step;
                },
                step -> {
                    history.add(step);
                    return changed(ids);
                });
    }

    /// Takes the last verdict back; nothing, if there is none. Works across sessions.
    public CompletableFuture<List<Item>> undo() {
        return turn(history::undoable, Life.UNDONE);
    }

    /// Gives again the verdict that was undone last, if nothing was judged since.
    public CompletableFuture<List<Item>> redo() {
        return turn(history::redoable, Life.DONE);
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
        return items.values().stream().filter(item -> item.state() == State.APPROVED).map(item -> new ApprovedPost(item, releases.chapter(item.post()))).toList();
    }

    /// When approved posts may go out.
    public ReleasePlan releases() {
        return releases;
    }

    /// Every verdict that was ever given on a post, oldest first.
    public CompletableFuture<List<Given>> history(long post) {
        return database.write(_ -> history.of(post));
    }

    /// Grows with every change, so that a window knows whether to look again.
    public long revision() {
        return revision.get();
    }

    /// Grows whenever a verdict may have changed, so that whoever learns from verdicts knows whether to learn again.
    public long judgements() {
        return judgements.get();
    }

    /// What others laid and judged since a horizon of the shared database, as far as it is not known here.
    public Database.Work<CompletableFuture<Integer>> following(long horizon) {
        return connection -> {
            List<SharedDesk.Arrival> arrivals = SharedDesk.committedSince(connection, horizon, id -> item(id).map(Item::version).orElse(-1L));
            if (arrivals.isEmpty()) return CompletableFuture.completedFuture(0);
            return database.write(_ -> arrivals, this::arrived);
        };
    }

    /// Whether another novelist gave the verdict that counts.
    public boolean judgedElsewhere(Item item) {
        return !item.judge().equals(database.novelist()) && item.verdict().isPresent();
    }

    /// Runs on the writer thread, so that a verdict of ours and what others did come one after the other.
    private int arrived(List<SharedDesk.Arrival> arrivals) {
        List<SharedDesk.Arrival> news = arrivals.stream().filter(one -> item(one.post().id()).map(Item::version).orElse(-1L) < one.version()).toList();
        news.forEach(one -> items.merge(one.post().id(), version(Item.fresh(one.post()), one.version()), (known, _) -> version(known, one.version())));
        Set<Long> posts = news.stream().map(one -> one.post().id()).collect(Collectors.toSet());
        history.renew(posts, news.stream().flatMap(one -> one.verdicts().stream()).toList());
        settle(posts);
        if (!news.isEmpty()) revision.incrementAndGet();
        return news.size();
    }

    private static Item version(Item item, long version) {
        return new Item(item.post(), item.verdict(), item.judgedAt(), item.judge(), version);
    }

    private CompletableFuture<List<Item>> turn(Supplier<List<Given>> chosen, Life to) {
        return database.write(
                connection -> {
                    List<Given> step = chosen.get();
                    List<Long> posts = step.stream().map(Given::post).toList();
                    checkNotOut(connection, posts);
                    if (database.shared()) SharedDesk.take(connection, posts.stream().map(this::require).toList());
                    if (!step.isEmpty()) PostTable.life(connection, step.getFirst().step(), to);
                    return step;
                },
                step -> {
                    history.turn(step, to);
                    return changed(step.stream().map(Given::post).toList());
                });
    }

    /// Runs on the writer thread, after the commit: what everybody sees follows what is on the disk.
    private List<Item> changed(List<Long> posts) {
        if (posts.isEmpty()) return List.of();
        if (database.shared()) posts.forEach(id -> items.computeIfPresent(id, (_, item) -> version(item, item.version() + 1)));
        settle(posts);
        List<Item> judged = posts.stream().map(items::get).toList();
        judged.forEach(this::leaveTrace);
        revision.incrementAndGet();
        return judged;
    }

    private void settle(Collection<Long> posts) {
        Map<Long, Given> last = history.counting();
        for (long id : posts) {
            Optional<Given> given = Optional.ofNullable(last.get(id));
            Item before = require(id);
            Item item = new Item(before.post(), given.map(Given::verdict), given.map(Given::at), given.map(Given::novelist).orElse(""), before.version());
            items.put(id, item);
            if (item.state() == State.DISCARDED) board.withdraw(item.post().traceId());
            else board.reinstate(item.post().traceId());
        }
        judgements.incrementAndGet();
    }

    private void leaveTrace(Item item) {
        Post post = item.post();
        String kind = item.state().name().toLowerCase(Locale.ROOT);
        String reason = item.verdict().orElse(null) instanceof Verdict.Discarded(var why) ? why.name() : "";
        board.leave(Mark.of(Trace.NOVELIST, TraceType.VERDICT, post.topic(), storyTime.instant(), item.text())
                .causedBy(List.of(post.traceId()))
                .with(details(post, kind, reason, item)));
    }

    /// Where several novelists share a desk, who of them said so.
    private Map<String, String> details(Post post, String kind, String reason, Item item) {
        var details = new HashMap<>(Map.of("post", Long.toString(post.id()), "character", post.character(), "verdict", kind, "reason", reason, "edited", Boolean.toString(item.edited())));
        if (database.shared()) details.put("novelist", database.novelist());
        return details;
    }

    private static void check(Post post, Verdict verdict) {
        if (verdict instanceof Verdict.Approved(int draft) && (draft < 0 || draft >= post.drafts())) throw new ReviewException("Post " + post.id() + " has no draft " + draft + ".");
    }

    /// What the public has read cannot be judged as if it had not.
    private static void checkNotOut(Connection connection, Collection<Long> posts) throws SQLException {
        Optional<Outgoing> out = OutboxTable.out(connection, posts);
        if (out.isPresent()) throw new ReviewException("Post " + out.get().post() + " is published under " + out.get().account() + "; its verdict stays.");
    }

    private Item require(long id) {
        Item item = items.get(id);
        if (item == null) throw new ReviewException("There is no post " + id + " on this desk.");
        return item;
    }
}
