package murmuration.studio;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Starts JavaFX once for all tests, on the headless platform, and runs work on its thread.
public final class Toolkit implements BeforeAllCallback {

    private static final CompletableFuture<Void> STARTED = new CompletableFuture<>();
    private static boolean asked;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        start();
    }

    private static synchronized void start() throws Exception {
        if (!asked) {
            asked = true;
            Platform.setImplicitExit(false);
            Platform.startup(() -> STARTED.complete(null));
        }
        STARTED.get(20, TimeUnit.SECONDS);
    }

    /// Runs on JavaFX's thread and waits for the answer.
    public static <T> T onFx(Callable<T> work) throws Exception {
        var answer = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                answer.complete(work.call());
            } catch (Throwable e) { // handed to the test's own thread
                answer.completeExceptionally(e);
            }
        });
        return answer.get(30, TimeUnit.SECONDS);
    }

    /// Waits until something is so on JavaFX's thread.
    public static void until(Callable<Boolean> so) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!onFx(so)) {
            if (System.nanoTime() > end) throw new AssertionError("It did not come to be within twenty seconds.");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
