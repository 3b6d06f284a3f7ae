package murmuration.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.logging.Handler;
import java.util.logging.Logger;
import murmuration.world.WorldException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class JournalTest {

    @TempDir
    Path folder;

    @Test
    void a_folder_of_its_own_among_temporary_files_is_taken_where_the_first_cannot_be_written() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("file"), "no folder");
        Path temporary = Files.createDirectory(folder.resolve("100 % temporary"));
        Path taken;
        try (var journal = Journal.open(inTheWay, temporary)) {
            journal.record("Something happened", new WorldException("The details."));
            taken = journal.folder();
        }
        assertThat(taken.getParent()).isEqualTo(temporary);
        assertThat(Files.getPosixFilePermissions(taken)).as("nobody else reads it").isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.readString(taken.resolve("murmuration-0.0.log"))).contains("SEVERE murmuration: Something happened", "The details.");
    }

    @Test
    void what_a_library_quotes_of_the_book_stays_out_and_our_own_words_stay() throws Exception {
        Throwable quoting = catchThrowable(() -> new JsonMapper().readTree("Elizabeth"));
        assertThat(quoting).hasMessageContaining("Elizabeth");
        try (var journal = Journal.open(folder, folder)) {
            journal.record("The board is damaged", new IllegalStateException("Elizabeth", new WorldException("The board of x is damaged.", quoting)));
        }
        assertThat(Files.readString(folder.resolve("murmuration-0.0.log")))
                .contains("SEVERE murmuration: The board is damaged", "IllegalStateException", "The board of x is damaged.", quoting.getClass().getName(), "\tat ").doesNotContain("Elizabeth");
    }

    @Test
    void it_is_never_larger_than_five_megabytes() throws Exception {
        try (var journal = Journal.open(folder, folder)) {
            for (int i = 0; i < 2_000; i++) journal.record("x".repeat(5_000), null);
        }
        try (var files = Files.list(folder)) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isBetween(4_000_000L, 5_300_000L);
        }
    }

    @Test
    void without_any_folder_the_machine_lacks_something() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("file"), "no folder");
        assertThatThrownBy(() -> Journal.open(inTheWay, inTheWay)).isInstanceOf(MachineException.class).hasMessageContaining("XDG_STATE_HOME");
    }

    @Test
    void the_terminal_is_quiet_while_it_is_open_and_gets_its_handlers_back() {
        Handler[] before = Logger.getLogger("").getHandlers();
        try (var _ = Journal.open(folder, folder)) {
            assertThat(Logger.getLogger("").getHandlers()).hasSize(1).doesNotContain(before);
        }
        assertThat(Logger.getLogger("").getHandlers()).containsExactlyInAnyOrder(before);
    }
}
