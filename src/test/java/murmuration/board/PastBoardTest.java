package murmuration.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class PastBoardTest {

    private static final Instant SIX = Instant.parse("2031-03-04T06:00:00Z");

    @Test
    void a_trace_is_half_as_hot_after_one_half_life() {
        var heat = heat(List.of(post(1, "Tria")), SIX.plus(Duration.ofHours(6)), _ -> true);
        assertThat(heat.get("Tria").get("seagate")).isEqualTo(.5, within(1e-9));
    }

    @Test
    void what_had_been_discarded_by_then_is_cold_and_warm_again_when_that_was_taken_back() {
        var discarded = List.of(post(1, "Tria"), verdict(2, "discarded"));
        assertThat(heat(discarded, SIX, trace -> trace.type() == TraceType.POST)).isEmpty();

        var takenBack = List.of(post(1, "Tria"), verdict(2, "discarded"), verdict(3, "waiting"));
        assertThat(heat(takenBack, SIX, trace -> trace.type() == TraceType.POST)).containsOnlyKeys("Tria");
    }

    @Test
    void traces_of_one_character_on_one_topic_add_up() {
        assertThat(heat(List.of(post(1, "Tria"), post(2, "Tria"), post(3, "Chris")), SIX, _ -> true)).isEqualTo(Map.of("Tria", Map.of("seagate", 2.0), "Chris", Map.of("seagate", 1.0)));
    }

    @Test
    void one_stretch_answers_for_every_moment_in_it() {
        var stretch = new PastBoard(SIX, SIX.plus(Duration.ofHours(8)), List.of(post(1, "Tria"), verdict(2, "discarded", SIX.plus(Duration.ofHours(2)))));
        assertThat(stretch.covers(SIX.plus(Duration.ofHours(8)))).isTrue();
        assertThat(stretch.covers(SIX.minusMillis(1))).isFalse();
        assertThat(stretch.left(SIX.plus(Duration.ofHours(1)), _ -> true)).extracting(Trace::id).containsExactly(1L);
        assertThat(stretch.left(SIX.plus(Duration.ofHours(3)), _ -> true)).extracting(Trace::id).containsExactly(2L);
    }

    @Test
    void what_evaporated_is_not_there() {
        assertThat(new PastBoard(SIX, SIX.plus(Duration.ofDays(9)), List.of(post(1, "Tria"))).left(SIX.plus(Duration.ofDays(5)), _ -> true)).isEmpty();
    }

    private static Map<String, Map<String, Double>> heat(List<Trace> traces, Instant moment, Predicate<Trace> seen) {
        return PastBoard.at(moment, traces).heat(moment, seen);
    }

    private static Trace post(long id, String agent) {
        return new Trace(id, agent, TraceType.POST, "seagate", SIX, 1, Duration.ofHours(6), "anger", -1, "They shut it.", List.of(), Map.of());
    }

    private static Trace verdict(long id, String verdict) {
        return verdict(id, verdict, SIX);
    }

    private static Trace verdict(long id, String verdict, Instant at) {
        return new Trace(id, Trace.NOVELIST, TraceType.VERDICT, "seagate", at, 1, Duration.ofHours(12), "neutral", 0, "", List.of(1L), Map.of("verdict", verdict));
    }
}
