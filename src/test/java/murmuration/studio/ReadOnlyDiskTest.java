package murmuration.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import murmuration.review.Item;
import murmuration.review.Post;
import murmuration.review.State;
import murmuration.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The disk of a world cannot be written any more while its window is open, and later can again.
@ExtendWith(Toolkit.class)
class ReadOnlyDiskTest {

    private interface Step {
        void run() throws Exception;
    }

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();

    /// SQLite refuses with the same code as for a file that may only be read.
    @Test
    void a_verdict_on_a_file_that_may_only_be_read_is_said_in_a_sentence_its_card_stays_and_later_it_is_taken() throws Exception {
        try (var rehearsal = new Rehearsal(folder)) {
            plays(rehearsal, "the folder cannot be written", () -> readOnly(rehearsal.database(), true), () -> readOnly(rehearsal.database(), false));
        }
    }

    /// As on a disk that the system mounted anew for reading only, files that are open already are refused each write. Only an administrator can do that to a file.
    @Test
    @EnabledOnOs(OS.LINUX)
    void a_disk_that_refuses_every_write_is_no_different() throws Exception {
        try (var rehearsal = new Rehearsal(folder)) {
            assumeThat(immutable("+i")).isTrue();
            immutable("-i");
            plays(rehearsal, "the disk cannot be written just now", () -> immutable("+i"), () -> immutable("-i"));
        } finally {
            immutable("-i");
        }
    }

    private void plays(Rehearsal rehearsal, String sentence, Step breaks, Step heals) throws Exception {
        Post first = rehearsal.lay("Tria", "raid", 2, "Ask them why.");
        rehearsal.lay("Chris", "harbour", 1, "Ninety in the basket.");
        try (var window = ShownWindow.of(rehearsal, false, 1280, 800)) {
            Toolkit.until(() -> text(window, ".card-name").equals("Tria") && window.focused() == window.node("#queue"));
            breaks.run();
            robot.type(KeyCode.A);
            Toolkit.until(() -> text(window, "#notice").contains(sentence));
            assertThat(text(window, "#notice")).endsWith(".").doesNotContain("SQLITE");
            assertThat(state(rehearsal, first)).isEqualTo(State.WAITING);
            Toolkit.until(() -> text(window, ".card-name").equals("Tria"));
            Toolkit.until(() -> says(window, "Not saved"));
            heals.run();
            robot.type(KeyCode.A);
            Toolkit.until(() -> state(rehearsal, first) == State.APPROVED);
            Toolkit.until(() -> text(window, ".card-name").equals("Chris") && says(window, "Saved"));
        }
        assertThat(rehearsal.desk().approved()).hasSize(1);
    }

    private static void readOnly(Database database, boolean on) {
        Database.now(database.write(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("PRAGMA query_only = " + (on ? 1 : 0));
            }
        }));
    }

    private boolean immutable(String how) throws IOException, InterruptedException {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> database = files.map(Path::toString).filter(name -> name.endsWith(".db") || name.endsWith("-wal")).toList();
            var command = Stream.concat(Stream.of("chattr", how), database.stream()).toList();
            return !database.isEmpty() && new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        }
    }

    private static State state(Rehearsal rehearsal, Post post) {
        return rehearsal.desk().item(post.id()).map(Item::state).orElseThrow();
    }

    private static boolean says(ShownWindow window, String words) {
        return window.node("#status").lookupAll(".label").stream().anyMatch(node -> node instanceof Label label && label.getText().equals(words));
    }

    private static String text(ShownWindow window, String selector) {
        return window.node(selector) instanceof Label label ? label.getText() : "";
    }
}
