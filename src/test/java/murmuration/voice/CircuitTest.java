package murmuration.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CircuitTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Circuit circuit = new Circuit(now::get);

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            circuit.failed();
        }
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Test
    void it_opens_after_five_failures_in_a_row() {
        fail(4);
        assertThat(circuit.admits()).isTrue();
        fail(1);
        assertThat(circuit.admits()).isFalse();
        assertThat(circuit.openUntil()).contains(NOON.plusSeconds(5));
    }

    @Test
    void a_success_in_between_begins_the_count_anew() {
        fail(4);
        circuit.succeeded();
        fail(4);
        assertThat(circuit.admits()).isTrue();
    }

    @Test
    void those_who_had_asked_before_it_opened_do_not_make_the_pause_longer() {
        fail(50);
        assertThat(circuit.openUntil()).contains(NOON.plusSeconds(5));
    }

    @Test
    void after_the_pause_one_may_try_and_a_failure_doubles_it_up_to_five_minutes() {
        fail(5);
        for (int seconds : new int[] {10, 20, 40, 80, 160, 300, 300}) {
            pass(Duration.ofMinutes(5));
            assertThat(circuit.admits()).isTrue();
            assertThat(circuit.admits()).isFalse();
            circuit.failed();
            assertThat(circuit.openUntil()).contains(now.get().plusSeconds(seconds));
        }
    }

    @Test
    void a_trial_that_is_never_heard_of_again_does_not_close_it_for_ever() {
        fail(5);
        pass(Duration.ofSeconds(5));
        assertThat(circuit.admits()).isTrue();
        pass(Duration.ofSeconds(31));
        assertThat(circuit.admits()).isTrue();
    }

    @Test
    void after_a_successful_trial_everybody_may_ask() {
        fail(5);
        pass(Duration.ofSeconds(5));
        assertThat(circuit.admits()).isTrue();
        circuit.succeeded();
        assertThat(circuit.admits() && circuit.admits()).isTrue();
    }

    @Test
    void the_rest_that_a_server_asks_for_is_kept_and_never_shortened() {
        circuit.rest(Duration.ofHours(1));
        circuit.rest(Duration.ofSeconds(1));
        assertThat(circuit.openUntil()).contains(NOON.plusSeconds(3600));
        pass(Duration.ofHours(1));
        assertThat(circuit.admits()).isTrue();
    }
}
