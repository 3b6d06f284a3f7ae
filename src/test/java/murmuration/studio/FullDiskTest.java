package murmuration.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import murmuration.review.Item;
import murmuration.review.Post;
import murmuration.review.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// A disk that becomes full while the window is open. Needs the right to mount.
@Tag("faults")
@EnabledOnOs(OS.LINUX)
@ExtendWith(Toolkit.class)
class FullDiskTest {

    @TempDir
    Path temporary;

    private final FxRobot robot = new FxRobot();

    @Test
    void a_verdict_that_cannot_be_written_is_said_in_a_sentence_its_card_stays_and_with_room_again_it_is_taken() throws Exception {
        Path disk = Files.createDirectories(temporary.resolve("disk"));
        assumeThat(new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=6m", "none", disk.toString()).start().waitFor()).isZero();
        try (var rehearsal = new Rehearsal(disk)) {
            Post first = rehearsal.lay("Tria", "raid", 2, "Ask them why.");
            rehearsal.lay("Chris", "harbour", 1, "Ninety in the basket.");
            try (var window = ShownWindow.of(rehearsal, false, 1280, 800)) {
                Toolkit.until(() -> text(window, ".card-name").equals("Tria") && window.focused() == window.node("#queue"));
                Path filler = fill(disk);
                for (int i = 0; i < 400 && text(window, "#notice").isEmpty(); i++) { // the log may have some room left
                    robot.type(KeyCode.A);
                    robot.push(KeyCode.CONTROL, KeyCode.Z);
                    fill(disk);
                }
                assertThat(text(window, "#notice")).contains("disk is full").endsWith(".");
                Files.delete(filler);
                Toolkit.until(() -> {
                    robot.push(KeyCode.CONTROL, KeyCode.Z);
                    return state(rehearsal, first) == State.WAITING && text(window, ".card-name").equals("Tria");
                });
                Toolkit.until(() -> {
                    robot.type(KeyCode.A);
                    return state(rehearsal, first) == State.APPROVED;
                });
                Toolkit.until(() -> text(window, ".card-name").equals("Chris"));
            }
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }

    private static State state(Rehearsal rehearsal, Post post) {
        return rehearsal.desk().item(post.id()).map(Item::state).orElseThrow();
    }

    private static String text(ShownWindow window, String selector) {
        return window.node(selector) instanceof Label label ? label.getText() : "";
    }

    private static Path fill(Path disk) throws IOException {
        Path filler = disk.resolve("filler");
        try (OutputStream out = Files.newOutputStream(filler, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND)) {
            while (true) out.write(new byte[512]);
        } catch (IOException _) { // full, as it should be
            return filler;
        }
    }
}
