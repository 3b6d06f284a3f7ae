package murmuration.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;

/// Several files at once, by the keyboard alone.
@ExtendWith(Toolkit.class)
class ArrivalsSheetTest {

    private final FxRobot robot = new FxRobot();

    @TempDir
    Path folder;

    private ShownWindow window;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_becomes_what_is_shown_before_anything_comes_in_and_taken_back_after(boolean dark) throws Exception {
        try (var rehearsal = new Rehearsal(folder)) {
            window = ShownWindow.of(rehearsal, dark, 1280, 800);
            Path namesake = Files.writeString(folder.resolve("tria.json"), "{\"name\":\"Tria\",\"description\":\"Tria keeps an inn.\"}");
            List<Path> files = Stream.concat(Stream.of("both.png", "eliza-new.json", "plain.png", "world-info.json").map(ArrivalsSheetTest::card), Stream.of(namesake)).toList();
            Toolkit.onFx(() -> {
                window.assembly().receive(files);
                return true;
            });
            Toolkit.until(() -> guests().getItems().size() == 5 && guests().isFocused());
            Toolkit.until(() -> node("#guest-page .guest-biography") != null);
            picture((dark ? "dark" : "light") + "-arrivals");
            assertThat(texts()).contains("Lamp Ada", "plain.png", "What becomes what", "Kept, and never used in writing", "One picture or file on the web was not fetched.");
            assertThat(rehearsal.door.inside).containsExactly("Tria");

            robot.type(KeyCode.DOWN).type(KeyCode.SPACE).type(KeyCode.END);
            Toolkit.until(() -> node("#guest-name") instanceof TextField name && name.getText().equals("Tria"));
            assertThat(texts()).contains("There is already somebody called Tria; give this one another name.");
            Toolkit.onFx(() -> {
                ((TextField) node("#guest-name")).setText("Tria of the Inn");
                return true;
            });
            robot.type(KeyCode.ENTER);
            Toolkit.until(() -> rehearsal.door.inside.size() == 3);
            assertThat(rehearsal.door.inside).containsExactly("Tria", "Lamp Ada", "Tria of the Inn");
            Toolkit.until(() -> node("#arrivals-back") != null && node("#arrivals-close").isFocused());
            picture((dark ? "dark" : "light") + "-arrived");

            robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
            Toolkit.until(() -> rehearsal.door.inside.size() == 1 && rehearsal.door.facts.isEmpty());
            robot.type(KeyCode.ESCAPE);
            Toolkit.until(() -> !node("#arrivals-sheet").isVisible());
            window.close();
        }
    }

    private static Path card(String name) {
        try {
            return Path.of(ArrivalsSheetTest.class.getResource("/murmuration/cast/cards/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private ListView<Object> guests() {
        return (ListView<Object>) node("#guests");
    }

    private List<String> texts() throws Exception {
        return Toolkit.onFx(() -> node("#arrivals-sheet").lookupAll(".label").stream().map(label -> ((javafx.scene.control.Label) label).getText()).toList());
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

    private Node node(String selector) {
        return window.node(selector);
    }
}
