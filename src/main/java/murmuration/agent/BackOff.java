package murmuration.agent;

import java.time.Duration;

/// How long an agent keeps still after she failed: a second, twice as long each time up to a minute, and from the beginning again after a success.
final class BackOff {

    private static final int MOST_DOUBLINGS = 6;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int PATIENCE = 5;

    private int failures;

    Duration next() {
        var wait = Duration.ofSeconds(1L << Math.min(failures, MOST_DOUBLINGS));
        failures++;
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /// Whether it has not failed so often in a row that trying the same once more is vain.
    boolean isPatient() {
        return failures < PATIENCE;
    }

    void succeeded() {
        failures = 0;
    }
}
