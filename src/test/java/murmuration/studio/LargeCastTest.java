package murmuration.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import murmuration.agent.Doing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Fifty people at the left of the window, of whom a few can be seen.
@ExtendWith(Toolkit.class)
class LargeCastTest {

    private static final int PEOPLE = 50;

    @TempDir
    Path folder;

    @Test
    void all_of_a_large_cast_come_one_below_the_other_and_whoever_is_scrolled_to_is_shown_as_she_is_now() throws Exception {
        try (var rehearsal = new Rehearsal(folder)) {
            IntStream.range(rehearsal.company().cast().size(), PEOPLE).forEach(i -> rehearsal.company().duplicate("Chris", "Somebody " + i));
            String first = rehearsal.company().cast().getFirst().name();
            String last = rehearsal.company().cast().getLast().name();
            try (var window = ShownWindow.of(rehearsal, false, 1600, 900)) {
                Toolkit.until(() -> panes(window).size() == PEOPLE && panes(window).getLast().getBoundsInParent().getHeight() > 0);
                assertThat(Toolkit.onFx(() -> overlapping(panes(window)))).isEmpty();
                rehearsal.status(first, Doing.WRITING, 5, "Writes about the raid.", 3, 1, "anger", true, "Ask them why.");
                rehearsal.status(last, Doing.WRITING, 5, "Writes about the water.", 3, 1, "anger", true, "The tide is late.");
                Toolkit.until(() -> why(panes(window).getFirst()).equals("Writes about the raid."));
                Toolkit.onFx(() -> {
                    ((ScrollPane) window.node("#cast").lookup(".scroll-pane")).setVvalue(1);
                    return true;
                });
                Toolkit.until(() -> why(panes(window).getLast()).equals("Writes about the water."));
                rehearsal.company().remove("Somebody 20");
                Toolkit.until(() -> panes(window).size() == PEOPLE - 1);
                assertThat(Toolkit.onFx(() -> overlapping(panes(window)))).isEmpty();
            }
        }
    }

    private static List<Node> panes(ShownWindow window) {
        return window.node(".members") instanceof javafx.scene.Parent list ? List.copyOf(list.getChildrenUnmodifiable()) : List.of();
    }

    private static String why(Node pane) {
        return pane.lookup(".why") instanceof Label label ? label.getText() : "";
    }

    private static List<String> overlapping(List<Node> panes) {
        return IntStream.range(1, panes.size()).filter(i -> {
            Bounds above = panes.get(i - 1).getBoundsInParent();
            return panes.get(i).getBoundsInParent().getMinY() < above.getMaxY() - 1;
        }).mapToObj(i -> "pane " + i).toList();
    }
}
