package murmuration.command;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Waits for what a part of the world promised, on a thread that has nothing else to do.
final class Answer {

    private Answer() {}

    /// What was promised; what went wrong is thrown as it is.
    static <T> T of(CompletableFuture<T> promised) {
        try {
            return promised.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }
}
