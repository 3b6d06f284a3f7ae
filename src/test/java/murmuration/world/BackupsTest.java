package murmuration.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import murmuration.canon.manuscript.Progress;
import murmuration.world.Backups.Backup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {

    private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void make() {
        folder = Place.make(temporary.resolve("world"), "", "Tria");
        Place.open(folder).close();
    }

    private Backups at(Instant now) {
        return new Backups(folder, Clock.fixed(now, ZoneOffset.UTC), ZoneOffset.UTC);
    }

    @Test
    void a_world_is_put_back_as_it_was_and_how_it_was_before_is_kept() throws IOException {
        Backup backup = at(NOON).make(Progress.SILENT);
        assertThat(backup.file().getFileName()).hasToString("2031-03-04 12.00.00.zip");
        Files.writeString(folder.resolve("characters/tria.json"), "{\"name\": \"Somebody else\"}");
        Files.writeString(folder.resolve("notes.txt"), "later");
        Backup before = at(NOON.plusSeconds(60)).restore(backup.file(), Progress.SILENT);
        assertThat(folder.resolve("notes.txt")).doesNotExist();
        try (World world = Place.open(folder)) {
            assertThat(world.problems()).isEmpty();
            assertThat(world.character("Tria")).isPresent();
            assertThat(Place.events(world)).hasSize(1);
        }
        at(NOON.plusSeconds(120)).restore(before.file(), Progress.SILENT);
        assertThat(folder.resolve("notes.txt")).hasContent("later");
        assertThat(Files.list(folder).map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith(".restoring") || name.startsWith(".replaced"));
    }

    @Test
    void an_open_world_is_copied_with_what_was_just_written() throws IOException {
        Backup backup;
        try (World world = Place.open(folder)) {
            world.letHappen(StoryEvent.of("bread", "Forty loaves on the steps."));
            world.traces().flush().join();
            backup = at(NOON).make(Progress.SILENT);
            assertThatThrownBy(() -> at(NOON).restore(backup.file(), Progress.SILENT)).isInstanceOf(WorldException.class).hasMessageContaining("already open");
        }
        Path elsewhere = temporary.resolve("elsewhere");
        Files.createDirectories(elsewhere);
        WorldZip.unpack(backup.file(), elsewhere, Progress.SILENT);
        try (World copy = Place.open(elsewhere)) {
            assertThat(Place.events(copy)).extracting(murmuration.board.Trace::text).contains("Forty loaves on the steps.");
        }
    }

    @Test
    void ten_are_kept_and_files_of_others_stay() throws IOException {
        Files.createDirectories(folder.resolve("backups"));
        Files.writeString(folder.resolve("backups/mine.zip"), "mine");
        for (int i = 0; i < Backups.KEPT + 3; i++) at(NOON.plus(Duration.ofHours(i))).make(Progress.SILENT);
        assertThat(at(NOON).list()).hasSize(Backups.KEPT).first().extracting(Backup::made).isEqualTo(NOON.plus(Duration.ofHours(12)));
        assertThat(folder.resolve("backups/mine.zip")).exists();
    }

    @Test
    void one_is_due_after_a_day() {
        assertThat(at(NOON).due()).isTrue();
        at(NOON).make(Progress.SILENT);
        assertThat(at(NOON.plus(Duration.ofHours(23))).due()).isFalse();
        assertThat(at(NOON.plus(Duration.ofHours(24))).due()).isTrue();
    }

    @Test
    void a_damaged_copy_is_refused_and_nothing_has_changed() throws IOException {
        Path file = at(NOON).make(Progress.SILENT).file();
        byte[] bytes = Files.readAllBytes(file);
        for (int i = bytes.length / 3; i < bytes.length / 3 + 40; i++) bytes[i] ^= 0x5a;
        Files.write(file, bytes);
        assertThatThrownBy(() -> at(NOON).restore(file, Progress.SILENT)).isInstanceOf(WorldException.class);
        Place.open(folder).close();
    }

    @Test
    void a_zip_of_something_else_or_one_that_points_outside_is_refused() throws IOException {
        Path other = temporary.resolve("other.zip");
        zip(other, "readme.txt");
        assertThatThrownBy(() -> at(NOON).restore(other, Progress.SILENT)).isInstanceOf(WorldException.class).hasMessageContaining("no backup of a world");
        Path evil = temporary.resolve("evil.zip");
        zip(evil, "world.json", "../outside.txt");
        assertThatThrownBy(() -> at(NOON).restore(evil, Progress.SILENT)).isInstanceOf(WorldException.class).hasMessageContaining("outside");
        assertThat(temporary.resolve("outside.txt")).doesNotExist();
        Place.open(folder).close();
    }

    @Test
    void cancelling_leaves_nothing_behind() throws IOException {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> at(NOON).make(Progress.SILENT)).isInstanceOf(WorldException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(Files.list(folder.resolve("backups"))).isEmpty();
    }

    private static void zip(Path file, String... names) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write("x".getBytes());
                out.closeEntry();
            }
        }
    }
}
