package murmuration.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SharedDatabaseTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void each_studio_gets_numbers_of_its_own() {
        Server server = Postgres.empty("Anna");
        try (var anna = Database.open(server);
                var ben = Database.open(Postgres.as("Ben", server))) {
            assertThat(anna.shared()).isTrue();
            assertThat(anna.novelist()).isEqualTo("Anna");
            assertThat(anna.session()).isNotEqualTo(ben.session());
            assertThat(anna.ours(anna.numbersFrom() + 1)).isTrue();
            assertThat(ben.ours(anna.numbersFrom() + 1)).isFalse();
        }
    }

    @Test
    void two_studios_that_open_an_empty_database_at_once_both_get_in() {
        Server server = Postgres.empty("Anna");
        List<CompletableFuture<Database>> opening = IntStream.range(0, 4).mapToObj(_ -> CompletableFuture.supplyAsync(() -> Database.open(server), task -> Thread.ofPlatform().start(task))).toList();
        opening.forEach(one -> one.join().close());
        assertThat(Postgres.number(server, "SELECT schema_version FROM murmuration")).isEqualTo(1);
        assertThat(Postgres.number(server, "SELECT count(*) FROM studios")).isEqualTo(4);
    }

    @Test
    void a_database_of_another_program_is_left_alone() {
        Server server = Postgres.empty("Anna");
        Postgres.run(server, "CREATE TABLE traces (of_something_else TEXT)");
        assertThatThrownBy(() -> Database.open(server)).isInstanceOf(StoreException.class).hasMessageContaining("something else").hasMessageContaining("leaves it alone");
        assertThat(Postgres.number(server, "SELECT count(*) FROM traces")).isZero();
    }

    @Test
    void a_board_of_a_newer_program_is_left_alone() {
        Server server = Postgres.empty("Anna");
        Database.open(server).close();
        Postgres.run(server, "UPDATE murmuration SET schema_version = 99");
        assertThatThrownBy(() -> Database.open(server)).isInstanceOf(StoreException.class).hasMessageContaining("newer Murmuration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://host/board?password=secret", "jdbc:postgresql://anna:secret@host/board", "jdbc:postgresql://host/board?user=anna&PASSWORD=secret"})
    void an_address_with_a_password_is_refused_and_never_said(String url) {
        assertThatThrownBy(() -> new Server(url, Optional.empty(), "Anna")).isInstanceOf(StoreException.class).hasMessageContaining("holds a password").hasMessageNotContaining("secret");
    }

    @Test
    void what_two_studios_read_and_write_at_once_is_done_one_after_the_other() {
        Server server = Postgres.empty("Anna");
        try (var anna = Database.open(server);
                var ben = Database.open(Postgres.as("Ben", server))) {
            anna.write(connection -> connection.createStatement().executeUpdate("INSERT INTO settings VALUES ('count', '0')")).join();
            List<CompletableFuture<Integer>> all = IntStream.range(0, 40).mapToObj(i -> (i % 2 == 0 ? anna : ben).write(SharedDatabaseTest::countOn)).toList();
            all.forEach(CompletableFuture::join);
            assertThat(Postgres.number(server, "SELECT value::bigint FROM settings WHERE name = 'count'")).isEqualTo(40);
        }
    }

    private static int countOn(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT value FROM settings WHERE name = 'count'")) {
            row.next();
            int now = Integer.parseInt(row.getString(1));
            return statement.executeUpdate("UPDATE settings SET value = '" + (now + 1) + "' WHERE name = 'count'");
        }
    }

    @Test
    void what_one_studio_claims_no_other_gets_until_it_runs_out_or_is_let_go() {
        Server server = Postgres.empty("Anna");
        try (var anna = Database.open(server);
                var ben = Database.open(Postgres.as("Ben", server))) {
            assertThat(claim(anna, LONG, "Mary", "Tom")).containsExactlyInAnyOrder("Mary", "Tom");
            assertThat(claim(ben, LONG, "Mary", "Rose")).containsExactly("Rose");
            assertThat(claim(anna, Duration.ZERO, "Mary")).containsExactly("Mary");
            assertThat(claim(ben, LONG, "Mary", "Tom")).containsExactly("Mary");
            assertThat(anna.read(Claims::holders).join()).containsEntry("Mary", "Ben").containsEntry("Tom", "Anna").containsEntry("Rose", "Ben");
            anna.write(connection -> Claims.release(connection, anna.session())).join();
            assertThat(claim(ben, LONG, "Tom")).containsExactly("Tom");
        }
    }

    private static Iterable<String> claim(Database database, Duration term, String... names) {
        return database.write(connection -> Claims.take(connection, database.session(), List.of(names), term)).join();
    }

    @Test
    void while_the_server_is_away_nothing_is_said_to_be_done_and_when_it_is_back_it_goes_on() throws IOException {
        Server server = Postgres.empty("Anna");
        try (var wire = new CutWire(Postgres.port());
                var database = Database.open(Postgres.through(wire.port(), server))) {
            put(database, "before").join();
            wire.cut();
            assertThatThrownBy(() -> put(database, "meanwhile").join()).isInstanceOf(CompletionException.class).hasRootCauseInstanceOf(Exception.class).hasMessageContaining("cannot be reached");
            assertThatThrownBy(() -> database.read(Claims::holders).join()).hasMessageContaining("cannot be reached");
            assertThat(database.trouble()).hasValueSatisfying(sentence -> assertThat(sentence).contains("cannot be reached").endsWith("."));
            wire.mend();
            Waiting.until("it can be written again", () -> {
                try {
                    put(database, "after").join();
                    return true;
                } catch (CompletionException _) { // an attempt a second
                    return false;
                }
            });
            assertThat(database.trouble()).isEmpty();
            assertThat(Postgres.number(server, "SELECT count(*) FROM settings WHERE name = 'meanwhile'")).isZero();
            assertThat(Postgres.number(server, "SELECT count(*) FROM settings WHERE name IN ('before', 'after')")).isEqualTo(2);
        }
    }

    private static CompletableFuture<Integer> put(Database database, String name) {
        return database.write(connection -> {
            try (var insert = connection.prepareStatement("INSERT INTO settings VALUES (?, '')")) {
                insert.setString(1, name);
                return insert.executeUpdate();
            }
        });
    }
}
