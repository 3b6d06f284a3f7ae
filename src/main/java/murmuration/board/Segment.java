package murmuration.board;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A stretch of the log, with a chain through its traces for each topic and each agent.
///
/// A chain is a stack that is pushed with one compare-and-set. Two writers may push in another order than their places, so each link also holds the highest slot at
/// or under it: a reader who walks down may stop as soon as nothing below is newer than its cursor. The trace becomes visible in the log after it
/// was chained, so whatever the log shows, the chains know.
final class Segment {

    static final int SIZE = 1 << 14;

    private record Link(Trace trace, int slot, int highest, @Nullable Link below) {}

    private final long first;
    private final AtomicReferenceArray<@Nullable Trace> slots = new AtomicReferenceArray<>(SIZE);
    private final Map<String, AtomicReference<@Nullable Link>> byTopic = new ConcurrentHashMap<>();
    private final Map<String, AtomicReference<@Nullable Link>> byAgent = new ConcurrentHashMap<>();

    /// @param first the place of its first slot
    Segment(long first) {
        this.first = first;
    }

    void publish(int slot, Trace trace) {
        push(byTopic, trace.topic(), slot, trace);
        push(byAgent, trace.agent(), slot, trace);
        slots.set(slot, trace);
    }

    @Nullable Trace at(int slot) {
        return slots.get(slot);
    }

    void each(Consumer<Trace> found) {
        for (int slot = 0; slot < SIZE; slot++) {
            Trace trace = slots.get(slot);
            if (trace != null) found.accept(trace);
        }
    }

    /// Traces on a topic at places over `after` and up to `upTo`, in no order.
    void onTopic(String topic, long after, long upTo, Consumer<Trace> found) {
        walk(byTopic.get(topic), after, upTo, found);
    }

    void byAgent(String agent, long after, long upTo, Consumer<Trace> found) {
        walk(byAgent.get(agent), after, upTo, found);
    }

    private static void push(Map<String, AtomicReference<@Nullable Link>> chains, String key, int slot, Trace trace) {
        AtomicReference<@Nullable Link> head = chains.get(key);
        if (head == null) {
            var created = new AtomicReference<@Nullable Link>();
            var before = chains.putIfAbsent(key, created);
            head = before == null ? created : before;
        }
        Link below;
        Link link;
        do {
            below = head.get();
            link = new Link(trace, slot, below == null ? slot : Math.max(slot, below.highest()), below);
        } while (!head.compareAndSet(below, link));
    }

    private void walk(@Nullable AtomicReference<@Nullable Link> head, long after, long upTo, Consumer<Trace> found) {
        if (head == null) return;
        for (Link link = head.get(); link != null && first + link.highest() > after; link = link.below()) {
            long place = first + link.slot();
            if (place > after && place <= upTo) found.accept(link.trace());
        }
    }
}
