package murmuration.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.StampedLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/// Time in the story: it runs some times faster than ours, can be paused, and never goes back. Any thread may ask and turn it.
public final class StoryClock extends Clock {

    private static final Duration LONGEST_NAP = Duration.ofMillis(250);

    /// Asking for the time never waits unless the clock is being turned at that moment. An answer by the old pace is thrown away if the clock was turned
    /// meanwhile, since it may lie ahead of the new one; otherwise time could go back.
    private final StampedLock turning = new StampedLock();

    private record Pace(Instant storyThen, long nanosThen, double speed, boolean paused) {
        Instant at(long nanos) {
            return paused ? storyThen : storyThen.plusNanos((long) ((nanos - nanosThen) * speed));
        }

        Pace from(long nanos) {
            return new Pace(at(nanos), nanos, speed, paused);
        }

        Pace withSpeed(double changed) {
            return new Pace(storyThen, nanosThen, changed, paused);
        }

        Pace stopped(boolean changed) {
            return new Pace(storyThen, nanosThen, speed, changed);
        }
    }

    private final LongSupplier nanos;
    private volatile Pace pace;

    public StoryClock(Instant start, double speed) {
        this(start, speed, System::nanoTime);
    }

    /// @param nanos a clock that never goes back, such as [System#nanoTime()]
    public StoryClock(Instant start, double speed, LongSupplier nanos) {
        this.nanos = nanos;
        this.pace = new Pace(start, nanos.getAsLong(), checked(speed), true);
    }

    @Override
    public Instant instant() {
        long stamp = turning.tryOptimisticRead();
        Instant now = pace.at(nanos.getAsLong());
        if (turning.validate(stamp)) return now;
        stamp = turning.readLock();
        try {
            return pace.at(nanos.getAsLong());
        } finally {
            turning.unlockRead(stamp);
        }
    }

    /// Story seconds in one of ours.
    public double speed() {
        return pace.speed();
    }

    public void speed(double changed) {
        checked(changed);
        turn(old -> old.withSpeed(changed));
    }

    /// Goes on as the clock of another studio, but never back.
    void follow(Instant story, double changed, boolean paused) {
        checked(changed);
        turn(old -> new Pace(story.isAfter(old.storyThen()) ? story : old.storyThen(), old.nanosThen(), changed, paused));
    }

    public boolean paused() {
        return pace.paused();
    }

    public void pause() {
        turn(old -> old.stopped(true));
    }

    public void resume() {
        turn(old -> old.stopped(false));
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

    private void turn(UnaryOperator<Pace> change) {
        long stamp = turning.writeLock();
        try {
            pace = change.apply(pace.from(nanos.getAsLong()));
        } finally {
            turning.unlockWrite(stamp);
        }
    }

    private static double checked(double speed) {
        if (!(speed > 0 && speed <= 100_000)) throw new WorldException("The story can run between a moment and a hundred thousand times as fast as life, not " + speed + " times.");
        return speed;
    }
}
