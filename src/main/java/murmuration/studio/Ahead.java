package murmuration.studio;

import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.View;

/// Makes the views that nobody has opened yet, one after the other, and styles them on a scene that nobody sees. What a Java machine does for the first time takes several times as long as
/// later, and whoever opens a view would feel it. On JavaFX's thread.
final class Ahead {

    private static final Duration FIRST = Duration.seconds(1.5);
    private static final Duration EVERY = Duration.millis(400);

    private final ViewList views;
    private final Appearance appearance;
    private final Timeline timeline = new Timeline(new KeyFrame(EVERY, _ -> step()));
    private Optional<View> bare = Optional.empty();

    Ahead(ViewList views, Appearance appearance) {
        this.views = views;
        this.appearance = appearance;
        timeline.setCycleCount(Timeline.INDEFINITE);
        timeline.setDelay(FIRST);
    }

    void begin() {
        timeline.play();
    }

    void stop() {
        timeline.stop();
    }

    /// Each step is as short as it can be cut.
    private void step() {
        if (bare.isPresent()) {
            bare.filter(view -> view.node().getParent() == null).ifPresent(this::style);
            bare = Optional.empty();
        } else {
            bare = views.ahead();
            if (bare.isEmpty()) stop();
        }
    }

    private void style(View view) {
        var root = new StackPane(view.node());
        appearance.another().dress(new Scene(root));
        root.applyCss();
        root.getChildren().clear();
    }
}
