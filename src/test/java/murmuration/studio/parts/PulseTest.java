package murmuration.studio.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import murmuration.studio.Toolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class PulseTest {

    private final AtomicInteger looks = new AtomicInteger();
    private final List<Integer> shown = new ArrayList<>();
    private final Deque<Runnable> lookers = new ArrayDeque<>();

    @Test
    void what_a_look_sees_is_shown_once() {
        var pulse = new Pulse<>(looks::incrementAndGet, shown::add, lookers::add, Runnable::run);
        pulse.soon();
        lookers.remove().run();
        assertThat(shown).containsExactly(1);
    }

    @Test
    void beats_do_not_pile_up_and_a_wish_during_a_look_is_looked_at_after_it() {
        var pulse = new Pulse<>(looks::incrementAndGet, shown::add, lookers::add, Runnable::run);
        pulse.soon();
        pulse.soon();
        pulse.soon();
        assertThat(lookers).hasSize(1);
        lookers.remove().run();
        assertThat(lookers).hasSize(1);
        lookers.remove().run();
        assertThat(lookers).isEmpty();
        assertThat(shown).containsExactly(1, 2);
    }

    @Test
    void a_look_that_fails_does_not_stop_the_pulse() {
        var pulse = new Pulse<>(() -> {
            if (looks.incrementAndGet() == 1) throw new IllegalStateException("not yet");
            return looks.get();
        }, shown::add, lookers::add, Runnable::run);
        pulse.soon();
        lookers.remove().run();
        pulse.soon();
        lookers.remove().run();
        assertThat(shown).containsExactly(2);
    }
}
