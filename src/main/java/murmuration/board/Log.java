package murmuration.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The append-only log of traces. Writers take a place and fill its slot; readers follow up to the first slot that is still empty.
///
/// A place is taken with one atomic add and a slot is published with one volatile write, so a writer never waits for a writer and a reader never for
/// either. Everything at or below [#published] is there: a cursor that is set to it can miss nothing. Segments whose traces have all evaporated can be let go.
final class Log {

    private static final int MOST_SEGMENTS = 1 << 16;

    private final AtomicReferenceArray<@Nullable Segment> segments = new AtomicReferenceArray<>(MOST_SEGMENTS);
    private final AtomicLong next;
    private final AtomicLong published;
    private final AtomicLong firstSegment;
    private final Numbers numbers;

    /// @param last the highest place that was ever given in this world; 0 for a new one
    Log(long last) {
        this(base(last), Numbers.alone());
    }

    /// One that several studios write.
    ///
    /// @param from under every number of this studio
    static Log shared(long last, long from) {
        return new Log(base(last), Numbers.shared(from, base(last)));
    }

    private Log(long base, Numbers numbers) {
        this.numbers = numbers;
        next = new AtomicLong(base + 1);
        published = new AtomicLong(base);
        firstSegment = new AtomicLong(base / Segment.SIZE);
    }

    private static long base(long last) {
        return last == 0 ? 0 : (last / Segment.SIZE + 1) * Segment.SIZE;
    }

    /// Makes a trace with the next number and publishes it. `making` must not throw.
    Trace append(LongFunction<Trace> making) {
        long place = next.getAndIncrement();
        Trace trace = making.apply(numbers.at(place));
        segment(place).publish(slot(place), trace);
        return trace;
    }

    /// Publishes a trace that another studio left.
    ///
    /// @return its place
    long arrive(Trace trace) {
        long place = next.getAndIncrement();
        numbers.stands(trace.id(), place);
        segment(place).publish(slot(place), trace);
        return place;
    }

    /// Puts back a trace of an earlier session, at a place that lies under every place that this log gives.
    void restore(long place, Trace trace) {
        numbers.stands(trace.id(), place);
        segment(place).publish(slot(place), trace);
        firstSegment.accumulateAndGet(place / Segment.SIZE, Math::min);
    }

    /// Where a trace stands that is here; anything, if it is not.
    long place(long id) {
        return numbers.place(id);
    }

    /// A trace by its number.
    @Nullable Trace find(long id) {
        Trace trace = at(numbers.place(id));
        return trace != null && trace.id() == id ? trace : null;
    }

    boolean alone() {
        return numbers.areAlone();
    }

    /// Whether a trace was left in this studio.
    boolean own(Trace trace) {
        return numbers.own(trace.id());
    }

    /// The highest place up to which the log has no gap.
    long published() {
        long known = published.get();
        long end = known;
        while (end + 1 < next.get() && at(end + 1) != null) end++;
        return end == known ? known : published.accumulateAndGet(end, Math::max);
    }

    /// The highest place that a writer has taken, whether or not its trace is there yet.
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

    /// All of them with the places of the traces.
    void eachPlaced(long after, long upTo, ObjLongConsumer<Trace> found) {
        for (long place = Math.max(after + 1, firstSegment.get() * Segment.SIZE); place <= upTo; place++) {
            Trace trace = at(place);
            if (trace != null) found.accept(trace, place);
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

    /// Lets go of the segments up to a place of which `evaporated` is true of every trace; the newest two stay. Places up to there must have been [#published].
    void trim(long upTo, Predicate<Trace> evaporated) {
        boolean first = true;
        for (long index = firstSegment.get(); index < upTo / Segment.SIZE - 1; index++) {
            Segment segment = segments.get((int) index);
            if (segment != null && allIn(segment, evaporated)) {
                segments.set((int) index, null);
                segment.each(trace -> numbers.forget(trace.id()));
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
        var created = new Segment((long) index * Segment.SIZE);
        return segments.compareAndSet(index, null, created) ? created : segments.get(index);
    }

    private static int slot(long id) {
        return (int) (id % Segment.SIZE);
    }
}
