package murmuration.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import murmuration.review.Post;
import murmuration.review.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The real window over a desk of ten thousand posts. How long the next card takes is printed, not asserted: a busy machine is no fault.
@ExtendWith(Toolkit.class)
class ManyPostsTest {

    private static final int POSTS = 10_000;
    private static final int VERDICTS = 60;
    private static final int WARM_UP = 20;
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    @Test
    void each_verdict_is_kept_and_brings_the_next_card_of_ten_thousand() throws Exception {
        try (var rehearsal = new Rehearsal(folder)) {
            var laid = new CompletableFuture<?>[POSTS];
            for (int i = 0; i < POSTS; i++) laid[i] = rehearsal.desk().lay(post(i));
            CompletableFuture.allOf(laid).join();
            var window = ShownWindow.of(rehearsal, false, 1000, 900);
            Stage stage = window.stage();
            Toolkit.until(() -> waiting(stage) == POSTS);
            Toolkit.until(() -> words(stage).startsWith("Door 0 "));
            var work = new long[VERDICTS];
            var wait = new long[VERDICTS];
            for (int i = 0; i < VERDICTS; i++) {
                long worked = Toolkit.onFx(PROCESSOR::getCurrentThreadCpuTime);
                wait[i] = judge(stage, i + 1);
                work[i] = Toolkit.onFx(PROCESSOR::getCurrentThreadCpuTime) - worked;
            }
            System.out.printf("next card at %d posts, median: %.1f ms from the key, %.1f ms of them work of the window%n", POSTS, median(wait), median(work));
            assertThat(rehearsal.desk().items(item -> item.state() == State.APPROVED)).hasSize(VERDICTS);
            window.close();
        }
    }

    private static double median(long[] nanos) {
        long[] sorted = Arrays.stream(nanos).skip(WARM_UP).sorted().toArray();
        return sorted[sorted.length / 2] / 1e6;
    }

    /// From the key until the next card's words are laid out.
    private static long judge(Stage stage, int next) throws Exception {
        long begun = System.nanoTime();
        Toolkit.onFx(() -> press(stage, KeyEvent.KEY_PRESSED) && press(stage, KeyEvent.KEY_RELEASED));
        while (!Toolkit.onFx(() -> shows(stage, next))) {
            if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(20)) throw new AssertionError("The next card did not come after " + next + ": " + Toolkit.onFx(() -> words(stage)) + " " + Toolkit.onFx(() -> waiting(stage)) + " " + Toolkit.onFx(() -> stage.getScene().getFocusOwner()));
            LockSupport.parkNanos(200_000);
        }
        return System.nanoTime() - begun;
    }

    private static boolean press(Stage stage, EventType<KeyEvent> type) {
        Event.fireEvent(queue(stage), new KeyEvent(type, "a", "a", KeyCode.A, false, false, false, false));
        return true;
    }

    private static boolean shows(Stage stage, int next) {
        if (!words(stage).startsWith("Door " + next + " ")) return false;
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        return true;
    }

    private static String words(Stage stage) {
        Node text = stage.getScene().getRoot().lookup("#post-text");
        return text == null || text.getAccessibleText() == null ? "" : text.getAccessibleText();
    }

    private static int waiting(Stage stage) {
        return queue(stage).getItems().size();
    }

    private static ListView<?> queue(Stage stage) {
        return (ListView<?>) stage.getScene().getRoot().lookup("#queue");
    }

    private static Post post(int number) {
        return new Post(
                0, "Tria", "thelowtide", "raid", "Door " + number + " was opened at ten past three. I have the list.", Rehearsal.NOW, Instant.EPOCH, 80, "phrases", "anger", -.5, "", Optional.empty(), 4, 1, 1,
                List.of(new Post.Check("voice", 80, "Sounds like her.")), List.of(), List.of(), List.of());
    }
}
