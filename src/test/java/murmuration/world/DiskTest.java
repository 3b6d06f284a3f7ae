package murmuration.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import murmuration.canon.Fact;
import murmuration.canon.manuscript.Progress;
import murmuration.cast.CastException;
import murmuration.cast.Draft;
import murmuration.export.Book;
import murmuration.export.ExportException;
import murmuration.export.Format;
import murmuration.review.Post;
import murmuration.review.Verdict;
import murmuration.store.Database;
import murmuration.store.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A disk that is full: everything says so in a sentence, nothing that was there is lost, and with room again everything goes on. Needs the right to mount.
@Tag("faults")
@EnabledOnOs(OS.LINUX)
class DiskTest {

    @TempDir
    Path temporary;

    private Path disk;

    @AfterEach
    void unmount() throws Exception {
        new ProcessBuilder("umount", disk.toString()).start().waitFor();
    }

    @Test
    void a_full_disk_costs_nothing_that_was_there() throws Exception {
        disk = Files.createDirectories(temporary.resolve("disk"));
        assumeThat(new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=8m", "none", disk.toString()).start().waitFor()).isZero();
        Path folder = Place.make(disk.resolve("world"), "", "Tria");
        try (World world = Place.open(folder)) {
            long before = lay(world);
            Path exported = Files.writeString(disk.resolve("posts.epub"), "what was exported yesterday");
            Path filler = fill();
            refusesInASentence(world, before, exported);
            Files.delete(filler);
            Database.now(world.desk().judge(before, new Verdict.Approved(0)));
            lay(world);
            new Backups(folder).make(Progress.SILENT);
        }
        try (World world = Place.open(folder)) {
            assertThat(world.problems()).isEmpty();
            assertThat(world.desk().items()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(world.character("Tria")).isPresent();
        }
    }

    @Test
    void what_can_only_be_read_is_left_as_it_is_and_a_sentence_says_so() throws Exception {
        disk = Files.createDirectories(temporary.resolve("disk"));
        assumeThat(mount("-t", "tmpfs", "-o", "size=8m", "none")).isTrue();
        Path folder = Place.make(disk.resolve("world"), "", "Tria");
        try (World world = Place.open(folder)) {
            lay(world);
        }
        Path elsewhere = Place.make(temporary.resolve("elsewhere"), "", "Tria");
        assertThat(mount("-o", "remount,ro")).isTrue();
        List<String> before = sizes(folder);
        assertThatThrownBy(() -> Place.open(folder)).isInstanceOf(WorldException.class).hasMessage("The folder " + folder + " cannot be written; a world needs that.");
        assertThatThrownBy(() -> new Backups(folder).make(Progress.SILENT)).isInstanceOf(WorldException.class).hasMessageEndingWith(".");
        assertThatThrownBy(() -> new WorldEdits(folder).addFacts(List.of(new Fact("It rains.", 0, "", List.of())))).isInstanceOf(WorldException.class).hasMessageEndingWith(".");
        assertThatThrownBy(() -> Worlds.makeSample(disk.resolve("new"), Place.HOME)).isInstanceOf(WorldException.class).hasMessageEndingWith(".");
        try (World world = Place.open(elsewhere)) {
            Path out = disk.resolve("posts.epub");
            assertThatThrownBy(() -> Format.EPUB.exporter().write(world.desk().approved(), new Book("T", Map.of()), out)).isInstanceOf(ExportException.class);
        }
        assertThat(sizes(folder)).isEqualTo(before);
        assertThat(mount("-o", "remount,rw")).isTrue();
        try (World world = Place.open(folder)) {
            assertThat(world.desk().items()).hasSize(1);
            assertThat(world.problems()).isEmpty();
        }
    }

    private boolean mount(String... how) throws Exception {
        var command = new ArrayList<String>(List.of("mount"));
        command.addAll(List.of(how));
        command.add(disk.toString());
        return new ProcessBuilder(command).start().waitFor() == 0;
    }

    private static List<String> sizes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().map(file -> file + " " + file.toFile().length()).toList();
        }
    }

    private void refusesInASentence(World world, long post, Path exported) throws IOException {
        Path folder = world.folder();
        byte[] setting = Files.readAllBytes(folder.resolve("world.json"));
        String sheet = world.company().text("Tria");
        Draft draft = Draft.of("tria.json", sheet);
        draft.put("She waits. ".repeat(1_000), "biography");
        assertThatThrownBy(() -> {
            for (int i = 0; i < 2_000; i++) lay(world); // the log may have some room left
        }).isInstanceOf(StoreException.class).hasMessageContaining("the disk is full");
        assertThatThrownBy(() -> world.company().save("Tria", sheet, draft.text(), false)).isInstanceOf(CastException.class);
        assertThat(world.company().text("Tria")).isEqualTo(sheet);
        assertThatThrownBy(() -> new WorldEdits(folder).addFacts(List.of(new Fact("It rains. ".repeat(1_000), 0, "", List.of())))).isInstanceOf(WorldException.class);
        assertThat(folder.resolve("world.json")).hasBinaryContent(setting);
        assertThatThrownBy(() -> new Backups(folder).make(Progress.SILENT)).isInstanceOfAny(WorldException.class, StoreException.class).hasMessageEndingWith(".");
        assertThatThrownBy(() -> Format.EPUB.exporter().write(world.desk().approved(), new Book("T", Map.of()), exported)).isInstanceOf(ExportException.class);
        assertThat(exported).hasContent("what was exported yesterday");
        try (var files = Files.walk(disk)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".tmp"));
        }
        assertThat(world.desk().item(post)).isPresent();
    }

    private Path fill() throws IOException {
        Path filler = disk.resolve("filler");
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) out.write(new byte[512]);
        } catch (IOException _) { // full, as it should be
            return filler;
        }
    }

    private static long lay(World world) {
        var post = new Post(
                0, "Tria", "tria", "water", "They shut the gate.", Instant.EPOCH, Instant.EPOCH, 80, "script", "anger", -.5, "News.", Optional.empty(), 1, 1, 1, List.of(), List.of(), List.of(), List.of());
        return Database.now(world.desk().lay(post)).id();
    }
}
