package murmuration.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SegmentTest {

    @Provide
    Arbitrary<List<Long>> orders() {
        return Arbitraries.shuffle(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Property
    void a_chain_finds_what_is_new_in_whatever_order_writers_came(@ForAll("orders") List<Long> order, @ForAll @IntRange(max = 8) int after, @ForAll @IntRange(max = 8) int upTo) {
        var segment = new Segment(0);
        order.forEach(id -> segment.publish(id.intValue(), trace(id)));
        var expected = new TreeSet<Long>();
        for (long id = 2; id <= 8; id += 2) {
            if (id > after && id <= upTo) expected.add(id);
        }
        var onTopic = new TreeSet<Long>();
        segment.onTopic("raid", after, upTo, trace -> onTopic.add(trace.id()));
        var byAgent = new TreeSet<Long>();
        segment.byAgent("Tria", after, upTo, trace -> byAgent.add(trace.id()));
        assertThat(onTopic).isEqualTo(expected);
        assertThat(byAgent).isEqualTo(expected);
    }

    private static Trace trace(long id) {
        boolean even = id % 2 == 0;
        return new Trace(id, even ? "Tria" : "Chris", TraceType.POST, even ? "raid" : "water", StoryTime.START, 1, Duration.ofHours(1), "neutral", 0, "", List.of(), Map.of());
    }
}
