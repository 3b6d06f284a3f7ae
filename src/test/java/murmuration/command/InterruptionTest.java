package murmuration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import sun.misc.Signal;

class InterruptionTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void a_signal_is_noticed_and_does_not_end_the_program() {
        try (var interruption = Interruption.watch()) {
            assertThat(interruption.comesWithin(Duration.ofMillis(1))).isFalse();
            Signal.raise(new Signal("INT"));
            assertThat(interruption.comesWithin(LONG)).isTrue();
            assertThat(interruption.comesWithin(Duration.ZERO)).as("it stays noticed").isTrue();
        }
    }

    @Test
    void an_interrupt_is_the_same_wish_and_does_not_disturb_the_saving() {
        try (var interruption = Interruption.watch()) {
            Thread.currentThread().interrupt();
            assertThat(interruption.comesWithin(LONG)).isTrue();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Test
    void a_farewell_is_said_on_a_thread_of_its_own() throws Exception {
        var said = new CompletableFuture<Thread>();
        try (var interruption = Interruption.watch()) {
            interruption.then(() -> said.complete(Thread.currentThread()));
            Signal.raise(new Signal("TERM"));
            assertThat(said.get(20, TimeUnit.SECONDS)).isNotSameAs(Thread.currentThread());
        }
    }
}
