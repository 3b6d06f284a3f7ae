package murmuration.command;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/// Ctrl-C, or the system's wish that the program end, noticed by whoever asks. A second one ends the program at once.
///
/// A shutdown hook would come too late: by then the native libraries' own hooks run beside it, and the embedding model was seen to crash the process when it
/// was unloaded under a working agent. So the signal itself is taken, and the program ends the usual way after the world was closed.
final class Interruption implements AutoCloseable {

    private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

    private final CompletableFuture<Void> asked = new CompletableFuture<>();
    private final Map<Signal, SignalHandler> before = new HashMap<>();

    private Interruption() {
        SIGNALS.forEach(this::take);
    }

    static Interruption watch() {
        return new Interruption();
    }

    /// Waits this long, or until the end was asked for, by a signal or by an interrupt of this thread.
    boolean comesWithin(Duration time) {
        try {
            asked.get(time.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException _) { // nobody asked
            return false;
        } catch (InterruptedException _) { // taken as the same wish; the flag would disturb the saving that follows
            asked.complete(null);
            return true;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Asking for the end cannot fail.", e);
        }
    }

    /// Does this on a thread of its own when the end is asked for.
    void then(Runnable farewell) {
        asked.thenRunAsync(farewell);
    }

    @Override
    public void close() {
        before.forEach(Signal::handle);
    }

    private void take(String name) {
        try {
            var signal = new Signal(name);
            before.put(signal, Signal.handle(signal, _ -> ask()));
        } catch (IllegalArgumentException _) { // this system does not know the signal, or the JVM keeps it
        }
    }

    private void ask() {
        close();
        asked.complete(null);
    }
}
