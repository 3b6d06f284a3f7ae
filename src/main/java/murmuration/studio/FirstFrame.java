package murmuration.studio;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.Duration;
import javafx.animation.AnimationTimer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Window;
import murmuration.world.World;

/// Opens one world's window in a process of its own, says when its first frame was drawn and when the first look at the living world was shown, lives on for a
/// while and closes. For whoever measures a start, and for the build, which lets Java learn from it what a start needs.
public final class FirstFrame {

    /// What is said when the first frame is drawn, the curtain's, and when the window shows the world alive.
    public static final String DRAWN = "drawn";
    public static final String ALIVE = "alive";

    private final Duration life;
    private boolean watched;

    private FirstFrame(Duration life) {
        this.life = life;
    }

    /// @param arguments the program's folder, the world, a folder for what is remembered, the seconds to live on
    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        Path remembered = Path.of(arguments[2]);
        var frame = new FirstFrame(Duration.ofSeconds(Long.parseLong(arguments[3])));
        Window.getWindows().addListener((ListChangeListener<Window>) _ -> Window.getWindows().stream().findFirst().ifPresent(frame::watch));
        Studio.open(Path.of(arguments[1]), new Studio.Machine(home, remembered, remembered, place -> World.open(place, World.Options.usual(home).voice("phrases"))));
    }

    private void watch(Window window) {
        if (watched) return; // a tooltip is a window too
        watched = true;
        new Pulses(window).start();
    }

    /// JavaFX calls this before each frame, so the second call comes when the first frame is drawn.
    private final class Pulses extends AnimationTimer {

        private final Window window;
        private int frames;
        private String atFirst = "";
        private long alive;

        Pulses(Window window) {
            this.window = window;
        }

        @Override
        public void handle(long now) {
            if (++frames == 2) System.out.println(DRAWN);
            if (alive == 0) look(now);
            else if (now - alive >= life.toNanos()) {
                stop();
                window.hide();
            }
        }

        /// The window says nothing while the curtain stands in its place, and says something else than at first when it has looked at the world.
        private void look(long now) {
            String status = status();
            if (atFirst.isEmpty()) {
                atFirst = status;
            } else if (!status.equals(atFirst)) {
                alive = now;
                System.out.println(ALIVE);
            }
        }

        private String status() {
            return window.getScene().getRoot().lookupAll("#status .label").stream().map(FirstFrame::text).collect(joining("\n"));
        }
    }

    private static String text(Node node) {
        return node instanceof Label label ? label.getText() : "";
    }
}
