package murmuration.studio.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropTest {

    @TempDir
    Path folder;

    private final List<String> done = new ArrayList<>();
    private final Path world = Path.of("here");
    private final Drop drop = new Drop(world, new Desk());

    private Path file(String name) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "{}");
    }

    @Test
    void several_cards_come_to_the_door_together() throws Exception {
        assertThat(drop.take(List.of(file("ada.PNG"), file("lore.json"), file("bea.charx")))).isEmpty();
        assertThat(done).containsExactly("take ada.PNG lore.json bea.charx");
    }

    @Test
    void a_folder_of_cards_is_its_cards() throws Exception {
        file("cast/b.png");
        file("cast/a.json");
        file("cast/.DS_Store");
        assertThat(drop.take(List.of(folder.resolve("cast"), file("lore.json")))).isEmpty();
        assertThat(done).containsExactly("take a.json b.png lore.json");
    }

    @Test
    void a_world_is_opened_and_a_manuscript_or_a_folder_with_one_is_asked_about() throws Exception {
        file("emma/world.json");
        file("emma/board.db");
        file("book/one.md");
        file("book/cover.png");
        List<Path> dropped = List.of(folder.resolve("emma"), folder.resolve("book"), file("two.docx"), Files.createDirectory(folder.resolve("empty")));
        assertThat(drop.take(dropped)).containsExactly(folder.resolve("book"), folder.resolve("two.docx"), folder.resolve("empty"));
        assertThat(done).containsExactly("open emma");
    }

    private final class Desk implements Desktop {
        @Override
        public List<Path> recent() {
            return List.of();
        }

        @Override
        public void open(Path place) {
            done.add("open " + place.getFileName());
        }

        @Override
        public void duplicate(Path place, Path copy) {
            done.add("duplicate");
        }

        @Override
        public void backUp(Path place) {
            done.add("back up");
        }

        @Override
        public void forget(Path place) {
            done.add("forget");
        }

        @Override
        public void restore(Path place, Path backup) {
            done.add("restore");
        }

        @Override
        public void create(List<Path> manuscripts) {
            done.add("create");
        }

        @Override
        public void take(Path place, List<Path> files) {
            assertThat(place).isEqualTo(world);
            done.add("take " + String.join(" ", files.stream().map(file -> file.getFileName().toString()).toList()));
        }

        @Override
        public void take(Path place) {
            done.add("choose");
        }

        @Override
        public void addManuscript(Path place, Path file) {
            done.add("add");
        }
    }
}
