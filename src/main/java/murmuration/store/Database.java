package murmuration.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// A world's database. Work is handed to its writer or its reader thread and answered by a future; a unit of writing is one transaction, on the disk
/// before its future completes. Any thread may call; a caller who needs the answer uses [#now(CompletableFuture)], which parks a virtual thread and nothing else.
public final class Database implements AutoCloseable {

    /// Work on a connection; whatever it throws rolls the transaction back.
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /// So that nobody waits long for the sake of others.
    private static final int MOST_TOGETHER = 100;

    private static final long NUMBERS = 1_000_000_000;

    private final Engine engine;
    private final long session;
    private final ExecutorService writerThread = thread("store-writer");
    private final ExecutorService readerThread = thread("store-reader");
    private final Line writer;
    private final Line reader;
    private final Queue<Unit<?, ?>> waiting = new ConcurrentLinkedQueue<>();
    private volatile Optional<String> trouble = Optional.empty();
    private volatile boolean keeps = true;

    private Database(Engine engine, long session, Connection writer, Connection reader) {
        this.engine = engine;
        this.session = session;
        this.writer = new Line(engine, engine::forWriting, writer);
        this.reader = new Line(engine, engine::forReading, reader);
    }

    /// Opens the file, creating it or taking it to today's schema.
    ///
    /// @throws StoreException if it is not a database, is damaged, is of a newer schema, or the folder cannot be written
    public static Database open(Path file) {
        return open(new SqliteEngine(file));
    }

    /// Opens what several studios share; an empty database or schema gets its tables.
    ///
    /// @throws StoreException if the server cannot be reached or lets nobody in, or if something else is in that database
    public static Database open(Server server) {
        return open(new PostgresEngine(server));
    }

    private static Database open(Engine engine) {
        try {
            Connection writer = engine.forWriting();
            try {
                engine.migrate(writer);
                return new Database(engine, engine.session(writer), writer, engine.forReading());
            } catch (SQLException | RuntimeException e) {
                writer.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failure(engine, "The database " + engine + " cannot be opened: " + engine.inWords(e) + ".", e);
        }
    }

    /// Whether other studios may use it at the same time.
    public boolean shared() {
        return session > 0;
    }

    /// Which studio this is among those that ever shared the database, from 1; 0 for one of our own.
    public long session() {
        return session;
    }

    /// Who sits before this studio, where others must know; empty for a database of one's own.
    public String novelist() {
        return engine.novelist();
    }

    /// Under every number that this studio gives to a trace or a decision: each studio has a thousand million of its own, so that nobody has to ask for one.
    public long numbersFrom() {
        return session * NUMBERS;
    }

    /// Whether this studio gave a number; alone, it gave all of them.
    public boolean ours(long number) {
        return !shared() || number / NUMBERS == session;
    }

    /// Whether what was written last is kept.
    public boolean keeps() {
        return keeps;
    }

    /// Why nothing can be written or read just now, in one sentence; nothing, if all is well.
    public Optional<String> trouble() {
        return trouble;
    }

    /// Whether a file was made by an older version, so that opening it will change it for good.
    public static boolean isOlder(Path file) {
        if (Files.notExists(file)) return false;
        try (Connection connection = new SqliteEngine(file).forWriting()) {
            return Migrations.isOlder(connection);
        } catch (SQLException _) { // opening it says what is wrong
            return false;
        }
    }

    public <T> CompletableFuture<T> write(Work<T> work) {
        return write(work, result -> result);
    }

    /// A unit whose consequences in memory must come in the order of the commits: `afterwards` runs on the writer thread, after this commit and before
    /// the next unit. What hangs on the future instead may run later and on any thread.
    public <T, R> CompletableFuture<R> write(Work<T> work, Function<T, R> afterwards) {
        return queued(new Unit<>(work, afterwards, false));
    }

    /// The same for a unit that reads nothing which the `afterwards` of another such unit changes: those that wait at the same time share one commit, and so one
    /// wait for the disk. One that fails takes nothing of the others along.
    public <T, R> CompletableFuture<R> writeTogether(Work<T> work, Function<T, R> afterwards) {
        return queued(new Unit<>(work, afterwards, true));
    }

    public <T> CompletableFuture<T> read(Work<T> work) {
        return submit(readerThread, () -> {
            try {
                Connection connection = reader.connection();
                try {
                    T found = work.on(connection);
                    trouble = Optional.empty();
                    return found;
                } finally {
                    connection.rollback(); // ends the snapshot, so that the next one sees what was written since
                }
            } catch (SQLException e) {
                heard(reader, e);
                throw e;
            }
        });
    }

    /// Waits for an answer of this database.
    ///
    /// @throws StoreException if the database failed; what the work itself threw comes as it is
    public static <T> T now(CompletableFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) throw known;
            throw new StoreException("The world's database refused: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("Interrupted while the database was working.", e);
        }
    }

    /// Ends both threads after the work that was handed in, even if the caller is interrupted, then closes the file.
    @Override
    public void close() {
        end(writerThread);
        end(readerThread);
        try {
            reader.close();
            writer.close();
        } catch (SQLException e) {
            throw new StoreException("The database " + engine + " could not be closed cleanly: " + engine.inWords(e) + ".", e);
        }
    }

    private interface Step<T> {
        T run() throws SQLException;
    }

    private <R> CompletableFuture<R> queued(Unit<?, R> unit) {
        waiting.add(unit);
        submit(writerThread, this::commitNext).whenComplete((_, e) -> {
            if (e != null && waiting.remove(unit)) unit.fail(e);
        });
        return unit.answer();
    }

    /// Whoever comes after this finds its unit done already, if it shared this commit.
    private int commitNext() {
        var units = new ArrayList<Unit<?, ?>>();
        do {
            Unit<?, ?> next = waiting.poll();
            if (next != null) units.add(next);
        } while (!units.isEmpty() && units.getLast().together() && units.size() < MOST_TOGETHER && waiting.peek() != null && waiting.peek().together());
        try {
            new Transaction(engine, writer.connection(), units, this::written).run();
        } catch (SQLException e) { // no connection, so no transaction
            heard(writer, e);
            units.forEach(unit -> unit.fail(refused(engine, e)));
        }
        return units.size();
    }

    private <T> CompletableFuture<T> submit(ExecutorService thread, Step<T> step) {
        var answer = new CompletableFuture<T>();
        try {
            thread.execute(() -> {
                try {
                    answer.complete(step.run());
                } catch (SQLException e) {
                    answer.completeExceptionally(refused(engine, e));
                } catch (Throwable e) { // whatever it is, somebody is waiting for this answer
                    answer.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException e) {
            answer.completeExceptionally(new StoreException("The world is already closed.", e));
        }
        return answer;
    }

    private void written(Optional<SQLException> failure) {
        keeps = failure.isEmpty();
        failure.ifPresentOrElse(e -> heard(writer, e), () -> trouble = Optional.empty());
    }

    private void heard(Line line, SQLException e) {
        line.heard(e);
        if (engine.gone(e)) trouble = Optional.of(engine.away());
    }

    static StoreException refused(Engine engine, SQLException e) {
        return failure(engine, "The world could not do that: " + engine.inWords(e) + ".", e);
    }

    private static StoreException failure(Engine engine, String sentence, SQLException e) {
        SQLException cause = e instanceof BatchUpdateException && e.getNextException() != null ? e.getNextException() : e; // a batch repeats the novelist's words, which are not for the log
        return engine.damaged(e) ? new DamagedException(sentence, cause) : new StoreException(sentence, cause);
    }

    private static void end(ExecutorService thread) {
        thread.shutdown();
        boolean interrupted = false;
        while (!thread.isTerminated()) {
            try {
                thread.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException _) { // what was handed in comes first; the flag is set again below
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }
}
