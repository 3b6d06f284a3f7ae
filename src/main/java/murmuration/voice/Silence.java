package murmuration.voice;

import java.time.Duration;

/// Tells a writer's process that is slow from one that is stuck. On a busy machine a good process says nothing for long because it gets
/// little processor time: it is slow while it gets some, and stuck when it got none for as long as one is patient, or more than any
/// model needs. For one thread.
final class Silence {

    private static final Duration AT_WORK = Duration.ofMillis(20);
    private static final Duration MOST = Duration.ofSeconds(60);

    private long heard;
    private long from;
    private Duration spentAtFirst = Duration.ZERO;
    private Duration spentThen = Duration.ZERO;

    /// Asked now and then.
    ///
    /// @param lastHeard when it last said something, in [System#nanoTime]
    /// @param spent the processor time that it has had; always nothing where the system does not say, and then patience alone counts
    boolean isStuck(long lastHeard, Duration spent, Duration patience, long now) {
        if (lastHeard != heard) {
            heard = lastHeard;
            from = lastHeard;
            spentAtFirst = spent;
            spentThen = spent;
        }
        if (now - from <= patience.toNanos()) {
            return false;
        }
        boolean atWork = spent.minus(spentThen).compareTo(AT_WORK) > 0 && spent.minus(spentAtFirst).compareTo(MOST) < 0;
        from = now;
        spentThen = spent;
        return !atWork;
    }
}
