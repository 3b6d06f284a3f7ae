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
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The bulletin board of a world. Any thread may leave and read at any time; nobody ever waits, and nobody is notified.
///
/// A reader may see a board that is a moment old, never a torn one. Times are story time; a trace that claims to come from the future is taken as of now.
public final class Board {

    private static final int TRIM_EVERY = Segment.SIZE;

    private final Clock clock;
    private final Log log;
    private volatile Heat heat = new Heat();
    private volatile Map<TraceType, Duration> halfLives;
    private final Set<Long> withdrawn = ConcurrentHashMap.newKeySet();

    /// An empty board whose traces last as long as usual.
    public Board(Clock clock) {
        this(clock, Map.of(), 0);
    }

    /// @param halfLives where the world differs from [TraceType#usualHalfLife()]
    /// @param lastId the highest id ever given in this world
    public Board(Clock clock, Map<TraceType, Duration> halfLives, long lastId) {
        this.clock = clock;
        this.halfLives = complete(halfLives);
        this.log = new Log(lastId);
    }

    /// Puts a mark at the end of the log and returns at once; no answer is expected from anybody.
    public Trace leave(Mark mark) {
        Instant now = clock.instant();
        Instant at = mark.at().isAfter(now) ? now : mark.at();
        check(mark);
        Duration halfLife = halfLives.get(mark.type());
        Trace trace = log.append(id -> new Trace(
                id, mark.agent(), mark.type(), mark.topic(), at, mark.strength(), halfLife, mark.emotion(), mark.stance(), mark.text(), mark.causes(), mark.metadata()));
        heat.add(trace);
        if (trace.id() % TRIM_EVERY == 0) log.trim(old -> current(old).evaporates().isBefore(now));
        return trace;
    }

    /// What is on the board for this question. Withdrawn traces have no strength and are left out.
    public Reading read(TraceQuery query) {
        long upTo = log.published();
        Instant now = clock.instant();
        var found = new ArrayList<Trace>();
        Predicate<Trace> wanted = trace -> query.matches(trace) && !withdrawn.contains(trace.id()) && trace.strengthAt(now) >= query.minimumStrength();
        gather(query, upTo, logged -> {
            Trace trace = current(logged);
            if (wanted.test(trace)) found.add(trace);
        });
        return new Reading(choose(found, query, now), Math.max(upTo, query.since()));
    }

    /// The newest id that a reader can see; a cursor for "from now on".
    public long cursor() {
        return log.published();
    }

    /// A trace that is still in memory.
    public Optional<Trace> trace(long id) {
        return id <= 0 ? Optional.empty() : Optional.ofNullable(log.at(id)).map(this::current);
    }

    /// What is left of a trace now; nothing of a withdrawn one.
    public double strength(Trace trace) {
        return withdrawn.contains(trace.id()) ? 0 : current(trace).strengthAt(clock.instant());
    }

    public double heat(String agent, String topic) {
        return heat.at(agent, topic, clock.instant());
    }

    /// Agent to topic to heat, of every pair that ever left a trace.
    public Map<String, Map<String, Double>> heat() {
        return heat.at(clock.instant());
    }

    /// Lets a trace fade out at once: its post was discarded. Doing so twice changes nothing.
    public void withdraw(long id) {
        Trace trace = log.at(id);
        if (withdrawn.add(id) && trace != null) heat.remove(current(trace));
    }

    /// Takes a withdrawal back.
    public void reinstate(long id) {
        Trace trace = log.at(id);
        if (withdrawn.remove(id) && trace != null) heat.add(current(trace));
    }

    public boolean isWithdrawn(long id) {
        return withdrawn.contains(id);
    }

    public Duration halfLife(TraceType type) {
        return halfLives.get(type);
    }

    /// Changes how long a kind of trace lasts, for those on the board as well: their heat is computed again from the log.
    /// Traces left while this runs may be counted with the old half-life until the next change.
    public void halfLife(TraceType type, Duration halfLife) {
        if (halfLife.toMillis() <= 0) throw new IllegalArgumentException("A half-life is longer than nothing.");
        var changed = new EnumMap<>(halfLives);
        changed.put(type, halfLife);
        halfLives = changed;
        var again = new Heat();
        log.each(0, log.published(), trace -> {
            if (!withdrawn.contains(trace.id())) again.add(current(trace));
        });
        heat = again;
    }

    /// Puts back traces of an earlier session, as the database kept them.
    public void restore(Collection<Trace> traces) {
        for (Trace trace : traces) {
            log.restore(trace);
            heat.add(current(trace));
        }
    }

    /// A trace as it decays today: the half-life of its kind may have been changed since it was left.
    private Trace current(Trace trace) {
        Duration halfLife = halfLives.get(trace.type());
        return halfLife.equals(trace.halfLife()) ? trace : trace.fadingBy(halfLife);
    }

    private void gather(TraceQuery query, long upTo, Consumer<Trace> found) {
        if (!query.topics().isEmpty()) log.onTopics(query.topics(), query.since(), upTo, found);
        else if (!query.agents().isEmpty()) log.byAgents(query.agents(), query.since(), upTo, found);
        else log.each(query.since(), upTo, found);
    }

    private static List<Trace> choose(List<Trace> found, TraceQuery query, Instant now) {
        Comparator<Trace> order = switch (query.order()) {
            case STRENGTH -> Comparator.comparingDouble((Trace trace) -> -trace.strengthAt(now)).thenComparing(Comparator.comparingLong(Trace::id).reversed());
            case TIME -> Comparator.comparingLong(Trace::id);
        };
        found.sort(order);
        if (found.size() <= query.limit()) return found;
        return query.order() == TraceQuery.Order.STRENGTH ? found.subList(0, query.limit()) : found.subList(found.size() - query.limit(), found.size());
    }

    /// A mark is checked before it takes a number, because a number without a trace would be a gap in the log for ever.
    private static void check(Mark mark) {
        new Trace(1, mark.agent(), mark.type(), mark.topic(), mark.at(), mark.strength(), Duration.ofHours(1), mark.emotion(), mark.stance(), mark.text(), mark.causes(), mark.metadata());
    }

    private static Map<TraceType, Duration> complete(Map<TraceType, Duration> some) {
        var all = new EnumMap<TraceType, Duration>(TraceType.class);
        for (TraceType type : TraceType.values()) {
            @Nullable Duration given = some.get(type);
            all.put(type, given == null ? type.usualHalfLife() : given);
        }
        return all;
    }
}
