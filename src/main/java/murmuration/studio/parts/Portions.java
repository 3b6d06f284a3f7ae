package murmuration.studio.parts;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import javafx.animation.AnimationTimer;

/// Work for JavaFX's thread that may wait a little: in each pulse as much of it as some milliseconds hold, the rest in the next ones. On that thread.
public final class Portions {

    private static final long PORTION = 4_000_000;

    private final Deque<Runnable> left = new ArrayDeque<>();
    private final AnimationTimer pulses = new AnimationTimer() {
        @Override
        public void handle(long now) {
            work();
        }
    };

    /// In place of what is left of earlier work.
    public void take(Collection<? extends Runnable> work) {
        left.clear();
        left.addAll(work);
        if (left.isEmpty()) pulses.stop();
        else pulses.start();
    }

    private void work() {
        long begun = System.nanoTime();
        while (!left.isEmpty() && System.nanoTime() - begun < PORTION) left.removeFirst().run();
        if (left.isEmpty()) pulses.stop();
    }
}
