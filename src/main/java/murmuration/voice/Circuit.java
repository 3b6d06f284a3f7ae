package murmuration.voice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Leaves a server alone that keeps failing. After a few failures in a row nobody asks it for a while; then one request may try, and
/// if that fails too, the while is twice as long. Nobody waits here: a request is let through or it is not.
final class Circuit {

    private static final int MOST_FAILURES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration TRIAL = Duration.ofSeconds(30);

    /// @param until nobody asks before
    /// @param trial whether one request is under way to see how things are; it is forgotten at `until`
    private record State(int failures, Duration pause, Instant until, boolean trial) {}

    private static final State CLOSED = new State(0, Duration.ZERO, Instant.MIN, false);

    private final InstantSource clock;
    private final AtomicReference<State> state = new AtomicReference<>(CLOSED);

    Circuit(InstantSource clock) {
        this.clock = clock;
    }

    /// When it may be asked again; nothing while it may be asked now.
    Optional<Instant> openUntil() {
        State now = state.get();
        return now.until().isAfter(clock.instant()) ? Optional.of(now.until()) : Optional.empty();
    }

    /// Whether this request may go. After a pause only the first one that asks may.
    boolean admits() {
        State now = state.get();
        if (now.until().isAfter(clock.instant())) {
            return false;
        }
        return now.failures() < MOST_FAILURES
                || state.compareAndSet(now, new State(now.failures(), now.pause(), clock.instant().plus(TRIAL), true));
    }

    void succeeded() {
        state.set(CLOSED);
    }

    void failed() {
        state.updateAndGet(this::worse);
    }

    private State worse(State now) {
        boolean open = now.until().isAfter(clock.instant());
        if (open && !now.trial()) {
            return now; // it was asked before the circuit opened
        }
        int failures = now.failures() + 1;
        if (failures < MOST_FAILURES) {
            return new State(failures, now.pause(), now.until(), false);
        }
        Duration twice = now.pause().multipliedBy(2);
        Duration pause = twice.isZero() ? FIRST_PAUSE : twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
        return new State(failures, pause, clock.instant().plus(pause), false);
    }

    /// The server itself asked not to be asked for so long.
    void rest(Duration time) {
        Instant until = clock.instant().plus(time);
        state.updateAndGet(now -> now.until().isAfter(until) ? now : new State(now.failures(), now.pause(), until, false));
    }
}
