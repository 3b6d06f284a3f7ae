package murmuration.studio.parts;

import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Looks at the world a few times a second, as an agent would, and shows what it saw.
///
/// The look runs on a virtual thread; showing is one hop to JavaFX's thread. A look that takes longer than a beat makes the next beats wait for it, so they
/// never pile up. A hidden or minimised window has no pulse.
///
/// @param <S> what a look sees; an immutable value
public final class Pulse<S> {

    private static final Duration BEAT = Duration.millis(250);

    private final Supplier<S> look;
    private final Consumer<S> show;
    private final Executor lookers;
    private final Executor fx;
    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicBoolean again = new AtomicBoolean();
    private final Timeline timeline = new Timeline(new KeyFrame(BEAT, _ -> beat()));

    public Pulse(Supplier<S> look, Consumer<S> show, Executor fx) {
        this(look, show, work -> Thread.ofVirtual().name("pulse").start(work), fx);
    }

    Pulse(Supplier<S> look, Consumer<S> show, Executor lookers, Executor fx) {
        this.look = look;
        this.show = show;
        this.lookers = lookers;
        this.fx = fx;
        timeline.setCycleCount(Animation.INDEFINITE);
    }

    /// Beats while this window can be seen.
    public void follow(Stage stage) {
        stage.showingProperty().subscribe(_ -> beatWhile(stage));
        stage.iconifiedProperty().subscribe(_ -> beatWhile(stage));
        beatWhile(stage);
    }

    /// Looks as soon as it can, without waiting for the next beat.
    public void soon() {
        again.set(true);
        beat();
    }

    public void stop() {
        timeline.stop();
    }

    private void beatWhile(Stage stage) {
        if (stage.isShowing() && !stage.isIconified()) timeline.play();
        else timeline.pause();
    }

    private void beat() {
        if (!looking.compareAndSet(false, true)) return;
        again.set(false);
        lookers.execute(this::lookOnce);
    }

    private void lookOnce() {
        try {
            S seen = look.get();
            fx.execute(() -> show.accept(seen));
        } catch (RuntimeException e) {
            System.getLogger(Pulse.class.getName()).log(Level.WARNING, "A look at the world failed; the next beat tries again", e);
        } finally {
            looking.set(false);
        }
        if (again.get()) beat();
    }
}
