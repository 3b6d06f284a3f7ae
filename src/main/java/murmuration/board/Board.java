package murmuration.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The bulletin board of a world. Any thread may leave and read at any time; nobody ever waits, and nobody is notified.
///
/// A cursor is a place in the log of this board: traces stand there in the order in which they came, which on a board that several studios share is not that of their
/// numbers. Beyond this session only a [#bookmark(long)] has a meaning.
///
/// A reader may see a board that is a moment old, never a torn one. Times are story time; a trace that claims to come from the future is taken as of now.
public final class Board {

    private final Clock clock;
    private final Log log;
    private final AtomicReference<Warmth> warmth;
    private final Set<Long> withdrawn = ConcurrentHashMap.newKeySet();

    private final Bookmarks bookmarks = new Bookmarks();

    /// The heat and the lowest place that is counted in it: what lies under it is still on its way back from the database.
    private record Warmth(Heat heat, long from) {}

    /// An empty board whose traces last as long as usual.
    public Board(Clock clock) {
        this(clock, Map.of(), 0);
    }

    /// @param halfLives where the world differs from [TraceType#usualHalfLife()]
    /// @param lastId the highest id ever given in this world
    /// @throws IllegalArgumentException for a half-life that [Decay] cannot use
    public Board(Clock clock, Map<TraceType, Duration> halfLives, long lastId) {
        this(clock, halfLives, new Log(lastId), lastId);
    }

    /// One that several studios share.
    ///
    /// @param last the highest place that was ever given
    /// @param from under every number of this studio
    static Board shared(Clock clock, Map<TraceType, Duration> halfLives, long last, long from) {
        return new Board(clock, halfLives, Log.shared(last, from), last);
    }

    private Board(Clock clock, Map<TraceType, Duration> halfLives, Log log, long last) {
        this.clock = clock;
        this.log = log;
        var first = new Heat(complete(halfLives), last);
        first.settle(last);
        this.warmth = new AtomicReference<>(new Warmth(first, last + 1));
    }

    /// Puts a mark at the end of the log and returns at once; no answer is expected from anybody.
    ///
    /// @throws IllegalArgumentException if the mark cannot be a trace; then the log is as it was
    public Trace leave(Mark mark) {
        Trace checked = checked(mark, clock.instant());
        Trace trace = log.append(checked::as);
        present().follow(trace, log.place(trace.id()));
        return trace;
    }

    /// Takes over what other studios left, as the shared database tells it, from one thread at a time; what is here already is passed over.
    ///
    /// @return how many were new
    int arrive(Collection<Trace> traces) {
        int arrived = 0;
        for (Trace trace : traces) {
            if (log.own(trace) || log.find(trace.id()) != null) continue;
            present().follow(trace, log.arrive(trace));
            if (withdrawn.contains(trace.id())) account(trace.id());
            arrived++;
        }
        return arrived;
    }

    /// What is on the board for this question. Withdrawn traces have no strength and are left out.
    public Reading read(TraceQuery query) {
        long upTo = log.published();
        Instant now = clock.instant();
        Heat today = present();
        var found = new ArrayList<Trace>();
        gather(query, upTo, logged -> {
            if (!query.matches(logged) || withdrawn.contains(logged.id())) return;
            Trace trace = today.current(logged);
            if (query.minimumStrength() <= 0 || trace.strengthAt(now) >= query.minimumStrength()) found.add(trace);
        }, () -> query.order() == TraceQuery.Order.TIME && found.size() >= query.limit());
        return new Reading(choose(found, query, now), Math.max(upTo, query.since()));
    }

    /// The newest place that a reader can see; a cursor for "from now on".
    public long cursor() {
        return log.published();
    }

    /// How far a reader has come, for a later session; on a board of one's own that is the cursor itself. Beginning from there again, he misses nothing, but may meet
    /// a trace of the last moments once more.
    public long bookmark(long cursor) {
        return log.alone() ? cursor : bookmarks.at(cursor);
    }

    /// What is committed by all transactions before this one is here now.
    void caughtUp(long horizon) {
        bookmarks.put(log.published(), horizon);
    }

    /// Where a bookmark that was made after this board was opened lies.
    Optional<Long> cursorAt(long bookmark) {
        return bookmarks.cursor(bookmark);
    }

    /// A trace that is still in memory.
    public Optional<Trace> trace(long id) {
        return Optional.ofNullable(log.find(id)).map(present()::current);
    }

    /// What is left of a trace now; nothing of a withdrawn one.
    public double strength(Trace trace) {
        return withdrawn.contains(trace.id()) ? 0 : present().current(trace).strengthAt(clock.instant());
    }

    public double heat(String agent, String topic) {
        return present().at(agent, topic, clock.instant());
    }

    /// Agent to topic to heat, of every pair that ever left a trace.
    public Map<String, Map<String, Double>> heat() {
        return present().at(clock.instant());
    }

    /// Lets a trace fade out at once: its post was discarded. Doing so twice changes nothing.
    public void withdraw(long id) {
        if (withdrawn.add(id)) account(id);
    }

    /// Takes a withdrawal back.
    public void reinstate(long id) {
        if (withdrawn.remove(id)) account(id);
    }

    public boolean isWithdrawn(long id) {
        return withdrawn.contains(id);
    }

    public Duration halfLife(TraceType type) {
        return present().halfLives().get(type);
    }

    /// Changes how long a kind of trace lasts, for those on the board as well: their heat is computed again from the log. Readers see the old heat until the
    /// new one is complete.
    ///
    /// @throws IllegalArgumentException for a half-life that [Decay] cannot use
    public void halfLife(TraceType type, Duration halfLife) {
        Decay.check(halfLife);
        Warmth before;
        Heat after;
        do {
            before = warmth.get();
            var changed = new EnumMap<>(before.heat().halfLives());
            changed.put(type, halfLife);
            after = built(changed, before.from());
        } while (!warmth.compareAndSet(before, new Warmth(after, before.from())));
        catchUp(after);
    }

    /// Puts back traces of an earlier session, as the database kept them: older ones than were put back before, from one thread at a time. Others may leave, read
    /// and change half-lives meanwhile.
    public void restore(Collection<Trace> traces) {
        restorePlaced(traces.stream().map(trace -> new Placed(trace.id(), trace)).toList());
    }

    /// The same for traces whose places are not their numbers; those that arrived meanwhile are passed over.
    void restorePlaced(Collection<Placed> kept) {
        List<Placed> fresh = kept.stream().filter(one -> log.find(one.trace().id()) == null).toList();
        fresh.forEach(one -> log.restore(one.place(), one.trace()));
        List<Trace> traces = fresh.stream().map(Placed::trace).toList();
        long lowest = fresh.stream().mapToLong(Placed::place).min().orElse(Long.MAX_VALUE);
        Warmth before;
        do {
            before = warmth.get(); // when another heat has taken its place meanwhile, that one was built without these traces
            traces.forEach(before.heat()::add);
        } while (!warmth.compareAndSet(before, new Warmth(before.heat(), Math.min(before.from(), lowest))));
        traces.stream().map(Trace::id).filter(withdrawn::contains).forEach(this::account);
    }

    /// What was left here after a cursor, withdrawn or not, for whoever keeps the log.
    Reading since(long cursor) {
        long upTo = log.published();
        var traces = new ArrayList<Trace>();
        log.each(cursor, upTo, trace -> {
            if (log.own(trace)) traces.add(present().current(trace));
        });
        return new Reading(traces, upTo);
    }

    /// Lets go of what has evaporated, up to a place that is kept elsewhere.
    void forget(long upTo) {
        Instant now = clock.instant();
        Heat today = present();
        log.trim(upTo, trace -> today.current(trace).evaporates().isBefore(now));
    }

    private Heat present() {
        return warmth.get().heat();
    }

    private Heat built(Map<TraceType, Duration> halfLives, long from) {
        long upTo = log.published();
        var heat = new Heat(halfLives, upTo);
        log.each(from - 1, upTo, heat::add);
        for (long id : withdrawn) {
            Trace trace = log.find(id);
            if (trace != null && log.place(id) <= upTo) heat.takeOut(trace);
        }
        return heat;
    }

    /// Counts what writers brought to the heat before this one while it was being built. Numbers taken from here on belong to writers who see the new one.
    private void catchUp(Heat latest) {
        long taken = log.taken();
        log.eachPlaced(latest.built(), taken, latest::follow);
        latest.settle(taken);
        withdrawn.forEach(this::account);
        latest.out().forEach(this::account);
    }

    /// Brings the heat in line with whether a trace is withdrawn, looking again in case somebody changed that meanwhile.
    private void account(long id) {
        Trace trace = log.find(id);
        if (trace == null) return;
        boolean gone;
        do {
            gone = withdrawn.contains(id);
            if (gone) present().takeOut(trace);
            else present().putBack(trace);
        } while (gone != withdrawn.contains(id));
    }

    /// Whoever wants the newest few need not walk back to the beginning.
    private void gather(TraceQuery query, long upTo, Consumer<Trace> found, BooleanSupplier enough) {
        if (query.since() >= upTo) return;
        if (!query.topics().isEmpty()) log.onTopics(query.topics(), query.since(), upTo, found, enough);
        else if (!query.agents().isEmpty()) log.byAgents(query.agents(), query.since(), upTo, found, enough);
        else log.back(query.since(), upTo, found, enough);
    }

    private List<Trace> choose(List<Trace> found, TraceQuery query, Instant now) {
        Comparator<Trace> order = switch (query.order()) {
            case STRENGTH -> Comparator.comparingDouble((Trace trace) -> -trace.strengthAt(now)).thenComparing(Comparator.comparingLong((Trace trace) -> log.place(trace.id())).reversed());
            case TIME -> Comparator.comparingLong(trace -> log.place(trace.id()));
        };
        found.sort(order);
        if (found.size() <= query.limit()) return found;
        return query.order() == TraceQuery.Order.STRENGTH ? found.subList(0, query.limit()) : found.subList(found.size() - query.limit(), found.size());
    }

    /// A mark becomes a trace before it takes a number, because a number without a trace would be a gap in the log for ever.
    private Trace checked(Mark mark, Instant now) {
        Instant at = mark.at().isAfter(now) ? now : mark.at();
        return new Trace(
                1, mark.agent(), mark.type(), mark.topic(), at, mark.strength(), halfLife(mark.type()), mark.emotion(), mark.stance(), mark.text(), mark.causes(), mark.metadata());
    }

    private static Map<TraceType, Duration> complete(Map<TraceType, Duration> some) {
        var all = new EnumMap<TraceType, Duration>(TraceType.class);
        for (TraceType type : TraceType.values()) all.put(type, Decay.check(some.getOrDefault(type, type.usualHalfLife())));
        return all;
    }
}
