package murmuration.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
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

    private final Path file;
    private final ExecutorService writerThread = thread("store-writer");
    private final ExecutorService readerThread = thread("store-reader");
    private final Connection writer;
    private final Connection reader;

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
            Connection writer = connect(file);
            try {
                Migrations.apply(writer, file);
                return new Database(file, writer, connect(file));
            } catch (SQLException | RuntimeException e) {
                writer.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreException("The database " + file + " cannot be opened: " + inWords(e) + ".", e);
        }
    }

    public <T> CompletableFuture<T> write(Work<T> work) {
        return submit(writerThread, () -> {
            try {
                T result = work.on(writer);
                writer.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                writer.rollback();
                throw e;
            }
        });
    }

    public <T> CompletableFuture<T> read(Work<T> work) {
        return submit(readerThread, () -> {
            try {
                return work.on(reader);
            } finally {
                reader.rollback();
            }
        });
    }

    /// Waits for an answer of this database.
    ///
    /// @throws StoreException with the cause, if the work failed
    public static <T> T now(CompletableFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StoreException known) throw known;
            throw new StoreException("The world's database refused: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("Interrupted while the database was working.", e);
        }
    }

    /// Ends both threads after the work that was handed in, then closes the file.
    @Override
    public void close() {
        writerThread.close();
        readerThread.close();
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

    private <T> CompletableFuture<T> submit(ExecutorService thread, Step<T> step) {
        var answer = new CompletableFuture<T>();
        try {
            thread.execute(() -> {
                try {
                    answer.complete(step.run());
                } catch (SQLException e) {
                    answer.completeExceptionally(new StoreException("The world's database could not do that: " + inWords(e) + ".", e));
                } catch (RuntimeException e) {
                    answer.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException e) {
            answer.completeExceptionally(new StoreException("The world is already closed.", e));
        }
        return answer;
    }

    private static Connection connect(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout((int) TimeUnit.SECONDS.toMillis(5));
        config.enforceForeignKeys(true);
        Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        connection.setAutoCommit(false);
        return connection;
    }

    private static String inWords(SQLException e) {
        if (!(e instanceof SQLiteException sqlite)) return e.getMessage();
        return switch (sqlite.getResultCode()) {
            case SQLiteErrorCode.SQLITE_NOTADB -> "it is not a Murmuration database";
            case SQLiteErrorCode.SQLITE_CORRUPT, SQLiteErrorCode.SQLITE_CORRUPT_VTAB -> "the file is damaged; restore a backup";
            case SQLiteErrorCode.SQLITE_FULL -> "the disk is full";
            case SQLiteErrorCode.SQLITE_READONLY, SQLiteErrorCode.SQLITE_CANTOPEN, SQLiteErrorCode.SQLITE_PERM -> "the folder cannot be written";
            case SQLiteErrorCode.SQLITE_BUSY, SQLiteErrorCode.SQLITE_LOCKED -> "another program holds it";
            default -> e.getMessage();
        };
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }
}
