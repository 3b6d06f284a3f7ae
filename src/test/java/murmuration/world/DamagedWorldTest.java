package murmuration.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import murmuration.canon.manuscript.Progress;
import murmuration.cast.Problem;
import murmuration.review.Post;
import murmuration.review.State;
import murmuration.review.Verdict;
import murmuration.store.Database;
import murmuration.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever becomes of the board's file, the world opens with what is left of it and says what is lost.
class DamagedWorldTest {

    private static final int POSTS = 60;

    @TempDir
    Path temporary;

    private Path folder;
    private Path board;

    @BeforeEach
    void make() {
        folder = Place.make(temporary.resolve("world"), "", "Tria");
        board = folder.resolve("board.db");
        try (World world = Place.open(folder)) {
            lay(world, POSTS);
        }
    }

    @Test
    void of_a_board_with_a_spoilt_page_the_rest_is_there_and_one_sentence_says_what_is_lost() throws IOException {
        spoil(board, Files.size(board) / 2, 4096);
        try (World world = Place.open(folder)) {
            assertThat(world.desk().items()).isNotEmpty();
            assertThat(told(world)).startsWith("The board's file was damaged: ").contains(" posts and ").endsWith(".").doesNotContain("\n");
        }
        try (World again = Place.open(folder)) {
            assertThat(again.problems()).isEmpty();
        }
        assertThat(folder.resolve("damaged")).isDirectoryRecursivelyContaining("glob:**/board.db");
    }

    @Test
    void what_cannot_be_read_comes_back_from_the_newest_backup() throws IOException {
        new Backups(folder).make(Progress.SILENT);
        spoil(board, 0, Files.size(board));
        try (World world = Place.open(folder)) {
            assertThat(world.desk().items()).hasSize(POSTS).allMatch(item -> item.post().text().startsWith("They shut"));
            assertThat(world.desk().items(item -> item.state() == State.APPROVED)).hasSize(POSTS / 2);
            assertThat(told(world)).contains("0 posts and 0 verdicts could be read, and 90 more came back from the backup ");
        }
    }

    @Test
    void without_a_backup_an_unreadable_board_begins_anew_and_the_old_file_is_kept() throws IOException {
        spoil(board, 0, Files.size(board));
        try (World world = Place.open(folder)) {
            assertThat(world.desk().items()).isEmpty();
            assertThat(told(world)).contains("there is no backup");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void wherever_bytes_are_spoilt_the_world_opens(int seed) throws IOException {
        var chance = new SplittableRandom(seed);
        for (int i = 0; i < 20; i++) spoil(board, chance.nextLong(Files.size(board)), 1 + chance.nextInt(200));
        try (World world = Place.open(folder)) {
            assertThat(world.character("Tria")).isPresent();
            assertThat(world.problems()).allMatch(problem -> problem.problem().endsWith("."));
        }
    }

    @Test
    void spoilt_words_in_sound_pages_cost_their_own_rows_alone() throws SQLException {
        sql("UPDATE posts SET body = 'nonsense' WHERE id = 7");
        sql("UPDATE verdicts SET verdict = '{' WHERE post_id = 9");
        try (World world = Place.open(folder)) {
            assertThat(world.desk().items()).hasSize(POSTS - 1);
            assertThat(told(world)).contains("2 are lost");
        }
    }

    @Test
    void a_damaged_log_is_told_of() throws IOException {
        Path dead = temporary.resolve("dead");
        try (World world = Place.open(folder)) {
            lay(world, POSTS);
            Files.createDirectories(dead);
            for (String part : List.of("board.db", "board.db-wal")) Files.copy(folder.resolve(part), dead.resolve(part)); // as a killed studio leaves them
        }
        for (String part : List.of("board.db", "board.db-wal")) Files.copy(dead.resolve(part), folder.resolve(part), StandardCopyOption.REPLACE_EXISTING);
        spoil(folder.resolve("board.db-wal"), Files.size(folder.resolve("board.db-wal")) / 2, 100);
        try (World world = Place.open(folder)) {
            assertThat(told(world)).startsWith("The end of the board's log is damaged: ");
            assertThat(world.desk().items()).hasSizeBetween(POSTS, 2 * POSTS);
        }
    }

    @Test
    void a_damaged_world_can_be_put_back_from_a_backup() throws IOException {
        Path backup = new Backups(folder).make(Progress.SILENT).file();
        spoil(board, 4096, Files.size(board) - 4096);
        new Backups(folder).restore(backup, Progress.SILENT);
        try (World world = Place.open(folder)) {
            assertThat(world.problems()).isEmpty();
            assertThat(world.desk().items()).hasSize(POSTS);
        }
    }

    @Test
    void an_older_world_is_migrated_after_a_backup_and_a_newer_one_is_left_alone() throws SQLException, IOException {
        sql("DROP TABLE releases");
        sql("DROP TABLE outbox");
        sql("DROP TABLE accounts");
        sql("ALTER TABLE verdicts DROP COLUMN novelist");
        sql("PRAGMA user_version = 1");
        try (World world = Place.open(folder)) {
            assertThat(world.desk().items()).hasSize(POSTS);
            assertThat(new Backups(folder).list()).hasSize(1);
        }
        sql("PRAGMA user_version = 99");
        byte[] before = Files.readAllBytes(board);
        assertThatThrownBy(() -> Place.open(folder)).isInstanceOf(StoreException.class).hasMessageContaining("newer Murmuration");
        assertThat(board).hasBinaryContent(before);
        assertThat(new Backups(folder).list()).hasSize(1);
    }

    @Test
    void a_backup_that_was_being_put_back_when_the_studio_was_killed_is_taken_back() throws IOException {
        Path old = Files.createDirectories(folder.resolve(".replaced1"));
        Path fresh = Files.createDirectories(folder.resolve(".restoring1"));
        for (String name : List.of("world.json", "characters", "board.db")) Files.move(folder.resolve(name), old.resolve(name));
        Files.writeString(folder.resolve("world.json"), "{\"title\": \"Of the backup\"}");
        Files.writeString(fresh.resolve("board.db"), "not yet");
        try (World world = Place.open(folder)) {
            assertThat(world.title()).isEqualTo("The Skerries");
            assertThat(world.desk().items()).hasSize(POSTS);
            assertThat(world.problems()).isEmpty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith(".re"));
        }
    }

    private void sql(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + board);
                var one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    private static String told(World world) {
        assertThat(world.problems()).isNotEmpty();
        Problem first = world.problems().getFirst();
        assertThat(first.fix()).isNotBlank();
        return first.problem();
    }

    private static void lay(World world, int many) {
        for (int i = 0; i < many; i++) {
            var post = new Post(
                    0, "Tria", "tria", "water", "They shut the gate " + i + " times.", Instant.EPOCH, Instant.EPOCH, 80, "script", "anger", -.5, "News.", Optional.empty(), 1, 1, 1, List.of(), List.of(), List.of(),
                    List.of());
            long id = Database.now(world.desk().lay(post)).id();
            if (i % 2 == 0) Database.now(world.desk().judge(id, new Verdict.Approved(0)));
        }
    }

    private static void spoil(Path file, long from, long bytes) throws IOException {
        try (var access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(from);
            for (long i = from; i < Math.min(from + bytes, access.length()); i++) access.write((int) (i * 31 % 251));
        }
    }
}
