package murmuration.studio.parts;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.stage.Stage;
import javafx.util.Duration;
import murmuration.canon.manuscript.Progress;

/// Work that may take longer than half a second: done on a thread of its own, with progress and a way to cancel in a small window once it does take longer.
public final class LongWork {

    private static final Duration PATIENCE = Duration.millis(500);
    private static final long TOLD_EVERY = 80_000_000;

    /// Reports how far it has come and heeds an interrupt.
    @FunctionalInterface
    public interface Task<T> {
        T run(Progress progress);
    }

    private final Appearance appearance;
    private final Executor fx;

    public LongWork(Appearance appearance, Executor fx) {
        this.appearance = appearance;
        this.fx = fx;
    }

    /// On JavaFX's thread.
    ///
    /// @param then what to do with the result
    /// @param failed told one sentence, unless it was cancelled
    /// @return cancels
    public <T> Runnable run(String title, Task<T> task, Consumer<T> then, Consumer<String> failed) {
        var cancelled = new AtomicBoolean();
        var shown = new Shown(title);
        Thread thread = Thread.ofPlatform().daemon().name("long-work").unstarted(() -> work(task, then, failed, cancelled, shown));
        Runnable cancel = () -> {
            cancelled.set(true);
            thread.interrupt();
        };
        shown.cancel.setOnAction(_ -> cancel.run());
        shown.patience.play();
        thread.start();
        return cancel;
    }

    private <T> void work(Task<T> task, Consumer<T> then, Consumer<String> failed, AtomicBoolean cancelled, Shown shown) {
        try {
            T result = task.run(shown::at);
            fx.execute(() -> {
                shown.end();
                then.accept(result);
            });
        } catch (RuntimeException e) {
            if (!cancelled.get()) System.getLogger(LongWork.class.getName()).log(Level.WARNING, shown.title + " failed", e);
            fx.execute(() -> {
                shown.end();
                failed.accept(cancelled.get() ? Texts.of("work.cancelled", shown.title) : e.getMessage() == null ? Texts.of("notice.failed", shown.title) : e.getMessage());
            });
        }
    }

    private final class Shown {
        private final String title;
        private final Label what = label("", Style.MUTED);
        private final ProgressBar bar = new ProgressBar(0);
        private final Button cancel = new Button(Texts.of("work.cancel"));
        private final PauseTransition patience = new PauseTransition(PATIENCE);
        private final AtomicLong told = new AtomicLong();
        private Stage stage;

        Shown(String title) {
            this.title = title;
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setAccessibleText(title);
            cancel.setId("work-cancel");
            patience.setOnFinished(_ -> open());
        }

        private void open() {
            stage = new Stage();
            stage.setTitle(title);
            var scene = new Scene(column("work", label(title, Style.SECTION_TITLE), bar, what, row("popover-row", spacer(), cancel)));
            appearance.another().dress(scene);
            stage.setScene(scene);
            stage.setOnCloseRequest(_ -> cancel.fire());
            stage.show();
        }

        /// From the work's thread; told a few times a second.
        void at(String step, double done) {
            long now = System.nanoTime();
            long before = told.get();
            if (now - before < TOLD_EVERY || !told.compareAndSet(before, now)) return;
            fx.execute(() -> {
                what.setText(step);
                bar.setProgress(done);
            });
        }

        void end() {
            patience.stop();
            if (stage != null) stage.hide();
        }
    }
}
