package murmuration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.UserPrincipal;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Folders of native libraries that killed studios left behind.
class StrayLibrariesTest {

    /// No system gives this number to a process.
    private static final long NOBODY = 999_999_999_999L;

    @TempDir
    Path place;

    private UserPrincipal me;

    @BeforeEach
    void own() throws IOException {
        me = Files.getOwner(place);
    }

    @Test
    void what_a_killed_studio_left_goes_and_what_is_in_use_stays() throws IOException {
        Path sqlite = left("sqlite", NOBODY);
        Path runtime = left("onnxruntime", NOBODY);
        Path writer = left("writer", NOBODY);
        Path used = left("sqlite", ProcessHandle.current().pid());
        new StrayLibraries(place, me).sweep();
        assertThat(sqlite).doesNotExist();
        assertThat(runtime).doesNotExist();
        assertThat(writer).doesNotExist();
        assertThat(used.resolve("lib.so")).exists();
    }

    @Test
    void one_that_was_just_made_stays_and_so_does_what_is_called_something_else() throws IOException {
        Path young = Files.createDirectory(place.resolve("murmuration-sqlite-" + NOBODY + "-1"));
        Path other = old(Files.createDirectory(place.resolve("murmuration-novel-" + NOBODY + "-1")));
        new StrayLibraries(place, me).sweep();
        assertThat(young).exists();
        assertThat(other).exists();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_link_that_somebody_laid_there_is_not_followed_and_strangers_folders_are_left_alone() throws IOException {
        Path novel = old(Files.createDirectory(place.resolve("novel")));
        Path chapter = Files.writeString(novel.resolve("one.md"), "# One");
        Files.createSymbolicLink(place.resolve("murmuration-sqlite-" + NOBODY + "-1"), novel);
        Path stranger = left("writer", NOBODY);
        new StrayLibraries(place, () -> "somebody else").sweep();
        assertThat(stranger).exists();
        new StrayLibraries(place, me).sweep();
        assertThat(chapter).exists();
    }

    private Path left(String what, long process) throws IOException {
        Path folder = Files.createDirectory(place.resolve("murmuration-" + what + "-" + process + "-17"));
        Files.writeString(folder.resolve("lib.so"), "native");
        return old(folder);
    }

    private static Path old(Path folder) throws IOException {
        return Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minusSeconds(3_600)));
    }
}
