package murmuration.agent;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Lets something be done in a little while, once, however often that is asked for until then. Any thread may ask; none waits.
final class Soon {

    private final Executor later;
    private final Runnable what;
    private final AtomicBoolean due = new AtomicBoolean();

    Soon(Duration after, Runnable what) {
        this.later = CompletableFuture.delayedExecutor(after.toMillis(), TimeUnit.MILLISECONDS);
        this.what = what;
    }

    void please() {
        if (!due.getAndSet(true)) later.execute(this::now);
    }

    private void now() {
        due.set(false); // first, so that whoever asks while it is done is heard
        what.run();
    }
}
