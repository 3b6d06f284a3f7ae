package murmuration.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import murmuration.store.CutWire;
import murmuration.store.Database;
import murmuration.store.Horizon;
import murmuration.store.Postgres;
import murmuration.store.Server;
import murmuration.store.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SharedBoardTest {

    private static final Clock NOW = Clock.fixed(StoryTime.START, ZoneOffset.UTC);

    private Server server;
    private Studio anna;
    private Studio ben;

    @BeforeEach
    void open() {
        server = Postgres.empty("Anna");
        anna = new Studio(server);
        ben = new Studio(Postgres.as("Ben", server));
    }

    @AfterEach
    void close() {
        anna.close();
        ben.close();
    }

    /// A studio that looks when it is told to.
    private static final class Studio implements AutoCloseable {
        final Database database;
        final TraceTable table;
        long horizon;

        Studio(Server server) {
            database = Database.open(server);
            horizon = Database.now(database.read(Horizon::of));
            table = TraceTable.open(database, NOW, Map.of());
            table.complete().join();
        }

        Board board() {
            return table.board();
        }

        int look() {
            record Seen(List<Trace> traces, long horizon) {}
            Seen seen = Database.now(database.read(connection -> new Seen(table.committedSince(connection, horizon), Horizon.of(connection))));
            horizon = seen.horizon();
            return table.arrive(seen.traces(), seen.horizon());
        }

        Trace leave(String who, String text) {
            return board().leave(Mark.of(who, TraceType.POST, "water", NOW.instant(), text));
        }

        List<String> texts(long since) {
            return board().read(TraceQuery.EVERYTHING.after(since)).traces().stream().map(Trace::text).toList();
        }

        @Override
        public void close() {
            table.close();
            database.close();
        }
    }

    @Test
    void a_studio_sees_what_another_left_and_sees_it_once() {
        Trace hers = anna.leave("Mary", "The cellar is wet.");
        anna.table.flush().join();
        long before = ben.board().cursor();
        assertThat(ben.look()).isEqualTo(1);
        assertThat(ben.look()).isZero();
        assertThat(ben.texts(before)).containsExactly("The cellar is wet.");
        assertThat(ben.board().trace(hers.id())).contains(hers);
        assertThat(ben.board().read(TraceQuery.EVERYTHING.on(Set.of("water")).after(before)).traces()).containsExactly(hers);
        assertThat(ben.board().read(TraceQuery.EVERYTHING.by(Set.of("Mary")).after(ben.board().cursor())).traces()).isEmpty();
        assertThat(ben.board().heat("Mary", "water")).isEqualTo(anna.board().heat("Mary", "water"), within(1e-9));
        anna.look();
        assertThat(anna.texts(0)).as("her own comes back to nobody").containsExactly("The cellar is wet.");
    }

    @Test
    void a_zero_character_which_no_text_of_the_server_holds_is_a_blank_to_others() {
        long before = ben.board().cursor();
        anna.board().leave(Mark.of("Ma\0ry", TraceType.POST, "wa\0ter", NOW.instant(), "The cellar\0is wet."));
        anna.table.flush().join();
        ben.look();
        assertThat(ben.board().read(TraceQuery.EVERYTHING.after(before)).traces()).extracting(Trace::agent, Trace::topic, Trace::text).containsExactly(tuple("Ma ry", "wa ter", "The cellar is wet."));
    }

    @Test
    void traces_of_two_studios_have_different_numbers_and_name_each_other_as_causes() {
        Trace hers = anna.leave("Mary", "The cellar is wet.");
        anna.table.flush().join();
        ben.look();
        Trace his = ben.board().leave(Mark.of("Tom", TraceType.POST, "water", NOW.instant(), "Mine too.").causedBy(List.of(hers.id())));
        ben.table.flush().join();
        anna.look();
        Trace there = anna.board().trace(his.id()).orElseThrow();
        assertThat(there.id()).isNotEqualTo(hers.id());
        assertThat(there.causes()).containsExactly(hers.id());
    }

    /// The trap of every cursor over a serial number: 1 is taken first and committed last.
    @Test
    void a_row_that_is_committed_after_a_later_one_is_not_lost() throws SQLException {
        long before = ben.board().cursor();
        try (Connection slow = Postgres.connect(server);
                Connection quick = Postgres.connect(server)) {
            slow.setAutoCommit(false);
            quick.setAutoCommit(false);
            insert(slow, 90_000_000_001L, "I was first and took long.");
            insert(quick, 91_000_000_001L, "I was second and quick.");
            quick.commit();
            ben.look();
            assertThat(ben.texts(before)).containsExactly("I was second and quick.");
            ben.look();
            slow.commit();
            assertThat(Postgres.number(server, "SELECT rowid FROM traces WHERE id = 90000000001")).isLessThan(Postgres.number(server, "SELECT rowid FROM traces WHERE id = 91000000001"));
            ben.look();
            assertThat(ben.texts(before)).containsExactly("I was second and quick.", "I was first and took long.");
            assertThat(ben.look()).isZero();
        }
    }

    /// Each writer commits whenever it likes, and a reader looks all the time.
    @Test
    void of_many_writers_that_commit_in_any_order_a_reader_misses_nothing_and_sees_nothing_twice() {
        int writers = 6;
        int batches = 15;
        long before = ben.board().cursor();
        var ended = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(writers)) {
            for (int writer = 0; writer < writers; writer++) {
                long first = 100_000_000_000L + writer * 1_000_000_000L;
                threads.submit(() -> {
                    write(first, batches);
                    ended.incrementAndGet();
                });
            }
            Waiting.until("all have written", () -> {
                ben.look();
                return ended.get() == writers;
            });
        }
        ben.look();
        List<String> seen = ben.texts(before);
        assertThat(seen).hasSize(writers * batches).doesNotHaveDuplicates();
    }

    private void write(long first, int batches) {
        try (Connection one = Postgres.connect(server);
                Connection other = Postgres.connect(server)) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            for (int i = 1; i <= batches; i++) {
                Connection connection = i % 2 == 0 ? one : other;
                insert(connection, first + i, first + " " + i);
                if (i % 3 == 0) other.commit();
                if (i % 4 == 0) one.commit();
            }
            one.commit();
            other.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insert(Connection connection, long id, String text) throws SQLException {
        TraceRows.insert(connection, List.of(new Trace(id, "Mary", TraceType.POST, "water", StoryTime.START, 1, Duration.ofHours(6), "neutral", 0, text, List.of(), Map.of())));
    }

    @Test
    void what_was_withdrawn_before_it_arrived_is_cold_when_it_does() {
        Trace hers = anna.leave("Mary", "The cellar is wet.");
        anna.table.flush().join();
        ben.board().withdraw(hers.id());
        ben.look();
        assertThat(ben.board().heat("Mary", "water")).isZero();
        ben.board().reinstate(hers.id());
        assertThat(ben.board().heat("Mary", "water")).isEqualTo(anna.board().heat("Mary", "water"), within(1e-9));
    }

    @Test
    void a_board_that_is_opened_again_holds_what_all_studios_left() {
        IntStream.range(0, 5).forEach(i -> anna.leave("Mary", "Mary " + i));
        IntStream.range(0, 5).forEach(i -> ben.leave("Tom", "Tom " + i));
        anna.table.flush().join();
        ben.table.flush().join();
        try (var rose = new Studio(Postgres.as("Rose", server))) {
            rose.look();
            assertThat(rose.texts(0)).hasSize(10).doesNotHaveDuplicates();
            assertThat(rose.board().heat("Mary", "water") + rose.board().heat("Tom", "water")).isEqualTo(10, within(1e-6));
            Trace new1 = rose.leave("Rose", "And I.");
            assertThat(rose.board().trace(new1.id())).contains(new1);
        }
    }

    @Test
    void whoever_goes_on_in_another_studio_from_a_bookmark_misses_nothing() {
        anna.leave("Mary", "old");
        anna.table.flush().join();
        anna.look();
        long bookmark = anna.board().bookmark(anna.board().cursor());
        ben.look();
        ben.leave("Tom", "new to her");
        ben.table.flush().join();
        assertThat(ben.texts(Database.now(ben.database.read(connection -> ben.table.cursor(connection, bookmark))))).contains("new to her");
        try (var rose = new Studio(Postgres.as("Rose", server))) {
            List<String> unread = rose.texts(Database.now(rose.database.read(connection -> rose.table.cursor(connection, bookmark))));
            assertThat(unread).containsExactly("new to her");
        }
    }

    @Test
    void what_was_left_while_the_server_was_away_is_written_when_it_is_back() throws IOException {
        try (var wire = new CutWire(Postgres.port());
                var rose = new Studio(Postgres.through(wire.port(), Postgres.as("Rose", server)))) {
            wire.cut();
            rose.leave("Rose", "Is anybody there?");
            Waiting.until("she hears that the server is away", () -> rose.database.trouble().isPresent());
            wire.mend();
            Waiting.until("the others read it", () -> {
                anna.look();
                return anna.texts(0).contains("Is anybody there?");
            });
            assertThat(anna.texts(0)).containsExactly("Is anybody there?");
        }
    }
}
