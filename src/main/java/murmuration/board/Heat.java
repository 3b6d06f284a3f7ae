package murmuration.board;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/// The decayed strength of traces, summed per character and topic.
///
/// Traces that share a half-life decay together, so their sum needs one number and the moment for which it holds:
/// `sum(t) = sum(t0) * 2^(-(t - t0) / halfLife)`. A trace is added, or taken out again, by one compare-and-set; asking costs one power per cell and half-life,
/// however many traces went in.
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

    private static final class Cell {
        private final Map<Long, AtomicReference<Sum>> byHalfLife = new ConcurrentHashMap<>(4);

        void add(double strength, long when, long halfLife) {
            byHalfLife.computeIfAbsent(halfLife, _ -> new AtomicReference<>(Sum.NOTHING)).updateAndGet(sum -> sum.plus(strength, when, halfLife));
        }

        double at(long now) {
            double heat = 0;
            for (var entry : byHalfLife.entrySet()) heat += entry.getValue().get().at(now, entry.getKey());
            return Math.max(0, heat);
        }
    }

    private final Map<Key, Cell> cells = new ConcurrentHashMap<>();

    void add(Trace trace) {
        cell(trace).add(trace.strength(), trace.at().toEpochMilli(), trace.halfLife().toMillis());
    }

    void remove(Trace trace) {
        cell(trace).add(-trace.strength(), trace.at().toEpochMilli(), trace.halfLife().toMillis());
    }

    double at(String agent, String topic, Instant now) {
        Cell cell = cells.get(new Key(agent, topic));
        return cell == null ? 0 : cell.at(now.toEpochMilli());
    }

    /// Every cell that was ever warm: agent to topic to heat.
    Map<String, Map<String, Double>> at(Instant now) {
        var heat = new TreeMap<String, Map<String, Double>>();
        cells.forEach((key, cell) -> heat.computeIfAbsent(key.agent(), _ -> new TreeMap<>()).put(key.topic(), cell.at(now.toEpochMilli())));
        return heat;
    }

    private Cell cell(Trace trace) {
        return cells.computeIfAbsent(new Key(trace.agent(), trace.topic()), _ -> new Cell());
    }
}
