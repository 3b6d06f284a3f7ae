package murmuration.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff = new BackOff();

    @Test
    void it_is_a_second_then_twice_as_long_each_time_up_to_a_minute() {
        assertThat(Stream.generate(backOff::next).limit(9).map(Duration::toSeconds)).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void after_a_success_it_begins_anew() {
        for (int i = 0; i < 4; i++) backOff.next();
        backOff.succeeded();
        assertThat(backOff.next()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void the_same_is_tried_five_times_and_no_more() {
        assertThat(Stream.generate(() -> {
            boolean patient = backOff.isPatient();
            backOff.next();
            return patient;
        }).limit(7)).containsExactly(true, true, true, true, true, false, false);
    }
}
