package murmuration.studio.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {

    @TempDir
    Path folder;

    @Test
    void what_was_put_is_there_at_the_next_start_and_what_was_forgotten_is_not() {
        var memory = Memory.in(folder.resolve("deep/window.properties"));
        memory.put("view", "desk");
        memory.put("theme", "dark");
        memory.put("view", "Räume = \\\"mehr\"\n");
        memory.forget("theme");
        memory.close();
        var later = Memory.in(folder.resolve("deep/window.properties"));
        assertThat(later.get("view")).contains("Räume = \\\"mehr\"\n");
        assertThat(later.get("theme")).isEmpty();
    }

    @Test
    void a_damaged_file_is_nothing_remembered() throws Exception {
        Path file = folder.resolve("window.properties");
        Files.writeString(file, "a = \\u12");
        assertThat(Memory.in(file).get("a")).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_written_stops_nobody() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "").resolve("window.properties");
        var memory = Memory.in(file);
        memory.put("view", "desk");
        memory.close();
        assertThat(memory.get("view")).contains("desk");
    }
}
