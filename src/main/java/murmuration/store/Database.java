package murmuration.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// A world's database file. Work is handed to its writer or its reader thread and answered by a future; a unit of writing is one transaction, on the disk
/// before its future completes. Any thread may call; a caller who needs the answer uses [#now(CompletableFuture)], which parks a virtual thread and nothing else.
public final class Database implements AutoCloseable {

    /// Work on a connection; whatever it throws rolls the transaction back.
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /// SQLite's extended codes carry the plain one in their lowest byte.
    private static final int PRIMARY_CODE = 0xff;
    private static final Set<Integer> DAMAGED = Set.of(SQLiteErrorCode.SQLITE_CORRUPT.code, SQLiteErrorCode.SQLITE_NOTADB.code);

    private static final int USUAL_CACHE = 2_000;

    /// An index into which a busy day writes here and there fits into it; it grows only as it is used.
    private static final int WRITERS_CACHE = 16_000;

    /// So that nobody waits long for the sake of others.
    private static final int MOST_TOGETHER = 100;

    private final Path file;
    private final ExecutorService writerThread = thread("store-writer");
    private final ExecutorService readerThread = thread("store-reader");
    private final Connection writer;
    private final Connection reader;
    private final Queue<Unit<?, ?>> waiting = new ConcurrentLinkedQueue<>();

    private Database(Path file, Connection writer, Connection reader) {
        this.file = file;
        this.writer = writer;
        this.reader = reader;
    }

    /// Opens the file, creating it or taking it to today's schema.
    ///
    /// @throws StoreException if it is not a database, is damaged, is of a newer schema, or the folder cannot be written
    public static Database open(Path file) {
        try {
            Connection writer = connect(file, WRITERS_CACHE);
            try {
                Migrations.apply(writer, file);
                return new Database(file, writer, connect(file));
            } catch (SQLException | RuntimeException e) {
                writer.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failure("The database " + file + " cannot be opened: " + inWords(e) + ".", e);
        }
    }

    /// Whether a file was made by an older version, so that opening it will change it for good.
    public static boolean isOlder(Path file) {
        if (Files.notExists(file)) return false;
        try (Connection connection = connect(file)) {
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
                return work.on(reader);
            } finally {
                reader.rollback(); // ends the snapshot, so that the next one sees what was written since
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
            throw new StoreException("The database " + file + " could not be closed cleanly: " + inWords(e) + ".", e);
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
        new Transaction(writer, units).run();
        return units.size();
    }

    private <T> CompletableFuture<T> submit(ExecutorService thread, Step<T> step) {
        var answer = new CompletableFuture<T>();
        try {
            thread.execute(() -> {
                try {
                    answer.complete(step.run());
                } catch (SQLException e) {
                    answer.completeExceptionally(refused(e));
                } catch (Throwable e) { // whatever it is, somebody is waiting for this answer
                    answer.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException e) {
            answer.completeExceptionally(new StoreException("The world is already closed.", e));
        }
        return answer;
    }

    private static Connection connect(Path file) throws SQLException {
        return connect(file, USUAL_CACHE);
    }

    private static Connection connect(Path file, int kilobytes) throws SQLException {
        var config = new SQLiteConfig();
        config.setCacheSize(-kilobytes); // below nothing it is kilobytes, over nothing pages
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout((int) TimeUnit.SECONDS.toMillis(5));
        config.enforceForeignKeys(true);
        Connection connection = Driver.connect(config, file);
        connection.setAutoCommit(false);
        return connection;
    }

    static StoreException refused(SQLException e) {
        return failure("The world's database could not do that: " + inWords(e) + ".", e);
    }

    private static StoreException failure(String sentence, SQLException e) {
        boolean damaged = e instanceof SQLiteException sqlite && DAMAGED.contains(sqlite.getResultCode().code & PRIMARY_CODE);
        return damaged ? new DamagedException(sentence, e) : new StoreException(sentence, e);
    }

    private static String inWords(SQLException e) {
        if (!(e instanceof SQLiteException sqlite)) return e.getMessage();
        return switch (SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & PRIMARY_CODE)) {
            case SQLiteErrorCode.SQLITE_NOTADB -> "it is not a Murmuration database";
            case SQLiteErrorCode.SQLITE_CORRUPT -> "the file is damaged; restore a backup";
            case SQLiteErrorCode.SQLITE_FULL -> "the disk is full";
            case SQLiteErrorCode.SQLITE_READONLY, SQLiteErrorCode.SQLITE_CANTOPEN, SQLiteErrorCode.SQLITE_PERM -> "the folder cannot be written";
            case SQLiteErrorCode.SQLITE_BUSY, SQLiteErrorCode.SQLITE_LOCKED -> "another program holds it";
            default -> e.getMessage();
        };
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
