package murmuration.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import murmuration.board.Boards.Left;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BoardTest {

    private final StoryTime clock = new StoryTime();
    private final Board board = new Board(clock);

    private Mark mark(String topic) {
        return Mark.of("Tria", TraceType.POST, topic, clock.instant(), "The raid was a lie.");
    }

    @Provide
    Arbitrary<Left> left() {
        return Boards.left();
    }

    @Provide
    Arbitrary<TraceQuery> questions() {
        return Combinators.combine(
                        Arbitraries.of(List.of("Tria", "Chris", "Nobody")).set().ofMaxSize(2),
                        Arbitraries.of(TraceType.class).set().ofMaxSize(3),
                        Arbitraries.of(List.of("raid", "water", "snow")).set().ofMaxSize(2),
                        Arbitraries.longs().between(-2, 60),
                        Arbitraries.of(0.0, .001, .2, .9, 1.0, 2.0),
                        Arbitraries.of(0, 1, 3, Integer.MAX_VALUE),
                        Arbitraries.of(TraceQuery.Order.class))
                .as(TraceQuery::new);
    }

    @Property(tries = 1000)
    void a_reading_is_what_looking_at_every_trace_would_find(
            @ForAll @Size(max = 50) List<@From("left") Left> marks, @ForAll("questions") TraceQuery question, @ForAll @Size(max = 10) Set<@From("numbers") Long> withdrawn) {
        var clock = new StoryTime();
        var board = new Board(clock);
        var traces = new ArrayList<Trace>();
        marks.forEach(mark -> traces.add(Boards.leave(board, clock, mark)));
        withdrawn.forEach(board::withdraw);
        Reading reading = board.read(question);
        assertThat(reading.traces()).isEqualTo(Boards.answer(traces, question, withdrawn, clock.instant()));
        assertThat(reading.cursor()).isEqualTo(Math.max(question.since(), traces.size()));
    }

    @Provide
    Arbitrary<Long> numbers() {
        return Arbitraries.longs().between(1, 50);
    }

    @Test
    void following_a_cursor_shows_what_is_new_and_nothing_twice() {
        Trace first = board.leave(mark("raid"));
        Reading reading = board.read(TraceQuery.EVERYTHING);
        assertThat(reading.traces()).containsExactly(first);
        assertThat(board.read(TraceQuery.EVERYTHING.after(reading.cursor())).traces()).isEmpty();
        Trace second = board.leave(mark("water"));
        assertThat(board.read(TraceQuery.EVERYTHING.after(reading.cursor())).traces()).containsExactly(second);
        assertThat(board.cursor()).isEqualTo(second.id());
    }

    @Test
    void a_cursor_far_ahead_finds_nothing_and_stays() {
        board.leave(mark("raid"));
        Reading reading = board.read(TraceQuery.EVERYTHING.after(Long.MAX_VALUE));
        assertThat(reading.traces()).isEmpty();
        assertThat(reading.cursor()).isEqualTo(Long.MAX_VALUE);
        assertThat(board.read(TraceQuery.EVERYTHING.on(Set.of("raid")).after(Long.MAX_VALUE)).traces()).isEmpty();
    }

    @Test
    void a_mark_that_cannot_be_a_trace_is_refused_and_leaves_no_gap() {
        Trace before = board.leave(mark("raid"));
        for (Mark wrong : List.of(mark("raid").strength(0), mark("raid").strength(1.1), mark("raid").strength(Double.NaN), mark("raid").feeling("fear", -2), mark(" "), Mark.of("", TraceType.POST, "raid", clock.instant(), ""), Mark.of("Tria", TraceType.POST, "raid", Instant.MIN, ""))) {
            assertThatIllegalArgumentException().isThrownBy(() -> board.leave(wrong));
        }
        var nothing = new ArrayList<Long>();
        nothing.add(null);
        assertThatThrownBy(() -> board.leave(mark("raid").causedBy(nothing))).isInstanceOf(NullPointerException.class);
        Trace after = board.leave(mark("raid"));
        assertThat(after.id()).isEqualTo(before.id() + 1);
        assertThat(board.read(TraceQuery.EVERYTHING).traces()).containsExactly(before, after);
        assertThat(board.heat("Tria", "raid")).isEqualTo(2);
    }

    @Test
    void a_half_life_of_nothing_is_refused_when_the_board_is_made_and_when_it_is_changed() {
        for (Duration wrong : List.of(Duration.ZERO, Duration.ofHours(-1), Duration.ofNanos(1))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Board(clock, Map.of(TraceType.POST, wrong), 0));
            assertThatIllegalArgumentException().isThrownBy(() -> board.halfLife(TraceType.POST, wrong));
        }
        Trace trace = board.leave(mark("raid"));
        assertThat(trace.halfLife()).isEqualTo(TraceType.POST.usualHalfLife());
        assertThat(board.read(TraceQuery.EVERYTHING).traces()).containsExactly(trace);
    }

    @Test
    void a_trace_from_the_future_is_taken_as_of_now() {
        for (Instant future : List.of(clock.instant().plusSeconds(1), Instant.MAX)) {
            assertThat(board.leave(Mark.of("Tria", TraceType.POST, "raid", future, "")).at()).isEqualTo(clock.instant());
        }
    }

    @Test
    void when_the_clock_jumps_back_nothing_is_stronger_than_it_was_left_and_later_traces_still_follow() {
        clock.pass(Duration.ofHours(10));
        Trace late = board.leave(mark("raid").strength(.6));
        clock.jump(StoryTime.START);
        Trace early = board.leave(mark("raid"));
        assertThat(early.id()).isGreaterThan(late.id());
        assertThat(board.strength(late)).isEqualTo(.6);
        assertThat(board.read(TraceQuery.EVERYTHING.after(late.id())).traces()).containsExactly(early);
    }

    @Test
    void a_withdrawn_trace_has_no_strength_and_comes_back_when_reinstated() {
        Trace trace = board.leave(mark("raid"));
        board.withdraw(trace.id());
        board.withdraw(trace.id());
        assertThat(board.strength(trace)).isZero();
        assertThat(board.heat("Tria", "raid")).isZero();
        assertThat(board.read(TraceQuery.EVERYTHING).traces()).isEmpty();
        assertThat(board.isWithdrawn(trace.id())).isTrue();
        board.reinstate(trace.id());
        board.reinstate(trace.id());
        assertThat(board.strength(trace)).isEqualTo(1);
        assertThat(board.heat("Tria", "raid")).isEqualTo(1);
        assertThat(board.read(TraceQuery.EVERYTHING).traces()).containsExactly(trace);
    }

    @Test
    void numbers_that_no_trace_has_are_no_trace() {
        board.leave(mark("raid"));
        for (long id : new long[] {Long.MIN_VALUE, -1, 0, 2, Segment.SIZE * 3L, Long.MAX_VALUE}) {
            assertThat(board.trace(id)).isEmpty();
            board.withdraw(id);
            board.reinstate(id);
        }
        assertThat(board.heat("Tria", "raid")).isEqualTo(1);
    }

    @Test
    void an_earlier_session_is_put_back_under_the_new_numbers() {
        var traces = new ArrayList<Trace>();
        for (int n = 0; n < 10; n++) traces.add(board.leave(mark("raid")));
        clock.pass(Duration.ofHours(1));

        var reopened = new Board(clock, Map.of(), 10);
        reopened.restore(traces.subList(4, 10));
        assertThat(reopened.read(TraceQuery.EVERYTHING).traces()).isEqualTo(traces.subList(4, 10));
        assertThat(reopened.read(TraceQuery.EVERYTHING.on(Set.of("raid")).after(7)).traces()).isEqualTo(traces.subList(7, 10));
        assertThat(reopened.read(TraceQuery.EVERYTHING.by(Set.of("Tria"))).traces()).isEqualTo(traces.subList(4, 10));
        assertThat(reopened.heat("Tria", "raid")).isCloseTo(6 * traces.get(9).strengthAt(clock.instant()), within(1e-9));

        long cursor = reopened.cursor();
        Trace next = reopened.leave(mark("raid"));
        assertThat(next.id()).isGreaterThan(10);
        assertThat(reopened.read(TraceQuery.EVERYTHING.after(cursor)).traces()).containsExactly(next);
        assertThat(reopened.read(TraceQuery.EVERYTHING.after(10)).traces()).containsExactly(next);
        assertThat(reopened.read(TraceQuery.EVERYTHING.on(Set.of("raid")).after(9)).traces()).containsExactly(traces.get(9), next);
    }

    @Test
    void an_earlier_session_fades_by_the_half_lives_of_today_and_is_recomputed_with_them() {
        Trace trace = board.leave(mark("raid"));
        var reopened = new Board(clock, Map.of(TraceType.POST, Duration.ofHours(1)), 1);
        reopened.restore(List.of(trace));
        clock.pass(Duration.ofHours(1));
        assertThat(reopened.heat("Tria", "raid")).isEqualTo(.5);
        assertThat(reopened.strength(trace)).isEqualTo(.5);
        reopened.halfLife(TraceType.POST, Duration.ofMinutes(30));
        assertThat(reopened.heat("Tria", "raid")).isEqualTo(.25);
    }

    @Test
    void half_lives_may_change_while_an_earlier_session_is_being_put_back() throws InterruptedException {
        var traces = new ArrayList<Trace>();
        for (int n = 0; n < 4_000; n++) traces.add(board.leave(mark("raid")));
        var reopened = new Board(clock, Map.of(), 4_000);
        reopened.withdraw(7);
        Thread changing = Thread.ofPlatform().start(() -> {
            for (int hours = 1; hours <= 200; hours++) reopened.halfLife(TraceType.POST, Duration.ofHours(hours));
        });
        for (int end = 4_000; end > 0; end -= 40) reopened.restore(traces.subList(end - 40, end));
        changing.join();
        assertThat(reopened.heat("Tria", "raid")).isCloseTo(3_999, within(1e-6));
    }

    @Test
    void what_has_evaporated_can_be_forgotten_in_whole_segments_and_readers_go_on() {
        fill(3 * Segment.SIZE);
        clock.pass(Duration.ofHours(61));
        long cursor = board.cursor();
        Trace young = board.leave(mark("water"));
        board.forget(board.cursor());
        List<Trace> left = board.read(TraceQuery.EVERYTHING).traces();
        assertThat(left).hasSizeLessThanOrEqualTo(2 * Segment.SIZE).contains(young);
        assertThat(board.trace(1)).isEmpty();
        assertThat(board.read(TraceQuery.EVERYTHING.after(cursor)).traces()).containsExactly(young);
        assertThat(board.read(TraceQuery.EVERYTHING.on(Set.of("water"))).traces()).containsExactly(young);
        assertThat(board.heat("Tria", "raid")).isBetween(0.0, 3.0 * Segment.SIZE * Decay.EVAPORATED);
    }

    @Test
    void one_lasting_trace_keeps_its_segment_and_no_other() {
        board.halfLife(TraceType.EVENT, Duration.ofDays(100));
        Trace lasting = board.leave(Mark.of(Trace.NOVELIST, TraceType.EVENT, "raid", clock.instant(), "The dam board votes."));
        fill(4 * Segment.SIZE);
        clock.pass(Duration.ofHours(61));
        board.forget(board.cursor());
        assertThat(board.trace(lasting.id())).contains(lasting);
        assertThat(board.trace(Segment.SIZE + 1)).isEmpty();
        assertThat(board.trace(2L * Segment.SIZE + 1)).isEmpty();
        assertThat(board.read(TraceQuery.EVERYTHING.by(Set.of(Trace.NOVELIST))).traces()).containsExactly(lasting);
    }

    @Test
    void nothing_is_forgotten_that_is_young_or_not_yet_kept_elsewhere() {
        fill(3 * Segment.SIZE);
        board.forget(board.cursor());
        assertThat(board.read(TraceQuery.EVERYTHING).traces()).hasSize(3 * Segment.SIZE);
        clock.pass(Duration.ofDays(30));
        board.forget(10);
        assertThat(board.read(TraceQuery.EVERYTHING).traces()).hasSize(3 * Segment.SIZE);
    }

    @Test
    void ten_thousand_characters_have_room() {
        var agents = new HashSet<String>();
        for (int n = 0; n < 10_000; n++) {
            agents.add("Extra " + n);
            board.leave(Mark.of("Extra " + n, TraceType.POST, "raid", clock.instant(), ""));
        }
        assertThat(board.heat().keySet()).isEqualTo(agents);
        assertThat(board.read(TraceQuery.EVERYTHING.by(Set.of("Extra 7"))).traces()).hasSize(1);
    }

    private void fill(int traces) {
        for (int n = 0; n < traces; n++) board.leave(mark("raid"));
    }
}
