package murmuration.agent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// Story time that a test turns by hand.
final class HandClock extends Clock {

    private static final long MOMENT = 2;

    private final AtomicReference<Instant> now;
    private final Lock turning = new ReentrantLock();
    private final Condition turned = turning.newCondition();

    HandClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    void turn(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
        turning.lock();
        try {
            turned.signalAll();
        } finally {
            turning.unlock();
        }
    }

    /// Waits until it is turned, or a moment: whoever rests is also woken by what happens while time stands still.
    void awaitTurn() throws InterruptedException {
        turning.lock();
        try {
            turned.await(MOMENT, TimeUnit.MILLISECONDS);
        } finally {
            turning.unlock();
        }
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
