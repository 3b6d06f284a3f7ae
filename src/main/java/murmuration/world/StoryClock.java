package murmuration.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// Time in the story: it runs some times faster than ours, can be paused, and never goes back. Any thread may ask and turn it.
public final class StoryClock extends Clock {

    private static final Duration LONGEST_NAP = Duration.ofMillis(250);

    private record Pace(Instant storyThen, long nanosThen, double speed, boolean paused) {
        Instant at(long nanos) {
            return paused ? storyThen : storyThen.plusNanos((long) ((nanos - nanosThen) * speed));
        }
    }

    private final LongSupplier nanos;
    private final AtomicReference<Pace> pace;

    public StoryClock(Instant start, double speed) {
        this(start, speed, System::nanoTime);
    }

    /// @param nanos a clock that never goes back, such as [System#nanoTime()]
    public StoryClock(Instant start, double speed, LongSupplier nanos) {
        this.nanos = nanos;
        this.pace = new AtomicReference<>(new Pace(start, nanos.getAsLong(), checked(speed), true));
    }

    @Override
    public Instant instant() {
        return pace.get().at(nanos.getAsLong());
    }

    /// Story seconds in one of ours.
    public double speed() {
        return pace.get().speed();
    }

    public void speed(double changed) {
        checked(changed);
        turn(changed, paused());
    }

    public boolean paused() {
        return pace.get().paused();
    }

    public void pause() {
        turn(speed(), true);
    }

    public void resume() {
        turn(speed(), false);
    }

    /// Sleeps until this much story time has gone by, noticing within a quarter of a second of ours when the speed is changed. While paused it sleeps on.
    ///
    /// @param wake ends the rest as soon as it says so
    public void rest(Duration story, BooleanSupplier wake) throws InterruptedException {
        Instant end = instant().plus(story);
        while (true) {
            Duration left = Duration.between(instant(), end);
            if (!left.isPositive() || wake.getAsBoolean()) return;
            long ours = paused() ? Long.MAX_VALUE : (long) (left.toNanos() / speed()) + 1;
            TimeUnit.NANOSECONDS.sleep(Math.min(ours, LONGEST_NAP.toNanos()));
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /// Story time has no zones; this is the same clock.
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    private void turn(double speed, boolean paused) {
        pace.updateAndGet(old -> {
            long now = nanos.getAsLong();
            return new Pace(old.at(now), now, speed, paused);
        });
    }

    private static double checked(double speed) {
        if (!(speed > 0 && speed <= 100_000)) throw new WorldException("The story can run between a moment and a hundred thousand times as fast as life, not " + speed + " times.");
        return speed;
    }
}
