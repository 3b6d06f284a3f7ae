package murmuration.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DecayTest {

    private static final long LONGEST = 86_400_000_000_000L; // a million days

    @Property
    void half_is_left_after_one_half_life_and_a_quarter_after_two(@ForAll @LongRange(min = 1, max = LONGEST) long halfLife) {
        assertThat(Decay.left(halfLife, halfLife)).isEqualTo(.5);
        assertThat(Decay.left(2 * halfLife, halfLife)).isEqualTo(.25);
    }

    @Property
    void what_is_left_never_grows_and_stays_between_nothing_and_all(
            @ForAll @LongRange(min = -LONGEST, max = LONGEST) long age, @ForAll @LongRange(min = 0, max = LONGEST) long later, @ForAll @LongRange(min = 1, max = LONGEST) long halfLife) {
        double left = Decay.left(age, halfLife);
        assertThat(left).isBetween(0.0, 1.0);
        assertThat(Decay.left(age + later, halfLife)).isBetween(0.0, left);
    }

    @Property
    void a_clock_that_jumped_back_takes_nothing_away(@ForAll @LongRange(min = 0, max = LONGEST) long back, @ForAll @LongRange(min = 1, max = LONGEST) long halfLife) {
        assertThat(Decay.left(-back, halfLife)).isEqualTo(1);
    }

    @Property
    void at_its_end_a_mark_is_as_weak_as_evaporated(
            @ForAll @DoubleRange(min = .01, max = 1) double strength, @ForAll @LongRange(min = 1_000_000, max = LONGEST) long halfLife) {
        Instant end = Decay.end(StoryTime.START, strength, Duration.ofMillis(halfLife));
        double left = strength * Decay.left(Duration.between(StoryTime.START, end), Duration.ofMillis(halfLife));
        assertThat(left).isCloseTo(Decay.EVAPORATED, within(1e-8));
        assertThat(Duration.between(StoryTime.START, end)).isLessThanOrEqualTo(Decay.longest(Duration.ofMillis(halfLife)));
    }

    @Test
    void a_mark_that_was_never_stronger_has_evaporated_when_it_is_left() {
        assertThat(Decay.end(StoryTime.START, Decay.EVAPORATED / 2, Duration.ofHours(1))).isEqualTo(StoryTime.START);
    }

    @Test
    void a_half_life_is_longer_than_nothing_and_not_for_ever() {
        for (Duration wrong : new Duration[] {Duration.ZERO, Duration.ofNanos(1), Duration.ofHours(-1), Duration.ofDays(1_000_001), Duration.ofSeconds(Long.MAX_VALUE)}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Decay.check(wrong)).withMessageStartingWith("A half-life is");
        }
        assertThat(Decay.check(Duration.ofMillis(1))).isEqualTo(Duration.ofMillis(1));
    }
}
