package murmuration.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The append-only log of traces. Writers take a number and fill its slot; readers follow up to the first slot that is still empty.
///
/// A number is taken with one atomic add and a slot is published with one volatile write, so a writer never waits for a writer and a reader never for
/// either. Everything at or below [#published] is there: a cursor that is set to it can miss nothing. Segments whose traces have all evaporated can be let go.
final class Log {

    private static final int MOST_SEGMENTS = 1 << 16;

    private final AtomicReferenceArray<@Nullable Segment> segments = new AtomicReferenceArray<>(MOST_SEGMENTS);
    private final AtomicLong next;
    private final AtomicLong published;
    private final AtomicLong firstSegment;

    /// @param lastId the highest id that was ever given in this world; 0 for a new one
    Log(long lastId) {
        long base = lastId == 0 ? 0 : (lastId / Segment.SIZE + 1) * Segment.SIZE;
        next = new AtomicLong(base + 1);
        published = new AtomicLong(base);
        firstSegment = new AtomicLong(base / Segment.SIZE);
    }

    /// Makes a trace with the next id and publishes it. `making` must not throw.
    Trace append(LongFunction<Trace> making) {
        long id = next.getAndIncrement();
        Trace trace = making.apply(id);
        segment(id).publish(slot(id), trace);
        return trace;
    }

    /// Puts back a trace of an earlier session, whose id lies under every id that this log gives.
    void restore(Trace trace) {
        segment(trace.id()).publish(slot(trace.id()), trace);
        firstSegment.accumulateAndGet(trace.id() / Segment.SIZE, Math::min);
    }

    /// The highest id up to which the log has no gap.
    long published() {
        long known = published.get();
        long end = known;
        while (end + 1 < next.get() && at(end + 1) != null) end++;
        return end == known ? known : published.accumulateAndGet(end, Math::max);
    }

    /// The highest id that a writer has taken, whether or not its trace is there yet.
    long taken() {
        return next.get() - 1;
    }

    @Nullable Trace at(long id) {
        if (id <= 0 || id / Segment.SIZE >= MOST_SEGMENTS) return null;
        Segment segment = segments.get((int) (id / Segment.SIZE));
        return segment == null ? null : segment.at(slot(id));
    }

    void each(long after, long upTo, Consumer<Trace> found) {
        for (long id = Math.max(after + 1, firstSegment.get() * Segment.SIZE); id <= upTo; id++) {
            Trace trace = at(id);
            if (trace != null) found.accept(trace);
        }
    }

    /// The same from the newest on, until there is `enough`.
    void back(long after, long upTo, Consumer<Trace> found, BooleanSupplier enough) {
        long first = Math.max(after + 1, firstSegment.get() * Segment.SIZE);
        for (long id = upTo; id >= first && !enough.getAsBoolean(); id--) {
            Trace trace = at(id);
            if (trace != null) found.accept(trace);
        }
    }

    /// @param enough whether nothing older than the stretch just looked through is wanted
    void onTopics(Set<String> topics, long after, long upTo, Consumer<Trace> found, BooleanSupplier enough) {
        for (Segment segment : between(after, upTo).reversed()) {
            for (String topic : topics) segment.onTopic(topic, after, upTo, found);
            if (enough.getAsBoolean()) return;
        }
    }

    void byAgents(Set<String> agents, long after, long upTo, Consumer<Trace> found, BooleanSupplier enough) {
        for (Segment segment : between(after, upTo).reversed()) {
            for (String agent : agents) segment.byAgent(agent, after, upTo, found);
            if (enough.getAsBoolean()) return;
        }
    }

    /// Lets go of the segments up to an id of which `evaporated` is true of every trace; the newest two stay. Ids up to there must have been [#published].
    void trim(long upTo, Predicate<Trace> evaporated) {
        boolean first = true;
        for (long index = firstSegment.get(); index < upTo / Segment.SIZE - 1; index++) {
            Segment segment = segments.get((int) index);
            if (segment != null && allIn(segment, evaporated)) {
                segments.set((int) index, null);
                segment = null;
            }
            first &= segment == null;
            if (first) firstSegment.accumulateAndGet(index + 1, Math::max);
        }
    }

    private static boolean allIn(Segment segment, Predicate<Trace> evaporated) {
        for (int slot = Segment.SIZE - 1; slot >= 0; slot--) {
            Trace trace = segment.at(slot);
            if (trace != null && !evaporated.test(trace)) return false;
        }
        return true;
    }

    private List<Segment> between(long after, long upTo) {
        var found = new ArrayList<Segment>();
        for (long index = Math.max(firstSegment.get(), (after + 1) / Segment.SIZE); index <= upTo / Segment.SIZE; index++) {
            Segment segment = segments.get((int) index);
            if (segment != null) found.add(segment);
        }
        return found;
    }

    private Segment segment(long id) {
        int index = Math.toIntExact(id / Segment.SIZE);
        if (index >= MOST_SEGMENTS) throw new IllegalStateException("The board holds no more than a thousand million traces.");
        Segment segment = segments.get(index);
        if (segment != null) return segment;
        var created = new Segment();
        return segments.compareAndSet(index, null, created) ? created : segments.get(index);
    }

    private static int slot(long id) {
        return (int) (id % Segment.SIZE);
    }
}
