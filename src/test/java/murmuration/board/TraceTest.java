package murmuration.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TraceTest {

    private static Trace trace(double strength, double stance, Instant at, Duration halfLife, String text) {
        return new Trace(1, "Tria", TraceType.POST, "raid", at, strength, halfLife, "fear", stance, text, List.of(), Map.of());
    }

    private static Trace strong(double strength) {
        return trace(strength, 0, StoryTime.START, Duration.ofHours(6), "");
    }

    @Property
    void a_trace_is_half_as_strong_after_one_half_life(@ForAll @DoubleRange(min = .01, max = 1) double strength, @ForAll @LongRange(min = 1, max = 1_000_000_000) long halfLife) {
        Trace trace = trace(strength, 0, StoryTime.START, Duration.ofMillis(halfLife), "");
        assertThat(trace.strengthAt(StoryTime.START.plusMillis(halfLife))).isEqualTo(strength / 2);
    }

    @Property
    void before_it_was_left_it_has_its_full_strength(@ForAll @LongRange(min = 0, max = 1_000_000_000) long earlier) {
        assertThat(strong(.7).strengthAt(StoryTime.START.minusMillis(earlier))).isEqualTo(.7);
    }

    @Property
    void strengths_out_of_range_are_refused(@ForAll double strength) {
        if (strength > 0 && strength <= 1) assertThat(strong(strength).strength()).isEqualTo(strength);
        else assertThatIllegalArgumentException().isThrownBy(() -> strong(strength)).withMessageContaining("at most 1 strong");
    }

    @Test
    void what_is_not_a_number_is_no_strength_and_no_stance() {
        assertThatIllegalArgumentException().isThrownBy(() -> strong(Double.NaN));
        for (double stance : new double[] {Double.NaN, -1.01, 1.01}) {
            assertThatIllegalArgumentException().isThrownBy(() -> trace(1, stance, StoryTime.START, Duration.ofHours(1), "")).withMessageContaining("between -1 and 1");
        }
    }

    @Test
    void a_moment_that_no_calendar_holds_is_refused() {
        for (Instant moment : List.of(Instant.MIN, Instant.MAX, Instant.ofEpochMilli(Long.MAX_VALUE))) {
            assertThatIllegalArgumentException().isThrownBy(() -> trace(1, 0, moment, Duration.ofHours(1), ""));
        }
        assertThat(trace(1, 0, Instant.parse("-0500-01-01T00:00:00Z"), Duration.ofDays(1_000_000), "").evaporates()).isAfter(StoryTime.START);
    }

    @Test
    void a_long_text_is_cut_and_never_through_a_character() {
        assertThat(trace(1, 0, StoryTime.START, Duration.ofHours(1), "x".repeat(20_000)).text()).hasSize(10_000);
        assertThat(trace(1, 0, StoryTime.START, Duration.ofHours(1), "x".repeat(9_999) + "🌊🌊").text()).isEqualTo("x".repeat(9_999));
    }

    @Test
    void nobody_can_change_it_from_outside() {
        var causes = new ArrayList<>(List.of(7L));
        var metadata = new HashMap<>(Map.of("who", "Randy"));
        Trace trace = new Trace(1, "Tria", TraceType.POST, "raid", StoryTime.START, 1, Duration.ofHours(1), "fear", 0, "", causes, metadata);
        causes.clear();
        metadata.clear();
        assertThat(trace.causes()).containsExactly(7L);
        assertThat(trace.metadata()).containsEntry("who", "Randy");
    }
}
