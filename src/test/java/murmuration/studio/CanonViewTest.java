package murmuration.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The book of the world, looked after with the keyboard alone.
@ExtendWith(Toolkit.class)
class CanonViewTest {

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private Rehearsal rehearsal;
    private ShownWindow window;

    private void open(boolean dark, int width, int height) throws Exception {
        rehearsal = new Rehearsal(folder);
        rehearsal.lay("Tria", "raid", 2, "Ask them why. I have the list.");
        window = ShownWindow.of(rehearsal, dark, width, height);
        Toolkit.until(() -> node("#queue") != null && window.focused() == node("#queue"));
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT5).release(KeyCode.CONTROL);
        Toolkit.until(() -> node("#statements-proposed") instanceof ListView<?> list && !list.getItems().isEmpty());
    }

    @AfterEach
    void close() throws Exception {
        window.close();
        rehearsal.close();
    }

    @Test
    void a_proposal_is_confirmed_taken_back_and_edited_with_the_keyboard() throws Exception {
        open(false, 1000, 900);
        robot.type(KeyCode.F6, KeyCode.F6);
        Toolkit.until(() -> window.focused() == node("#statements-proposed"));
        int proposed = items("#statements-proposed");
        robot.type(KeyCode.A);
        Toolkit.until(() -> items("#statements-proposed") == proposed - 1);
        assertThat(facts()).isEqualTo(3);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        Toolkit.until(() -> items("#statements-proposed") == proposed);
        assertThat(facts()).isEqualTo(2);
        robot.type(KeyCode.E);
        Toolkit.until(() -> window.focused() == node("#fact-words"));
        Toolkit.onFx(() -> {
            ((TextArea) node("#fact-words")).setText("Nobody owns the Lantern.");
            return true;
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        Toolkit.until(() -> facts() == 3);
        assertThat(rehearsal.library.truth().facts()).extracting(fact -> fact.text()).contains("Nobody owns the Lantern.");
    }

    @Test
    void the_view_looks_as_it_should_by_day() throws Exception {
        open(false, 1280, 800);
        picture("light-canon-1280");
        Toolkit.onFx(() -> {
            ((ToggleButton) node("#canon-gaps")).fire();
            return true;
        });
        picture("light-canon-gaps-1280");
    }

    @Test
    void the_view_looks_as_it_should_by_night() throws Exception {
        open(true, 1280, 800);
        robot.type(KeyCode.F6, KeyCode.F6, KeyCode.E);
        Toolkit.until(() -> window.focused() == node("#fact-words"));
        picture("dark-canon-edit-1280");
        Toolkit.onFx(() -> {
            ((ToggleButton) node("#canon-lines")).fire();
            return true;
        });
        picture("dark-canon-lines-1280");
    }

    private void picture(String name) throws Exception {
        WritableImage picture = Toolkit.onFx(() -> {
            window.stage().getScene().getRoot().applyCss();
            window.stage().getScene().getRoot().layout();
            return window.stage().getScene().snapshot(null);
        });
        PictureTest.save(picture, name);
        assertThat(PictureTest.colours(picture)).isGreaterThan(100);
    }

    private int facts() {
        return rehearsal.library.truth().facts().size();
    }

    private int items(String list) {
        return ((ListView<?>) node(list)).getItems().size();
    }

    private Node node(String selector) {
        return window.node(selector);
    }
}
