package murmuration.board;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
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
import murmuration.store.Horizon;

/// The table behind the board: it follows the log with a cursor like any other reader and writes what is new in batches, so a crash may lose the last
/// moments of traces and nothing else. Evaporated traces stay here, and the board of any past moment can be read back.
public final class TraceTable implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(50);
    private static final int LARGEST_BATCH = 10_000;
    private static final long STRETCH = 50_000;

    private final Database database;
    private final Board board;
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("traces-behind").factory());

    private final CompletableFuture<Void> complete = new CompletableFuture<>();

    /// Everything of ours up to this place is on the disk. Set on the database's writer thread only.
    private volatile long written;

    /// On the ticker's thread only: what goes on for a while is logged once.
    private boolean complained;

    private TraceTable(Database database, Board board) {
        this.database = database;
        this.board = board;
        this.written = board.cursor();
    }

    /// Makes the board of a world as the database kept it, which is every trace that has not evaporated, and goes on writing behind it. The newest are there at
    /// once; of a very full board, older ones follow in the background until [#complete()].
    public static TraceTable open(Database database, Clock clock, Map<TraceType, Duration> halfLives) {
        long last = Database.now(database.read(TraceTable::lastPlace));
        Board board = database.shared() ? Board.shared(clock, halfLives, last, database.numbersFrom()) : new Board(clock, halfLives, last);
        var table = new TraceTable(database, board);
        board.restorePlaced(Database.now(table.stretch(last, clock.instant())));
        table.restoreUnder(last - STRETCH, clock.instant());
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
        return database.read(connection -> select(connection, "timestamp <= ? AND fades_at > ?", moment, moment));
    }

    /// The board at any moment between two, both included.
    public CompletableFuture<PastBoard> during(Instant from, Instant to) {
        return database.read(connection -> new PastBoard(from, to, select(connection, "fades_at > ? AND timestamp <= ?", from, to)));
    }

    /// When the first trace of this world was left; nothing before that.
    public CompletableFuture<Optional<Instant>> begins() {
        return database.read(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT min(timestamp) FROM traces")) {
                row.next();
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
        return database.read(connection -> select(connection, "timestamp >= ? AND timestamp < ?", from, to));
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

    /// What other studios committed since a [Horizon], and what this one had not seen then.
    public List<Trace> committedSince(Connection connection, long horizon) throws SQLException {
        return TraceRows.select(connection, "xid >= ? AND id / 1000000000 <> ?", horizon, database.session()).stream().map(Placed::trace).toList();
    }

    /// Brings it onto the board, from one thread at a time; from then on everything is there that was committed before the next horizon.
    ///
    /// @return how many of the traces were new
    public int arrive(List<Trace> committed, long next) {
        int arrived = board.arrive(committed);
        board.caughtUp(next);
        return arrived;
    }

    /// Where somebody goes on who left the board with a [Board#bookmark(long)], maybe in another studio.
    public long cursor(Connection connection, long bookmark) throws SQLException {
        if (!database.shared()) return bookmark;
        Optional<Long> ofThisSession = board.cursorAt(bookmark);
        if (ofThisSession.isPresent()) return ofThisSession.get();
        try (var query = connection.prepareStatement("SELECT min(rowid) - 1 FROM traces WHERE xid >= ?")) {
            query.setLong(1, bookmark);
            try (var row = query.executeQuery()) {
                row.next();
                long cursor = row.getLong(1);
                return row.wasNull() ? board.cursor() : cursor;
            }
        }
    }

    private void writeBehind() {
        try {
            if (board.cursor() > written) writeNew().join();
            complained = false;
        } catch (RuntimeException e) {
            if (!complained) System.getLogger(TraceTable.class.getName()).log(System.Logger.Level.WARNING, "Traces could not be written and will be tried again", e);
            complained = true;
        }
    }

    /// The cursor moves only after the commit, so a failed batch is written again. What is on the disk may leave memory.
    private CompletableFuture<Integer> writeNew() {
        return database.writeTogether(
                connection -> {
                    Reading reading = board.since(written);
                    List<Trace> traces = reading.traces();
                    for (int from = 0; from < traces.size(); from += LARGEST_BATCH) {
                        TraceRows.insert(connection, traces.subList(from, Math.min(traces.size(), from + LARGEST_BATCH)));
                    }
                    return reading;
                },
                reading -> {
                    written = reading.cursor();
                    if (complete.isDone()) board.forget(reading.cursor()); // what is being put back must not be taken for empty
                    return reading.traces().size();
                });
    }

    /// A stretch of rows after the other, so that whoever else wants to read the database meanwhile gets his turn in between.
    private void restoreUnder(long place, Instant now) {
        if (place <= 0) {
            complete.complete(null);
        } else if (!ticker.isShutdown()) {
            stretch(place, now).thenAccept(board::restorePlaced).whenComplete((_, e) -> {
                if (e != null) System.getLogger(TraceTable.class.getName()).log(System.Logger.Level.WARNING, "Older traces could not be read and stay away from the board", e);
                restoreUnder(e == null ? place - STRETCH : 0, now);
            });
        }
    }

    /// What has not evaporated of the traces up to a place, by the half-lives of this session, which may be longer than those that the rows were written with.
    private CompletableFuture<List<Placed>> stretch(long upTo, Instant now) {
        String young = Stream.of(TraceType.values())
                .map(type -> "trace_type = '" + type + "' AND timestamp > " + now.minus(Decay.longest(board.halfLife(type))).toEpochMilli())
                .collect(Collectors.joining(" OR "));
        String where = "rowid > ? AND rowid <= ? AND (" + young + ")";
        return database.read(connection -> {
            List<Placed> traces = TraceRows.select(connection, where, upTo - STRETCH, upTo);
            traces.removeIf(one -> one.trace().fadingBy(board.halfLife(one.trace().type())).evaporates().isBefore(now));
            return traces;
        });
    }

    private static List<Trace> select(Connection connection, String where, Instant first, Instant second) throws SQLException {
        return TraceRows.select(connection, where, first.toEpochMilli(), second.toEpochMilli()).stream().map(Placed::trace).toList();
    }

    private static long lastPlace(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT coalesce(max(rowid), 0) FROM traces")) {
            row.next();
            return row.getLong(1);
        }
    }
}
