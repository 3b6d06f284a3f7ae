package murmuration.studio;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import murmuration.studio.parts.View;

/// Makes the views that nobody has opened yet, one after the other, and puts them where they will stand, unseen. What a Java machine does for the first time takes several times as long as
/// later, and whoever opens a view would feel it. On JavaFX's thread.
final class Ahead {

    private static final Duration FIRST = Duration.seconds(1.5);
    private static final Duration EVERY = Duration.millis(80);

    private final ViewList views;
    private final ViewFrame frame;
    private final Timeline timeline = new Timeline(new KeyFrame(EVERY, _ -> step()));
    private Optional<View> bare = Optional.empty();

    Ahead(ViewList views, ViewFrame frame) {
        this.views = views;
        this.frame = frame;
        timeline.setCycleCount(Timeline.INDEFINITE);
        timeline.setDelay(FIRST);
    }

    void begin() {
        timeline.play();
    }

    boolean isDone() {
        return timeline.getStatus() == Animation.Status.STOPPED && views.allMade();
    }

    void stop() {
        timeline.stop();
    }

    /// Each step is as short as it can be cut.
    private void step() {
        if (bare.isPresent()) {
            bare = bare.filter(frame::standBy);
        } else {
            bare = views.ahead();
            if (bare.isEmpty()) stop();
        }
    }
}
