package murmuration.board;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import murmuration.store.Database;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The table behind the board: it follows the log with a cursor like any other reader and writes what is new in batches, so a crash may lose the last
/// moments of traces and nothing else. Evaporated traces stay here, and the board of any past moment can be read back.
public final class TraceTable implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(50);
    private static final int LARGEST_BATCH = 10_000;
    private static final long STRETCH = 50_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final Database database;
    private final Board board;
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("traces-behind").factory());

    private final CompletableFuture<Void> complete = new CompletableFuture<>();

    /// Everything up to here is on the disk. Set on the database's writer thread only.
    private volatile long written;

    private TraceTable(Database database, Board board) {
        this.database = database;
        this.board = board;
        this.written = board.cursor();
    }

    /// Makes the board of a world as the database kept it, which is every trace that has not evaporated, and goes on writing behind it. The newest are there at
    /// once; of a very full board, older ones follow in the background until [#complete()].
    public static TraceTable open(Database database, Clock clock, Map<TraceType, Duration> halfLives) {
        long lastId = Database.now(database.read(TraceTable::lastId));
        var table = new TraceTable(database, new Board(clock, halfLives, lastId));
        table.board.restore(Database.now(table.stretch(lastId, clock.instant())));
        table.restoreUnder(lastId - STRETCH, clock.instant());
        table.ticker.scheduleWithFixedDelay(table::writeBehind, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return table;
    }

    /// Done when every trace that has not evaporated is on the board. Whoever follows the board with a cursor of an earlier session begins then, so as to miss
    /// nothing. Never done, if this is closed before.
    public CompletableFuture<Void> complete() {
        return complete.copy();
    }

    public Board board() {
        return board;
    }

    /// Traces that had any strength at a past moment of the story, oldest first; also those that have left memory.
    public CompletableFuture<List<Trace>> at(Instant moment) {
        return database.read(connection -> select(connection, "timestamp <= ? AND fades_at > ?1", moment.toEpochMilli()));
    }

    /// The board at any moment between two, both included.
    public CompletableFuture<PastBoard> during(Instant from, Instant to) {
        return database.read(connection -> new PastBoard(from, to, select(connection, "fades_at > ? AND timestamp <= " + to.toEpochMilli(), from.toEpochMilli())));
    }

    /// When the first trace of this world was left; nothing before that.
    public CompletableFuture<Optional<Instant>> begins() {
        return database.read(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT min(timestamp) FROM traces")) {
                long first = row.getLong(1);
                return row.wasNull() ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochMilli(first));
            }
        });
    }

    /// When traces of a kind were left, oldest first; of those that lie nearer together than a step, the first alone.
    public CompletableFuture<List<Instant>> moments(TraceType type, Duration step) {
        return database.read(connection -> {
            try (var query = connection.prepareStatement("SELECT min(timestamp) FROM traces WHERE trace_type = ? GROUP BY timestamp / ? ORDER BY 1")) {
                query.setString(1, type.name());
                query.setLong(2, Math.max(1, step.toMillis()));
                var moments = new ArrayList<Instant>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) moments.add(Instant.ofEpochMilli(rows.getLong(1)));
                }
                return moments;
            }
        });
    }

    /// Every trace of a stretch of story time, oldest first.
    public CompletableFuture<List<Trace>> between(Instant from, Instant to) {
        return database.read(connection -> select(connection, "timestamp >= ? AND timestamp < " + to.toEpochMilli(), from.toEpochMilli()));
    }

    /// Writes what is left and stops.
    @Override
    public void close() {
        ticker.shutdownNow();
        Database.now(writeNew());
    }

    /// Brings the table up to the log; done when the future is.
    public CompletableFuture<Integer> flush() {
        return writeNew();
    }

    private void writeBehind() {
        try {
            if (board.cursor() > written) writeNew().join();
        } catch (RuntimeException e) {
            System.getLogger(TraceTable.class.getName()).log(System.Logger.Level.WARNING, "Traces could not be written and will be tried again", e);
        }
    }

    /// The cursor moves only after the commit, so a failed batch is written again. What is on the disk may leave memory.
    private CompletableFuture<Integer> writeNew() {
        return database.writeTogether(
                connection -> {
                    Reading reading = board.since(written);
                    List<Trace> traces = reading.traces();
                    for (int from = 0; from < traces.size(); from += LARGEST_BATCH) {
                        insert(connection, traces.subList(from, Math.min(traces.size(), from + LARGEST_BATCH)));
                    }
                    return reading;
                },
                reading -> {
                    written = reading.cursor();
                    if (complete.isDone()) board.forget(reading.cursor()); // what is being put back must not be taken for empty
                    return reading.traces().size();
                });
    }

    private static void insert(Connection connection, List<Trace> traces) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT OR REPLACE INTO traces VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)")) {
            for (Trace trace : traces) {
                bind(insert, trace);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement row, Trace trace) throws SQLException {
        row.setLong(1, trace.id());
        row.setString(2, trace.agent());
        row.setString(3, trace.type().name());
        row.setString(4, trace.topic());
        row.setLong(5, trace.at().toEpochMilli());
        row.setDouble(6, trace.strength());
        row.setLong(7, trace.halfLife().toMillis());
        row.setDouble(8, Decay.left(Duration.ofHours(1), trace.halfLife()));
        row.setLong(9, trace.evaporates().toEpochMilli());
        row.setString(10, trace.emotion());
        row.setDouble(11, trace.stance());
        row.setString(12, trace.text());
        row.setString(13, trace.causes().isEmpty() ? "[]" : JSON.writeValueAsString(trace.causes()));
        row.setString(14, trace.metadata().isEmpty() ? "{}" : JSON.writeValueAsString(trace.metadata()));
    }

    /// A stretch of ids after the other, so that whoever else wants to read the database meanwhile gets his turn in between.
    private void restoreUnder(long id, Instant now) {
        if (id <= 0) {
            complete.complete(null);
        } else if (!ticker.isShutdown()) {
            stretch(id, now).thenAccept(board::restore).whenComplete((_, e) -> {
                if (e != null) System.getLogger(TraceTable.class.getName()).log(System.Logger.Level.WARNING, "Older traces could not be read and stay away from the board", e);
                restoreUnder(e == null ? id - STRETCH : 0, now);
            });
        }
    }

    /// What has not evaporated of the traces up to an id, by the half-lives of this session, which may be longer than those that the rows were written with.
    private CompletableFuture<List<Trace>> stretch(long upTo, Instant now) {
        String young = Stream.of(TraceType.values())
                .map(type -> "trace_type = '" + type + "' AND timestamp > " + now.minus(Decay.longest(board.halfLife(type))).toEpochMilli())
                .collect(Collectors.joining(" OR "));
        String where = "id > ? AND id <= " + upTo + " AND (" + young + ")";
        return database.read(connection -> {
            List<Trace> traces = select(connection, where, upTo - STRETCH);
            traces.removeIf(trace -> trace.fadingBy(board.halfLife(trace.type())).evaporates().isBefore(now));
            return traces;
        });
    }

    private static List<Trace> select(Connection connection, String where, long moment) throws SQLException {
        try (var query = connection.prepareStatement("SELECT * FROM traces WHERE " + where + " ORDER BY id")) {
            query.setLong(1, moment);
            var traces = new ArrayList<Trace>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) sound(rows).ifPresent(traces::add);
            }
            return traces;
        }
    }

    /// A row whose bytes were spoilt stays off the board and keeps no other from it.
    private static Optional<Trace> sound(ResultSet row) throws SQLException {
        try {
            return Optional.of(trace(row));
        } catch (JacksonException | IllegalArgumentException | DateTimeException | NullPointerException e) { // whatever spoilt bytes can make of a column
            System.getLogger(TraceTable.class.getName()).log(System.Logger.Level.WARNING, "Trace " + row.getLong("id") + " is damaged and left out: " + e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Trace trace(ResultSet row) throws SQLException {
        return new Trace(
                row.getLong("id"),
                row.getString("agent_id"),
                TraceType.valueOf(row.getString("trace_type")),
                row.getString("topic"),
                Instant.ofEpochMilli(row.getLong("timestamp")),
                row.getDouble("strength"),
                Duration.ofMillis(row.getLong("half_life")),
                row.getString("emotion"),
                row.getDouble("stance"),
                row.getString("text"),
                list(row.getString("causes")),
                map(row.getString("metadata")));
    }

    private static List<Long> list(String json) {
        return json.equals("[]") ? List.of() : JSON.readValue(json, new TypeReference<List<Long>>() {});
    }

    private static Map<String, String> map(String json) {
        return json.equals("{}") ? Map.of() : JSON.readValue(json, new TypeReference<Map<String, String>>() {});
    }

    private static long lastId(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT coalesce(max(id), 0) FROM traces")) {
            return row.getLong(1);
        }
    }
}
