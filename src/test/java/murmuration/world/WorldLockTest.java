package murmuration.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class WorldLockTest {

    @TempDir
    Path folder;

    private String fromAnotherProcess() throws IOException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-Xmx64m", "-cp", System.getProperty("java.class.path"), SecondOpening.class.getName(), folder.toString())
                .redirectErrorStream(true)
                .start();
        return new String(other.getInputStream().readAllBytes()).strip();
    }

    @Test
    void a_second_program_is_refused_even_after_this_one_tried_twice() throws IOException {
        try (WorldLock _ = WorldLock.take(folder)) {
            assertThatThrownBy(() -> WorldLock.take(folder)).isInstanceOf(WorldException.class).hasMessage("The world " + folder + " is already open in another window or program.");
            assertThatThrownBy(() -> WorldLock.take(folder.resolve("../" + folder.getFileName()))).isInstanceOf(WorldException.class);
            assertThat(fromAnotherProcess()).isEqualTo("The world " + folder + " is already open in another window or program.");
        }
        assertThat(fromAnotherProcess()).isEqualTo("opened");
    }

    @Test
    void a_folder_that_cannot_be_written_is_refused_and_can_be_tried_again_when_it_was_mended() throws IOException {
        Files.createDirectory(folder.resolve(".lock"));
        assertThatThrownBy(() -> WorldLock.take(folder)).isInstanceOf(WorldException.class).hasMessage("The folder " + folder + " cannot be written; a world needs that.");
        Files.delete(folder.resolve(".lock"));
        WorldLock.take(folder).close();
        assertThat(folder.resolve(".lock")).isRegularFile();
    }
}
