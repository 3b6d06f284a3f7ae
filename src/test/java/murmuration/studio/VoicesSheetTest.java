package murmuration.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.FxThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@ExtendWith(Toolkit.class)
class VoicesSheetTest {

    @TempDir
    Path folder;

    private Stage stage;

    @Test
    void a_server_that_was_found_is_kept_with_a_click_and_its_key_is_not_shown() throws Exception {
        try (var rehearsal = new Rehearsal(folder)) {
            var assembly = Toolkit.onFx(() -> {
                var made = new Assembly(rehearsal.sources(), new Appearance(true), new FxThread());
                stage = new Stage();
                stage.setScene(made.scene(1280, 800));
                stage.setX(0);
                stage.setY(0);
                stage.show();
                made.follow(stage);
                return made;
            });
            assertThat(rehearsal.booth.done).isEmpty();
            Toolkit.onFx(() -> {
                ((Button) node("#open-voices")).fire();
                return true;
            });
            Toolkit.until(() -> node(".found .hyperlink") != null);
            Toolkit.onFx(() -> {
                ((Hyperlink) node(".found .hyperlink")).fire();
                ((TextField) node("#voice-key")).setText("planted");
                return true;
            });
            assertThat(((TextField) node("#voice-address")).getText()).isEqualTo("http://127.0.0.1:11434/v1");
            picture("dark-voices-1280");
            Toolkit.onFx(() -> {
                ((Button) node("#save-voice")).fire();
                return true;
            });
            Toolkit.until(() -> rehearsal.booth.all().size() == 2 && ((TextField) node("#voice-key")).getText().isEmpty());
            Toolkit.onFx(() -> {
                ((CheckBox) node("#learn")).fire();
                return true;
            });
            Toolkit.until(() -> !rehearsal.booth.learns());
            new FxRobot().type(KeyCode.ESCAPE);
            Toolkit.until(() -> !node("#voices-sheet").isVisible());
            Toolkit.onFx(() -> {
                assembly.stop();
                stage.hide();
                return true;
            });
        }
    }

    private void picture(String name) throws Exception {
        WritableImage picture = Toolkit.onFx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return stage.getScene().snapshot(null);
        });
        PictureTest.save(picture, name);
        assertThat(PictureTest.colours(picture)).isGreaterThan(100);
    }

    private Node node(String selector) {
        return stage.getScene().getRoot().lookup(selector);
    }
}
