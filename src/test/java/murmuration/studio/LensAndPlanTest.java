package murmuration.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import murmuration.review.Post;
import murmuration.review.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// From a post to where it came from, and on to when it may go out, by keys alone in the real window.
@ExtendWith(Toolkit.class)
class LensAndPlanTest {

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private Rehearsal rehearsal;
    private ShownWindow window;
    private Post first;

    @BeforeEach
    void open() throws Exception {
        rehearsal = new Rehearsal(folder);
        first = rehearsal.lay("Tria", "raid", 2, "Who signed?");
        rehearsal.answer("Chris", "raid", first, "I did not.");
        window = ShownWindow.of(rehearsal, false, 1000, 900);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
        rehearsal.close();
    }

    private Node node(String id) {
        return window.node(id);
    }

    private int stations() {
        return ((ListView<?>) node("#lens-stations")).getItems().size();
    }

    @Test
    void p_on_a_card_opens_the_lens_enter_goes_on_backspace_comes_back_and_escape_gives_the_desk_the_keyboard_again() throws Exception {
        Toolkit.until(() -> window.focused() != null && node("#queue") != null && !((ListView<?>) node("#queue")).getItems().isEmpty());
        Node before = window.focused();
        robot.type(KeyCode.P);
        Toolkit.until(() -> node("#lens-sheet").isVisible() && stations() > 0);
        int ofFirst = stations();
        robot.type(KeyCode.END).type(KeyCode.ENTER);
        Toolkit.until(() -> stations() != ofFirst && !node("#lens-back").isDisabled());
        robot.type(KeyCode.BACK_SPACE);
        Toolkit.until(() -> stations() == ofFirst && node("#lens-back").isDisabled());
        robot.type(KeyCode.ESCAPE);
        Toolkit.until(() -> !node("#lens-sheet").isVisible() && window.focused() == before);
    }

    @Test
    void an_approved_post_is_moved_in_the_calendar_by_keys_and_control_z_takes_it_back() throws Exception {
        rehearsal.desk().judge(first.id(), new Verdict.Approved(0)).join();
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT7).release(KeyCode.CONTROL);
        Toolkit.until(() -> node("#export-show-plan") != null);
        robot.clickOn("#export-show-plan");
        Toolkit.until(() -> node("#plan-post-" + first.id()) != null);
        Toolkit.onFx(() -> {
            node("#plan").requestFocus();
            return true;
        });
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        Toolkit.until(() -> rehearsal.desk().approved().getFirst().safeFrom() == first.chapter() + 1);
        Toolkit.until(() -> node("#plan-chapter-" + (first.chapter() + 1)).lookup("#plan-post-" + first.id()) != null);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        Toolkit.until(() -> rehearsal.desk().approved().getFirst().safeFrom() == first.chapter());
        assertThat(rehearsal.desk().items()).as("the verdict was left alone").filteredOn(item -> item.post().id() == first.id()).singleElement().satisfies(item -> assertThat(item.verdict()).isPresent());
    }
}
