package murmuration.voice;

import java.time.Duration;

/// How many drafts are wanted, within what time. The same seed gives the same drafts wherever a voice can promise it.
public record Request(int drafts, long seed, Duration deadline) {

    public Request {
        if (drafts < 1) {
            throw new IllegalArgumentException("At least one draft must be asked for, not " + drafts + ".");
        }
        if (deadline.isNegative()) {
            throw new IllegalArgumentException("A deadline cannot lie in the past: " + deadline);
        }
    }
}
