package murmuration.studio.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class WarmthTest {

    @Test
    void a_fresh_trace_has_the_warmest_colour_and_more_heat_cannot_be_warmer() {
        assertThat(Warmth.step(.99)).isEqualTo(Warmth.STEPS);
        assertThat(Warmth.step(7)).isEqualTo(Warmth.STEPS);
    }

    @Test
    void empty_is_not_faint() {
        assertThat(Warmth.step(0)).isEqualTo(Warmth.EMPTY);
        assertThat(Warmth.step(Math.scalb(1.0, -11))).isEqualTo(Warmth.EMPTY);
        assertThat(Warmth.step(Math.scalb(1.0, -7))).isEqualTo(Warmth.FAINT);
        assertThat(Warmth.step(Math.scalb(1.0, -6))).isEqualTo(1);
    }

    @Property
    void one_half_life_is_one_step(@ForAll @DoubleRange(min = 0.04, max = 0.99) double heat) {
        assertThat(Warmth.step(heat / 2)).isEqualTo(Warmth.step(heat) - 1);
    }

    @Property
    void warmer_is_never_a_lower_step(@ForAll @DoubleRange(min = 0, max = 20) double one, @ForAll @DoubleRange(min = 0, max = 20) double other) {
        assertThat(Warmth.step(Math.max(one, other))).isGreaterThanOrEqualTo(Warmth.step(Math.min(one, other)));
    }

    @Property
    void a_cell_has_faded_after_the_time_that_the_tip_tells(@ForAll @DoubleRange(min = 0.02, max = 3) double heat) {
        Duration halfLife = Duration.ofHours(6);
        double halfLives = (double) Warmth.left(heat, halfLife).toMillis() / halfLife.toMillis();
        assertThat(Warmth.step(heat * Math.pow(2, -halfLives - .001))).isLessThanOrEqualTo(Warmth.FAINT);
        assertThat(Warmth.step(heat * Math.pow(2, -halfLives + .001))).isGreaterThanOrEqualTo(1);
    }
}
