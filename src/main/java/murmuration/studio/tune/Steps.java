package murmuration.studio.tune;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import murmuration.studio.parts.Background;

/// Everything that was tuned in this window, in the order in which it was done, to be undone and done again; each step is written as it is taken. On JavaFX's thread.
final class Steps {

    private final Tuning tuning;
    private final Background background;
    private final Consumer<Step> shown;
    private final Consumer<Written> written;
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private int writing;

    /// How the writing of one thing ended.
    ///
    /// @param name whose sheet it is; nobody's, where it was no sheet
    /// @param wrote false where it could not be written; the novelist has been told why
    record Written(String name, boolean wrote) {}

    /// @param shown shows a step that is turned back, before it is written
    /// @param written hears of the end of each writing
    Steps(Tuning tuning, Background background, Consumer<Step> shown, Consumer<Written> written) {
        this.tuning = tuning;
        this.background = background;
        this.shown = shown;
        this.written = written;
    }

    /// Whether something is being written; nothing can be turned back meanwhile.
    boolean busy() {
        return writing > 0;
    }

    void take(Step step) {
        done.push(step);
        undone.clear();
        write(step);
    }

    void undo() {
        turnBack(done, undone);
    }

    void redo() {
        turnBack(undone, done);
    }

    private void turnBack(Deque<Step> from, Deque<Step> to) {
        if (from.isEmpty() || busy()) return;
        Step step = from.pop().reversed();
        to.push(step);
        shown.accept(step);
        write(step);
    }

    private void write(Step step) {
        switch (step) {
            case Step.Sheets(var before, var after) -> {
                for (int i = 0; i < after.size(); i++) write(after.get(i).name(), tuning.write(before.get(i), after.get(i)));
            }
            case Step.Fading(_, var after) -> write("", tuning.halfLife(after));
        }
    }

    private void write(String name, CompletionStage<?> work) {
        writing++;
        var wrote = new AtomicBoolean();
        background.await("tune", work, _ -> wrote.set(true), () -> {
            writing--;
            written.accept(new Written(name, wrote.get()));
        });
    }
}
