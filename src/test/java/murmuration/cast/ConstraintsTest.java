package murmuration.cast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ConstraintsTest {

    private static final Instant MIDNIGHT = Instant.parse("2031-04-05T00:00:00Z");

    private static Constraints hours(String hours) {
        return new Constraints(10, 5, 4, 24, 70, 50, .5, .5, hours, 16, null);
    }

    private static boolean awake(String hours, int hour, int minute) {
        return hours(hours).activeAt(MIDNIGHT.plus(Duration.ofHours(hour).plusMinutes(minute)));
    }

    @Test
    void she_is_up_from_the_first_hour_until_the_last_one_begins() {
        assertThat(awake("06-23", 5, 59)).isFalse();
        assertThat(awake("06-23", 6, 0)).isTrue();
        assertThat(awake("06-23", 22, 59)).isTrue();
        assertThat(awake("06-23", 23, 0)).isFalse();
    }

    @Test
    void hours_may_run_over_midnight() {
        assertThat(awake("22-04", 21, 59)).isFalse();
        assertThat(awake("22-04", 22, 0)).isTrue();
        assertThat(awake("22-04", 0, 0)).isTrue();
        assertThat(awake("22-04", 3, 59)).isTrue();
        assertThat(awake("22-04", 4, 0)).isFalse();
    }

    @Property
    void some_hours_and_the_other_hours_make_a_day(@ForAll @IntRange(max = 23) int from, @ForAll @IntRange(max = 23) int to, @ForAll @IntRange(max = 23) int hour) {
        String these = "%02d-%02d".formatted(from, to);
        String those = "%02d-%02d".formatted(to, from);
        if (from != to) assertThat(awake(these, hour, 30)).isNotEqualTo(awake(those, hour, 30));
        assertThat(awake("00-24", hour, 30)).isTrue();
    }

    @Test
    void hours_that_no_clock_shows_are_refused() {
        for (String wrong : List.of("", "6-23", "06:00-23:00", "25-30", "06-23 ", "-1-05", "noon")) {
            assertThatThrownBy(() -> hours(wrong)).isInstanceOf(CastException.class).hasMessageContaining("such as \"06-23\"");
        }
    }

    @Test
    void limits_under_their_least_are_refused() {
        assertThatThrownBy(() -> new Constraints(-1, 5, 4, 24, 70, 50, .5, .5, "00-24", 16, null)).isInstanceOf(CastException.class);
        assertThatThrownBy(() -> new Constraints(1, 0, 4, 24, 70, 50, .5, .5, "00-24", 16, null)).isInstanceOf(CastException.class);
        assertThatThrownBy(() -> new Constraints(1, 5, 4, 24, 70, 50, .5, .5, "00-24", 0, null)).isInstanceOf(CastException.class);
        assertThatThrownBy(() -> new Constraints(1, 5, 4, -.1, 70, 50, .5, .5, "00-24", 1, null)).isInstanceOf(CastException.class);
        assertThatThrownBy(() -> new Constraints(1, 5, 4, Double.NaN, 70, 50, .5, .5, "00-24", 1, null)).isInstanceOf(CastException.class);
    }

    @Test
    void she_is_overloaded_within_her_queue() {
        assertThat(new Constraints(1, 3, 9, 0, 70, 50, .5, .5, "00-24", 1, null).overloadedAt()).isEqualTo(3);
        assertThat(new Constraints(1, 3, 0, 0, 70, 50, .5, .5, "00-24", 1, null).overloadedAt()).isEqualTo(1);
    }

    @Test
    void a_cool_down_of_half_an_hour_is_half_an_hour() {
        assertThat(new Constraints(1, 3, 2, .5, 70, 50, .5, .5, "00-24", 1, null).topicCooldown()).isEqualTo(Duration.ofMinutes(30));
    }
}
