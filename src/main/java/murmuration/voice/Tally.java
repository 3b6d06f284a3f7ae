package murmuration.voice;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/// What the small model has done since the voice was opened. Speed counts only the time in which something was being written.
final class Tally {

    private final LongSupplier nanoTime;
    private long drafts;
    private long tokens;
    private int restarts;
    private long busyNanos;
    private long busySince;
    private boolean busy;

    Tally(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void written(int ofTokens) {
        drafts++;
        tokens += ofTokens;
    }

    void restarted() {
        restarts++;
    }

    void busy(boolean now) {
        if (busy && !now) {
            busyNanos += nanoTime.getAsLong() - busySince;
        } else if (!busy && now) {
            busySince = nanoTime.getAsLong();
        }
        busy = now;
    }

    Status status(Status.State state, Optional<String> sentence, OptionalLong pid) {
        long worked = busyNanos + (busy ? nanoTime.getAsLong() - busySince : 0);
        return new Status(state, sentence, worked == 0 ? 0 : tokens * 1e9 / worked, drafts, restarts, pid);
    }
}
