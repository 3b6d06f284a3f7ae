package murmuration.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;

/// The decayed strength of traces, summed per character and topic, for one set of half-lives.
///
/// Traces that share a half-life decay together, so their sum needs one number and the moment for which it holds:
/// `sum(t) = sum(t0) * 2^(-(t - t0) / halfLife)`. A trace is added, or taken out again, by one compare-and-set; asking costs one power per cell and half-life,
/// however many traces went in. Asked for a moment before the newest trace (a clock that jumped back), a cell answers as of that trace.
///
/// When a half-life changes, another heat is built from the log while writers go on. Each trace must then be counted once, by its writer or by the builder:
/// up to `built` it is the builder's, and until [#settle] whoever claims it first.
final class Heat {

    private record Key(String agent, String topic) {}

    /// @param at milliseconds of story time for which `sum` holds
    private record Sum(double sum, long at) {
        static final Sum NOTHING = new Sum(0, Long.MIN_VALUE);

        double at(long now, long halfLife) {
            return sum == 0 ? 0 : sum * Decay.left(now - at, halfLife);
        }

        Sum plus(double strength, long when, long halfLife) {
            if (when >= at) return new Sum(at(when, halfLife) + strength, when);
            return new Sum(sum + strength * Decay.left(at - when, halfLife), at);
        }
    }

    /// What decays by one half-life.
    private record Part(long halfLife, AtomicReference<Sum> sum) {
        static Part of(long halfLife) {
            return new Part(halfLife, new AtomicReference<>(Sum.NOTHING));
        }
    }

    /// A handful of parts in an array that is replaced when there is one more: going through it for a frame costs next to nothing.
    private static final class Cell {
        private final AtomicReference<List<Part>> parts = new AtomicReference<>(List.of());

        void add(double strength, long when, long halfLife) {
            part(halfLife).sum().updateAndGet(sum -> sum.plus(strength, when, halfLife));
        }

        private Part part(long halfLife) {
            while (true) {
                List<Part> known = parts.get();
                for (Part part : known) if (part.halfLife() == halfLife) return part;
                var more = new ArrayList<>(known);
                more.add(Part.of(halfLife));
                parts.compareAndSet(known, List.copyOf(more));
            }
        }

        double at(long now) {
            double heat = 0;
            for (Part part : parts.get()) heat += part.sum().get().at(now, part.halfLife());
            return Math.max(0, heat);
        }
    }

    private final Map<TraceType, Duration> halfLives;
    private final long built;
    private volatile long settled = Long.MAX_VALUE;
    private final Map<Key, Cell> cells = new ConcurrentHashMap<>();

    /// The same cells by agent and topic in their order, so that a frame need not sort them.
    private final NavigableMap<String, NavigableMap<String, Cell>> rows = new ConcurrentSkipListMap<>();
    private final Set<Long> claimed = ConcurrentHashMap.newKeySet();
    private final Set<Long> out = ConcurrentHashMap.newKeySet();

    /// @param built traces up to this place are added by the builder alone
    Heat(Map<TraceType, Duration> halfLives, long built) {
        this.halfLives = halfLives;
        this.built = built;
    }

    Map<TraceType, Duration> halfLives() {
        return halfLives;
    }

    long built() {
        return built;
    }

    /// A trace as it decays here: the half-life of its kind may have been changed since it was left.
    Trace current(Trace trace) {
        Duration halfLife = halfLives.get(trace.type());
        return halfLife.equals(trace.halfLife()) ? trace : trace.fadingBy(halfLife);
    }

    /// The builder's way in.
    void add(Trace trace) {
        change(trace, trace.strength());
    }

    /// The way in of a trace that was left while this heat was being built, or since.
    void follow(Trace trace, long place) {
        if (place <= built) return;
        if (place > settled || claimed.add(place)) add(trace);
    }

    /// Nobody but its writer will bring a trace at a higher place.
    void settle(long place) {
        settled = place;
    }

    void takeOut(Trace trace) {
        if (out.add(trace.id())) change(trace, -trace.strength());
    }

    void putBack(Trace trace) {
        if (out.remove(trace.id())) change(trace, trace.strength());
    }

    /// Ids of the traces that were taken out.
    Set<Long> out() {
        return out;
    }

    double at(String agent, String topic, Instant now) {
        Cell cell = cells.get(new Key(agent, topic));
        return cell == null ? 0 : cell.at(now.toEpochMilli());
    }

    /// Every cell that was ever warm: agent to topic to heat, both in their order.
    Map<String, Map<String, Double>> at(Instant now) {
        long millis = now.toEpochMilli();
        var heat = new LinkedHashMap<String, Map<String, Double>>();
        rows.forEach((agent, row) -> {
            var topics = new LinkedHashMap<String, Double>();
            row.forEach((topic, cell) -> topics.put(topic, cell.at(millis)));
            heat.put(agent, topics);
        });
        return heat;
    }

    private void change(Trace trace, double by) {
        var key = new Key(trace.agent(), trace.topic());
        Cell known = cells.get(key);
        (known == null ? cells.computeIfAbsent(key, this::newCell) : known)
                .add(by, trace.at().toEpochMilli(), halfLives.get(trace.type()).toMillis());
    }

    private Cell newCell(Key key) {
        var cell = new Cell();
        rows.computeIfAbsent(key.agent(), _ -> new ConcurrentSkipListMap<>()).put(key.topic(), cell);
        return cell;
    }
}
