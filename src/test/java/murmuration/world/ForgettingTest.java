package murmuration.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import murmuration.canon.manuscript.Progress;
import murmuration.review.Post;
import murmuration.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A board that has grown large is made smaller, and nothing is gone that anybody asks for.
class ForgettingTest {

    private static final int SILENCES = 3_000;
    private static final Instant NOW = Instant.parse("2031-06-01T00:00:00Z");

    private Path folder;

    @BeforeEach
    void make(@TempDir Path temporary) throws SQLException {
        folder = Place.make(temporary.resolve("world"), "", "Tria");
        try (World world = Place.open(folder)) {
            Database.now(world.desk().lay(post()));
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("board.db"));
                var insert = connection.prepareStatement("INSERT INTO decisions VALUES (?, 'Tria', ?, 'water', ?, 'Has too much to speak about.', ?)");
                var now = connection.prepareStatement("INSERT OR REPLACE INTO settings VALUES ('storyTime', ?)")) {
            connection.setAutoCommit(false);
            for (int id = 1; id <= SILENCES; id++) {
                insert.setInt(1, id);
                insert.setLong(2, NOW.minus(Duration.ofHours(SILENCES - id)).toEpochMilli());
                insert.setString(3, id == 8 ? "POSTED" : "SILENT");
                insert.setString(4, "{\"reason\": \"" + "x".repeat(1_000) + "\"}");
                insert.execute();
            }
            now.setString(1, NOW.toString());
            now.execute();
            connection.commit();
        }
    }

    @Test
    void old_silences_go_and_with_them_the_room_they_took() throws SQLException {
        var forgot = new Forgetting(folder).silences(Duration.ofHours(100), Progress.SILENT);
        assertThat(forgot.silences()).isEqualTo(SILENCES - 101 - 2); // but the one that was posted and the one that a post names
        assertThat(forgot.after()).isLessThan(forgot.before() / 5);
        assertThat(number("SELECT min(id) FROM decisions")).as("that of the post").isEqualTo(7);
        assertThat(number("SELECT count(*) FROM decisions WHERE id = 8")).isEqualTo(1);
        assertThat(number("SELECT max(id) FROM decisions")).isEqualTo(SILENCES);
        assertThat(new Backups(folder).list()).hasSize(1);
        try (World world = Place.open(folder)) {
            assertThat(world.problems()).isEmpty();
            assertThat(world.desk().items()).hasSize(1);
        }
    }

    @Test
    void the_newest_stays_whatever_its_age_since_the_numbers_go_on_from_it() throws SQLException {
        new Forgetting(folder).silences(Duration.ofDays(-1), Progress.SILENT);
        assertThat(number("SELECT max(id) FROM decisions")).isEqualTo(SILENCES);
        assertThat(number("SELECT count(*) FROM decisions")).isEqualTo(3);
    }

    @Test
    void of_an_open_world_nothing_is_forgotten() {
        try (World _ = Place.open(folder)) {
            assertThatThrownBy(() -> new Forgetting(folder).silences(Duration.ZERO, Progress.SILENT)).isInstanceOf(WorldException.class).hasMessageContaining("already open");
        }
    }

    @Test
    void a_large_board_is_one_of_which_ten_backups_count() throws IOException {
        assertThat(Forgetting.large(folder)).isEmpty();
        try (var log = new RandomAccessFile(folder.resolve("board.db-wal").toFile(), "rw")) {
            log.setLength(300L << 20); // takes no room
        }
        assertThat(Forgetting.large(folder).orElseThrow()).isGreaterThan(300L << 20);
    }

    private long number(String query) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("board.db"));
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.getLong(1);
        }
    }

    private static Post post() {
        return new Post(
                0, "Tria", "tria", "water", "They shut the gate.", Instant.EPOCH, Instant.EPOCH, 80, "script", "anger", -.5, "News.", Optional.empty(), 1, 1, 7, List.of(), List.of(), List.of(), List.of());
    }
}
