package murmuration.studio.parts;

import java.lang.System.Logger.Level;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A button's work, done off JavaFX's thread, with its result brought back to it. What goes wrong is logged once and said to the novelist in one sentence.
public final class Background {

    private final Executor workers;
    private final Executor fx;
    private final Consumer<String> notice;

    public Background(Executor fx, Consumer<String> notice) {
        this(work -> Thread.ofVirtual().name("background").start(work), fx, notice);
    }

    /// @param workers where work is done; a test passes `Runnable::run`
    /// @param fx where results are used
    /// @param notice says one sentence to the novelist
    public Background(Executor workers, Executor fx, Consumer<String> notice) {
        this.workers = workers;
        this.fx = fx;
        this.notice = notice;
    }

    public void run(String name, Runnable work) {
        run(name, () -> {
            work.run();
            return true;
        }, _ -> {});
    }

    public <T> void run(String name, Supplier<T> work, Consumer<T> then) {
        run(name, work, then, () -> {});
    }

    /// @param always what to do in any case, after `then`
    public <T> void run(String name, Supplier<T> work, Consumer<T> then, Runnable always) {
        await(name, CompletableFuture.supplyAsync(work, workers), then, always);
    }

    /// Uses an answer that is already on its way.
    ///
    /// @param always what to do in any case, after `then`
    public <T> void await(String name, CompletionStage<T> answer, Consumer<T> then, Runnable always) {
        answer.whenComplete((result, failure) -> fx.execute(() -> {
            if (failure == null) then.accept(result);
            else say(name, failure);
            always.run();
        }));
    }

    private void say(String name, Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        System.getLogger(Background.class.getName()).log(Level.WARNING, name + " failed", cause);
        notice.accept(cause.getMessage() == null ? Texts.of("notice.failed", name) : cause.getMessage());
    }
}
