package murmuration.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    Path folder;

    @Test
    void the_next_folder_is_taken_where_the_first_cannot_be_written() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("file"), "no folder");
        Path other = folder.resolve("100 % other");
        try (var journal = Journal.open(inTheWay, other)) {
            journal.record("Something happened", new IllegalStateException("details"));
            assertThat(journal.folder()).isEqualTo(other);
        }
        assertThat(Files.readString(other.resolve("murmuration-0.0.log"))).contains("SEVERE murmuration: Something happened", "details");
    }

    @Test
    void without_any_folder_the_machine_lacks_something() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("file"), "no folder");
        assertThatThrownBy(() -> Journal.open(inTheWay)).isInstanceOf(MachineException.class).hasMessageContaining("XDG_STATE_HOME");
    }

    @Test
    void the_terminal_is_quiet_while_it_is_open_and_gets_its_handlers_back() {
        Handler[] before = Logger.getLogger("").getHandlers();
        try (var _ = Journal.open(folder)) {
            assertThat(Logger.getLogger("").getHandlers()).hasSize(1).doesNotContain(before);
        }
        assertThat(Logger.getLogger("").getHandlers()).containsExactlyInAnyOrder(before);
    }
}
