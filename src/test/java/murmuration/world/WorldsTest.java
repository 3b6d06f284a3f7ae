package murmuration.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldsTest {

    @TempDir
    Path temporary;

    private long entries() throws IOException {
        try (Stream<Path> inside = Files.list(temporary)) {
            return inside.count();
        }
    }

    @Test
    void the_sample_world_is_a_copy_that_can_be_opened() throws IOException {
        Path folder = Worlds.makeSample(temporary.resolve("deep/down/world"), Place.HOME);
        assertThat(folder.resolve("world.json")).hasSameTextualContentAs(Place.HOME.resolve("assets/sample/world.json"));
        assertThat(folder.resolve("characters/tria.json")).exists();
        try (Stream<Path> beside = Files.list(folder.getParent())) {
            assertThat(beside).containsExactly(folder);
        }
    }

    @Test
    void an_empty_folder_is_taken_and_one_that_holds_something_is_left_alone() throws IOException {
        Files.createDirectory(temporary.resolve("empty"));
        Worlds.makeSample(temporary.resolve("empty"), Place.HOME);
        Place.write(temporary.resolve("full/diary.txt"), "Dear diary");
        assertThatThrownBy(() -> Worlds.makeSample(temporary.resolve("full"), Place.HOME)).isInstanceOf(WorldException.class).hasMessageContaining("already; name another folder");
        assertThat(temporary.resolve("full/diary.txt")).hasContent("Dear diary");
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void a_place_under_a_file_cannot_be_written_and_nothing_is_left_behind() throws IOException {
        Place.write(temporary.resolve("file"), "x");
        assertThatThrownBy(() -> Worlds.makeSample(temporary.resolve("file/world"), Place.HOME)).isInstanceOf(WorldException.class).hasMessageContaining("cannot be written");
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void a_program_folder_without_the_sample_leaves_nothing_behind() throws IOException {
        assertThatThrownBy(() -> Worlds.makeSample(temporary.resolve("world"), temporary.resolve("nowhere"))).isInstanceOf(WorldException.class).hasMessageContaining("holds no sample world");
        assertThat(entries()).isZero();
    }
}
