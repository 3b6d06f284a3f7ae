package murmuration.studio;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/// Presses keys in a window, one after the other, as somebody does who works in it: every view is opened, for the first time and again; posts are read, their reasons shown, some approved,
/// some discarded. On JavaFX's thread.
final class Fingers {

    private static final Duration EVERY = Duration.millis(900);

    private record Key(KeyCode code, boolean control) {
        String name() {
            return control ? "Ctrl+" + code.getName() : code.getName();
        }
    }

    private static final List<Key> SCORE = List.of(
            control(KeyCode.DIGIT3), key(KeyCode.J), key(KeyCode.K), key(KeyCode.W), key(KeyCode.A), key(KeyCode.T), key(KeyCode.X), control(KeyCode.Z), key(KeyCode.E), key(KeyCode.ESCAPE), key(KeyCode.P), key(KeyCode.ESCAPE),
            control(KeyCode.DIGIT1), key(KeyCode.DOWN), key(KeyCode.RIGHT), control(KeyCode.DIGIT2), key(KeyCode.DOWN), control(KeyCode.DIGIT4), control(KeyCode.DIGIT5), control(KeyCode.DIGIT6), control(KeyCode.DIGIT7),
            control(KeyCode.K), key(KeyCode.ESCAPE));

    private final Scene scene;
    private final Timeline timeline;
    private int next;
    private String last = "";

    Fingers(Scene scene) {
        this.scene = scene;
        timeline = new Timeline(new KeyFrame(EVERY, _ -> press(SCORE.get(next++ % SCORE.size()))));
        timeline.setCycleCount(Animation.INDEFINITE);
    }

    void play() {
        timeline.play();
    }

    void stop() {
        timeline.stop();
    }

    /// What was pressed last.
    String last() {
        return last;
    }

    private void press(Key key) {
        last = key.name();
        EventTarget held = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        Event.fireEvent(held, new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, key.code().getName(), key.code(), false, key.control(), false, false));
        Event.fireEvent(held, new KeyEvent(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, key.code().getName(), key.code(), false, key.control(), false, false));
    }

    private static Key key(KeyCode code) {
        return new Key(code, false);
    }

    private static Key control(KeyCode code) {
        return new Key(code, true);
    }
}
