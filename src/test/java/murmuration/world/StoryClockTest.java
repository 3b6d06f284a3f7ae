package murmuration.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StoryClockTest {

    private static final Instant START = Instant.parse("2031-03-04T09:00:00Z");

    private final AtomicLong nanos = new AtomicLong(1_000);

    private StoryClock clock(double speed) {
        return new StoryClock(START, speed, nanos::get);
    }

    private void seconds(long ours) {
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(ours));
    }

    @Test
    void it_stands_still_until_it_is_let_go_and_then_runs_as_fast_as_told() {
        StoryClock clock = clock(360);
        seconds(100);
        assertThat(clock.instant()).isEqualTo(START);
        clock.resume();
        seconds(10);
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(1)));
        clock.speed(60);
        seconds(60);
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(2)));
        clock.pause();
        seconds(60);
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(2)));
        assertThat(clock.speed()).isEqualTo(60);
        assertThat(clock.paused()).isTrue();
    }

    @Test
    void a_speed_that_makes_no_sense_is_refused_in_one_sentence() {
        StoryClock clock = clock(360);
        for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 100_001}) {
            assertThatThrownBy(() -> clock.speed(wrong)).isInstanceOf(WorldException.class).hasMessageContaining("times");
        }
        assertThat(clock.speed()).isEqualTo(360);
    }

    @Provide
    Arbitrary<List<Long>> turns() {
        return Arbitraries.longs().between(-3, 5_000_000_000L).list().ofMaxSize(60);
    }

    /// -1 pauses, -2 lets go, -3 changes the speed; anything else is time that goes by.
    @Property
    void it_never_goes_back_however_it_is_turned(@ForAll("turns") List<Long> turns) {
        StoryClock clock = clock(1440);
        Instant before = clock.instant();
        for (long turn : turns) {
            if (turn == -1) clock.pause();
            else if (turn == -2) clock.resume();
            else if (turn == -3) clock.speed(clock.speed() > 1 ? .5 : 100_000);
            else nanos.addAndGet(turn);
            Instant now = clock.instant();
            assertThat(now).isAfterOrEqualTo(before);
            before = now;
        }
    }

    @Test
    @Timeout(20)
    void it_never_goes_back_for_somebody_who_looks_while_it_is_turned() {
        var clock = new StoryClock(START, 100_000);
        var turning = new AtomicBoolean(true);
        var looking = CompletableFuture.supplyAsync(() -> {
            Instant before = clock.instant();
            boolean back = false;
            while (turning.get()) {
                Instant now = clock.instant();
                back |= now.isBefore(before);
                before = now;
            }
            return back;
        });
        for (int i = 0; i < 300_000; i++) {
            switch (i % 4) {
                case 0 -> clock.resume();
                case 1 -> clock.speed(1);
                case 2 -> clock.speed(100_000);
                default -> clock.pause();
            }
        }
        turning.set(false);
        assertThat(looking.join()).isFalse();
    }

    @Test
    void whoever_is_woken_does_not_rest() throws InterruptedException {
        clock(1).rest(Duration.ofDays(1000), () -> true);
        assertThat(clock(1).instant()).isEqualTo(START);
    }

    @Test
    void no_rest_is_no_rest() throws InterruptedException {
        clock(1).rest(Duration.ZERO, () -> false);
        assertThat(clock(1).paused()).isTrue();
    }

    @Test
    @Timeout(20)
    void a_rest_follows_story_time_and_notices_when_it_is_let_go() throws Exception {
        StoryClock clock = clock(1);
        var rested = new CompletableFuture<Boolean>();
        Thread resting = Thread.ofVirtual().start(() -> {
            try {
                clock.rest(Duration.ofHours(8), () -> false);
                rested.complete(true);
            } catch (InterruptedException e) {
                rested.completeExceptionally(e);
            }
        });
        while (resting.getState() != Thread.State.TIMED_WAITING) Thread.onSpinWait();
        clock.resume();
        clock.speed(3600);
        seconds(7);
        assertThat(rested).isNotDone();
        seconds(1);
        assertThat(rested.get(10, TimeUnit.SECONDS)).isTrue();
        resting.join();
    }

    @Test
    @Timeout(20)
    void an_interrupt_ends_a_rest_while_time_stands_still() throws Exception {
        StoryClock clock = clock(1);
        var ended = new CompletableFuture<String>();
        Thread resting = Thread.ofVirtual().start(() -> {
            try {
                clock.rest(Duration.ofHours(8), () -> false);
                ended.complete("rested");
            } catch (InterruptedException _) { // what is waited for
                ended.complete("interrupted");
            }
        });
        resting.interrupt();
        assertThat(ended.get(10, TimeUnit.SECONDS)).isEqualTo("interrupted");
    }
}
