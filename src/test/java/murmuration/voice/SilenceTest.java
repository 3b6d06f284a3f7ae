package murmuration.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SilenceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Silence silence = new Silence();
    private long lastHeard = 1;

    private boolean isStuck(double second, long spentMillis) {
        return silence.isStuck(lastHeard, Duration.ofMillis(spentMillis), PATIENCE, 1 + Math.round(second * 1e9));
    }

    @Test
    void whoever_gets_no_processor_time_is_stuck_when_patience_ends() {
        assertThat(isStuck(.5, 700)).isFalse();
        assertThat(isStuck(1.9, 700)).isFalse();
        assertThat(isStuck(2.1, 705)).isTrue();
    }

    @Test
    void whoever_gets_some_is_waited_for_as_long_as_it_gets_some() {
        assertThat(isStuck(.5, 700)).isFalse();
        for (int i = 1; i < 20; i++) {
            assertThat(isStuck(.5 + 2.1 * i, 700 + 50 * i)).isFalse();
        }
        assertThat(isStuck(43, 1_651)).as("it stopped working").isTrue();
    }

    @Test
    void whoever_works_longer_than_any_model_needs_is_stuck() {
        assertThat(isStuck(.5, 0)).isFalse();
        assertThat(isStuck(3, 59_000)).isFalse();
        assertThat(isStuck(6, 61_000)).isTrue();
    }

    @Test
    void whoever_says_something_begins_anew() {
        assertThat(isStuck(.5, 700)).isFalse();
        lastHeard = 1_900_000_000L;
        assertThat(isStuck(2.1, 700)).isFalse();
        assertThat(isStuck(3.8, 700)).isFalse();
        assertThat(isStuck(4, 700)).isTrue();
    }
}
