package murmuration.board;

import static murmuration.board.Boards.AGENTS;
import static murmuration.board.Boards.TOPICS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import murmuration.board.Boards.Left;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HeatTest {

    @Provide
    Arbitrary<Left> left() {
        return Boards.left();
    }

    @Provide
    Arbitrary<Set<Integer>> few() {
        return Arbitraries.integers().between(0, 59).set().ofMaxSize(30);
    }

    @Property
    void heat_is_the_sum_of_what_is_left_of_every_trace(
            @ForAll @Size(max = 60) List<@From("left") Left> marks,
            @ForAll("few") Set<Integer> withdrawn,
            @ForAll("few") Set<Integer> reinstated,
            @ForAll @LongRange(min = 0, max = 400_000_000) long later) {
        var clock = new StoryTime();
        var board = new Board(clock);
        var traces = new ArrayList<Trace>();
        for (int n = 0; n < marks.size(); n++) {
            traces.add(Boards.leave(board, clock, marks.get(n)));
            if (withdrawn.contains(n)) board.withdraw(traces.get(n).id());
            if (withdrawn.contains(n) && n % 3 == 0) board.withdraw(traces.get(n).id());
        }
        clock.pass(Duration.ofMillis(later));
        var gone = new HashSet<Long>();
        for (int n = 0; n < traces.size(); n++) {
            if (reinstated.contains(n)) board.reinstate(traces.get(n).id());
            else if (withdrawn.contains(n)) gone.add(traces.get(n).id());
        }
        traces.removeIf(trace -> gone.contains(trace.id()));
        assertHeat(board, traces, clock.instant());
    }

    @Property
    void changing_a_half_life_computes_the_heat_again(
            @ForAll @Size(max = 40) List<@From("left") Left> marks,
            @ForAll("few") Set<Integer> withdrawn,
            @ForAll TraceType type,
            @ForAll @IntRange(min = 1, max = 200_000_000) int halfLife) {
        var clock = new StoryTime();
        var board = new Board(clock);
        var traces = new ArrayList<Trace>();
        for (int n = 0; n < marks.size(); n++) {
            if (n == marks.size() / 2) board.halfLife(type, Duration.ofMillis(halfLife));
            Trace trace = Boards.leave(board, clock, marks.get(n));
            if (withdrawn.contains(n)) board.withdraw(trace.id());
            else traces.add(trace);
        }
        board.halfLife(type, Duration.ofMillis(halfLife));
        traces.replaceAll(trace -> trace.type() == type ? trace.fadingBy(Duration.ofMillis(halfLife)) : trace);
        assertHeat(board, traces, clock.instant());
        assertThat(board.halfLife(type)).isEqualTo(Duration.ofMillis(halfLife));
        assertThat(board.read(TraceQuery.EVERYTHING).traces()).isEqualTo(traces);
    }

    @Property
    void a_clock_that_jumps_back_makes_no_heat_out_of_nothing(@ForAll @Size(max = 30) List<@From("left") Left> marks, @ForAll @LongRange(min = 0, max = 200_000_000) long back) {
        var clock = new StoryTime();
        var board = new Board(clock);
        var traces = new ArrayList<Trace>();
        marks.forEach(mark -> traces.add(Boards.leave(board, clock, mark)));
        clock.jump(clock.instant().minusMillis(back));
        board.heat().forEach((agent, topics) -> topics.forEach((topic, heat) -> assertThat(heat).isBetween(0.0, Boards.heat(traces, agent, topic, clock.instant()) + 1e-9)));
        traces.forEach(trace -> board.withdraw(trace.id()));
        board.heat().forEach((_, topics) -> assertThat(topics.values()).allSatisfy(heat -> assertThat(heat).isBetween(0.0, 1e-9)));
    }

    @Test
    void a_pair_that_never_met_is_cold() {
        var board = new Board(new StoryTime());
        assertThat(board.heat("Tria", "raid")).isZero();
        assertThat(board.heat()).isEmpty();
    }

    @Test
    @Timeout(20)
    void no_trace_is_lost_or_counted_twice_while_half_lives_change_and_posts_are_discarded() throws Exception {
        var clock = new StoryTime();
        var board = new Board(clock);
        var done = new AtomicBoolean();
        var start = new CountDownLatch(1);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor();
                var desk = Executors.newSingleThreadExecutor()) {
            var writers = new ArrayList<Future<?>>();
            for (int n = 0; n < 20; n++) {
                String agent = AGENTS.get(n % AGENTS.size());
                writers.add(crowd.submit(() -> {
                    start.await();
                    for (int m = 0; m < 2_000; m++) {
                        Trace trace = board.leave(Mark.of(agent, m % 2 == 0 ? TraceType.POST : TraceType.EVENT, TOPICS.get(m % 3), StoryTime.START.minusSeconds(m), "seen"));
                        if (m % 5 == 0) board.withdraw(trace.id());
                        if (m % 10 == 0) board.reinstate(trace.id());
                    }
                    return null;
                }));
            }
            var tuner = desk.submit(() -> {
                start.await();
                for (int m = 0; !done.get(); m++) board.halfLife(TraceType.POST, Duration.ofMinutes(30 + m % 300));
                return null;
            });
            start.countDown();
            try {
                for (var writer : writers) writer.get(15, TimeUnit.SECONDS);
            } finally {
                done.set(true);
            }
            tuner.get(5, TimeUnit.SECONDS);
        }
        clock.pass(Duration.ofHours(1));
        List<Trace> traces = board.read(TraceQuery.EVERYTHING).traces();
        assertThat(traces).hasSize(20 * (2_000 - 200));
        assertHeat(board, traces, clock.instant());
    }

    private static void assertHeat(Board board, List<Trace> traces, Instant now) {
        Map<String, Map<String, Double>> all = board.heat();
        for (String agent : AGENTS) {
            for (String topic : TOPICS) {
                double expected = Boards.heat(traces, agent, topic, now);
                assertThat(board.heat(agent, topic)).isGreaterThanOrEqualTo(0).isCloseTo(expected, within(1e-9 * (1 + expected)));
                assertThat(all.getOrDefault(agent, Map.of()).getOrDefault(topic, 0.0)).isCloseTo(expected, within(1e-9 * (1 + expected)));
            }
        }
    }
}
