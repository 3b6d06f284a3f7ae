package murmuration.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import murmuration.bench.BenchFolder;
import murmuration.board.Boards.Left;
import murmuration.store.Database;
import murmuration.store.StoreException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class TraceTableTest {

    @TempDir
    Path folder;

    private final StoryTime clock = new StoryTime();

    private Database database() {
        return Database.open(folder.resolve("board.db"));
    }

    private TraceTable table(Database database) {
        return TraceTable.open(database, clock, Map.of());
    }

    private Mark mark(String topic) {
        return Mark.of("Tria", TraceType.POST, topic, clock.instant(), "The raid was a lie.");
    }

    private static List<Trace> everything(TraceTable table) {
        return table.board().read(TraceQuery.EVERYTHING).traces();
    }

    @Provide
    Arbitrary<Mark> marks() {
        Arbitrary<String> text = Arbitraries.strings().ofMaxLength(40).filter(string -> string.codePoints().noneMatch(code -> code >= 0xD800 && code <= 0xDFFF));
        Arbitrary<String> word = text.filter(string -> !string.isBlank());
        return Combinators.combine(
                        word,
                        Arbitraries.of(TraceType.class),
                        word,
                        Arbitraries.longs().between(0, 1_000_000_000L),
                        Arbitraries.doubles().between(0, 1).filter(strength -> strength > .01),
                        Arbitraries.doubles().between(-1, 1),
                        Arbitraries.longs().greaterOrEqual(1).list().ofMaxSize(4),
                        Arbitraries.maps(text, text).ofMaxSize(4))
                .as((agent, type, topic, nanos, strength, stance, causes, metadata) ->
                        new Mark(agent, type, topic, StoryTime.START.minusNanos(nanos), strength, topic, stance, agent + "\n\"" + topic, causes, metadata));
    }

    @Property(tries = 8)
    void every_field_comes_back_as_it_was(@ForAll @Size(min = 30, max = 60) List<@From("marks") Mark> marks) {
        var left = new ArrayList<Trace>();
        try (var folder = BenchFolder.make()) {
            Path file = folder.path().resolve("board.db");
            try (var database = Database.open(file);
                    var table = table(database)) {
                marks.forEach(mark -> left.add(table.board().leave(mark)));
                Database.now(table.flush());
                assertThat(Database.now(table.between(Instant.EPOCH, StoryTime.START.plusSeconds(1)))).isEqualTo(left);
            }
            try (var database = Database.open(file);
                    var table = table(database)) {
                assertThat(everything(table)).isEqualTo(left);
            }
        }
    }

    @Test
    void a_zero_character_is_a_character_like_any_other() {
        Mark odd = Mark.of("Tr\0ia", TraceType.POST, "ra\0id", clock.instant(), "The raid\0was a lie.").with(Map.of("wh\0o", "T\0om"));
        try (var database = database();
                var table = table(database)) {
            table.board().leave(odd);
        }
        try (var database = database();
                var table = table(database)) {
            assertThat(everything(table)).extracting(Trace::agent, Trace::topic, Trace::text, Trace::metadata).containsExactly(tuple("Tr\0ia", "ra\0id", "The raid\0was a lie.", Map.of("wh\0o", "T\0om")));
        }
    }

    @Test
    void traces_are_written_behind_without_anybody_asking() {
        try (var database = database();
                var table = table(database)) {
            for (int n = 0; n < 500; n++) table.board().leave(mark("raid"));
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (rows(database) < 500 && System.nanoTime() < deadline) Thread.onSpinWait();
            assertThat(rows(database)).isEqualTo(500);
        }
    }

    @Test
    void closing_writes_what_is_left() {
        try (var database = database()) {
            try (var table = table(database)) {
                for (int n = 0; n < 25_000; n++) table.board().leave(mark("raid"));
            }
            assertThat(rows(database)).isEqualTo(25_000);
        }
    }

    @Test
    void fifty_writers_and_every_trace_is_on_the_disk_once() throws Exception {
        try (var database = database()) {
            try (var table = table(database);
                    var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
                var start = new CountDownLatch(1);
                var writers = new ArrayList<Future<Void>>();
                for (int n = 0; n < 50; n++) {
                    String agent = "Writer " + n;
                    writers.add(crowd.submit(() -> {
                        start.await();
                        for (int m = 0; m < 400; m++) table.board().leave(Mark.of(agent, TraceType.POST, "raid", clock.instant(), ""));
                        return null;
                    }));
                }
                start.countDown();
                for (int n = 0; n < 20; n++) table.flush();
                for (Future<Void> writer : writers) writer.get(20, TimeUnit.SECONDS);
            }
            assertThat(rows(database)).isEqualTo(20_000);
            assertThat(Database.now(database.read(connection -> number(connection, "SELECT max(id) FROM traces"))).longValue()).isEqualTo(20_000);
        }
    }

    @Test
    void a_batch_that_failed_is_written_again() throws Exception {
        try (var database = database();
                var table = table(database)) {
            table.board().leave(mark("raid"));
            Database.now(database.write(connection -> connection.createStatement().executeUpdate("ALTER TABLE traces RENAME TO elsewhere")));
            assertThatThrownBy(() -> Database.now(table.flush())).isInstanceOf(StoreException.class);
            Database.now(database.write(connection -> connection.createStatement().executeUpdate("ALTER TABLE elsewhere RENAME TO traces")));
            table.board().leave(mark("raid"));
            Database.now(table.flush());
            assertThat(rows(database)).isEqualTo(2);
        }
    }

    @Test
    void a_withdrawn_trace_is_kept_all_the_same() {
        try (var database = database();
                var table = table(database)) {
            Trace trace = table.board().leave(mark("raid"));
            table.board().withdraw(trace.id());
            Database.now(table.flush());
            assertThat(Database.now(table.at(clock.instant()))).containsExactly(trace);
        }
    }

    @Test
    void a_session_goes_on_where_the_last_one_stopped() {
        Trace first;
        try (var database = database();
                var table = table(database)) {
            first = table.board().leave(mark("raid"));
        }
        clock.pass(Duration.ofHours(3));
        try (var database = database();
                var table = table(database)) {
            assertThat(everything(table)).containsExactly(first);
            assertThat(table.board().heat("Tria", "raid")).isCloseTo(first.strengthAt(clock.instant()), within(1e-12));
            Trace second = table.board().leave(mark("raid"));
            assertThat(second.id()).isGreaterThan(first.id());
            assertThat(table.board().read(TraceQuery.EVERYTHING.after(first.id())).traces()).containsExactly(second);
        }
    }

    @Test
    void numbers_of_a_batch_that_was_lost_in_a_crash_are_not_given_again() {
        try (var database = database()) {
            try (var table = table(database)) {
                for (int n = 0; n < 10; n++) table.board().leave(mark("raid"));
            }
            Database.now(database.write(connection -> connection.createStatement().executeUpdate("DELETE FROM traces WHERE id > 5")));
            try (var table = table(database)) {
                assertThat(table.board().leave(mark("raid")).id()).isGreaterThan(10);
            }
        }
    }

    @Test
    void evaporated_traces_are_out_of_memory_and_still_read_at_their_moment() {
        try (var database = database();
                var table = table(database)) {
            Board board = table.board();
            Instant then = clock.instant();
            for (int n = 0; n < 3 * Segment.SIZE; n++) board.leave(mark("raid"));
            Database.now(table.flush());
            clock.pass(Duration.ofHours(61));
            board.leave(mark("water"));
            Database.now(table.flush());
            assertThat(board.trace(1)).isEmpty();
            assertThat(Database.now(table.at(then))).hasSize(3 * Segment.SIZE).first().extracting(Trace::id).isEqualTo(1L);
        }
        try (var database = database();
                var table = table(database)) {
            assertThat(everything(table)).extracting(Trace::topic).containsExactly("water");
            assertThat(Database.now(table.at(StoryTime.START))).hasSize(3 * Segment.SIZE);
            assertThat(Database.now(table.between(StoryTime.START.plusSeconds(1), clock.instant().plusSeconds(1)))).extracting(Trace::topic).containsExactly("water");
        }
    }

    @Test
    void a_longer_half_life_brings_back_what_had_evaporated_by_the_old_one() {
        try (var database = database();
                var table = table(database)) {
            table.board().leave(mark("raid"));
            table.board().leave(Mark.of("Tria", TraceType.FAULT, "raid", clock.instant(), ""));
        }
        clock.pass(Duration.ofHours(90));
        try (var database = database();
                var table = TraceTable.open(database, clock, Map.of(TraceType.POST, Duration.ofHours(30)))) {
            assertThat(everything(table)).extracting(Trace::type).containsExactly(TraceType.POST);
            assertThat(table.board().heat("Tria", "raid")).isCloseTo(.125, within(1e-12));
        }
    }

    @Provide
    Arbitrary<Left> left() {
        return Boards.left();
    }

    @Property(tries = 8)
    void the_board_of_a_past_moment_is_what_was_live_then(@ForAll @Size(min = 10, max = 40) List<@From("left") Left> marks) {
        var clock = new StoryTime();
        try (var folder = BenchFolder.make();
                var database = Database.open(folder.path().resolve("board.db"));
                var table = TraceTable.open(database, clock, Map.of())) {
            var moments = new ArrayList<Instant>();
            var live = new ArrayList<List<Trace>>();
            for (Left mark : marks) {
                Boards.leave(table.board(), clock, new Left(mark.later().plusMillis(1), Duration.ZERO, mark.mark()));
                clock.pass(Duration.ofMillis(1));
                moments.add(clock.instant());
                live.add(everything(table).stream().filter(trace -> trace.evaporates().isAfter(clock.instant())).toList());
            }
            Database.now(table.flush());
            for (int n = 0; n < moments.size(); n++) assertThat(Database.now(table.at(moments.get(n)))).isEqualTo(live.get(n));
        }
    }

    @Test
    void a_damaged_row_stays_off_the_board_and_keeps_no_other_from_it() {
        try (var database = database();
                var table = table(database)) {
            table.board().leave(mark("raid"));
            table.board().leave(mark("water"));
        }
        for (String damage : List.of("strength = 7", "stance = 9", "causes = '{'", "trace_type = 'SONG'")) {
            try (var database = database()) {
                Database.now(database.write(connection -> connection.createStatement().executeUpdate("UPDATE traces SET strength = 1, stance = 0, causes = '[]', trace_type = 'EVENT', topic = 'raid' WHERE id = 1")));
                Database.now(database.write(connection -> connection.createStatement().executeUpdate("UPDATE traces SET " + damage + " WHERE id = 1")));
                try (var table = table(database)) {
                    assertThat(table.board().read(TraceQuery.EVERYTHING).traces()).extracting(Trace::topic).contains("water");
                    assertThat(table.board().trace(1)).as(damage).isEmpty();
                }
            }
        }
    }

    private static long rows(Database database) {
        return Database.now(database.read(connection -> number(connection, "SELECT count(*) FROM traces")));
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.getLong(1);
        }
    }

    @Test
    void of_a_very_full_board_the_newest_are_there_at_once_and_all_of_them_when_it_is_complete() {
        int traces = 120_000;
        double heat;
        try (var database = database()) {
            try (var table = table(database)) {
                for (int n = 0; n < traces; n++) table.board().leave(mark("raid"));
                heat = table.board().heat("Tria", "raid");
            }
            try (var table = table(database)) {
                assertThat(table.board().trace(traces)).isPresent();
                table.board().withdraw(1);
                table.board().halfLife(TraceType.POST, Duration.ofHours(7));
                table.complete().join();
                assertThat(everything(table)).hasSize(traces - 1).extracting(Trace::id).isSorted();
                assertThat(table.board().heat("Tria", "raid")).isCloseTo(heat - 1, within(1e-6));
                assertThat(table.board().read(TraceQuery.EVERYTHING.on(Set.of("raid")).after(60_000)).traces()).hasSize(traces - 60_000);
            }
        }
    }

    @Test
    void a_stretch_of_the_past_holds_every_trace_that_had_strength_in_it_and_tells_when_things_happened() {
        try (var database = database();
                var table = table(database)) {
            assertThat(Database.now(table.begins())).isEmpty();
            Instant begins = clock.instant();
            table.board().leave(mark("raid"));
            clock.pass(Duration.ofHours(100));
            table.board().leave(mark("water"));
            clock.pass(Duration.ofHours(1));
            table.board().leave(mark("water"));
            Instant end = clock.instant();
            table.flush().join();
            assertThat(Database.now(table.begins())).contains(begins);
            assertThat(Database.now(table.during(begins, end)).traces()).hasSize(3);
            assertThat(Database.now(table.during(end, end)).traces()).hasSize(2);
            assertThat(Database.now(table.moments(TraceType.POST, Duration.ofMinutes(1)))).containsExactly(begins, end.minus(Duration.ofHours(1)), end);
            assertThat(Database.now(table.moments(TraceType.POST, Duration.ofDays(1000)))).hasSize(1);
            assertThat(Database.now(table.moments(TraceType.VERDICT, Duration.ofMinutes(1)))).isEmpty();
        }
    }
}
