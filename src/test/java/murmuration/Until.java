package murmuration;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// Waits for what other threads do and tell nobody of: asked again and again on a thread of its own, while the test waits for the answer alone.
public final class Until {

    private static final ScheduledExecutorService ASKING = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("asking").factory());

    private Until() {}

    /// Returns as soon as it is so.
    ///
    /// @param what for the sentence that fails the test after `most`
    public static void isTrue(String what, Duration most, BooleanSupplier condition) throws InterruptedException {
        var answer = new CompletableFuture<Boolean>();
        var asking = ASKING.scheduleWithFixedDelay(() -> {
            try {
                if (condition.getAsBoolean()) answer.complete(true);
            } catch (RuntimeException | AssertionError e) { // the test shall fail by it, not this thread
                answer.completeExceptionally(e);
            }
        }, 0, 2, TimeUnit.MILLISECONDS);
        try {
            answer.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("Waited in vain until " + what + ".", e);
        } catch (ExecutionException e) {
            throw new AssertionError("Could not wait until " + what + ".", e.getCause());
        } finally {
            asking.cancel(false);
        }
    }
}
