package murmuration.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// A file of this world's own.
record SqliteEngine(Path file) implements Engine {

    /// SQLite's extended codes carry the plain one in their lowest byte.
    private static final int PRIMARY_CODE = 0xff;
    private static final int USUAL_CACHE = 2_000;

    /// An index into which a busy day writes here and there fits into it; it grows only as it is used.
    private static final int WRITERS_CACHE = 16_000;

    private static final Set<Integer> DAMAGED = Set.of(SQLiteErrorCode.SQLITE_CORRUPT.code, SQLiteErrorCode.SQLITE_NOTADB.code);

    @Override
    public Connection forWriting() throws SQLException {
        return connect(WRITERS_CACHE);
    }

    @Override
    public Connection forReading() throws SQLException {
        return connect(USUAL_CACHE);
    }

    private Connection connect(int kilobytes) throws SQLException {
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

    @Override
    public void migrate(Connection writer) throws SQLException {
        Migrations.apply(writer, file);
    }

    @Override
    public long session(Connection writer) {
        return 0;
    }

    @Override
    public String novelist() {
        return "";
    }

    @Override
    public String away() {
        return "The file " + file + " is gone.";
    }

    @Override
    public boolean damaged(SQLException e) {
        return e instanceof SQLiteException sqlite && DAMAGED.contains(sqlite.getResultCode().code & PRIMARY_CODE);
    }

    @Override
    public boolean gone(SQLException e) {
        return false;
    }

    @Override
    public boolean collided(SQLException e) {
        return false;
    }

    @Override
    public String inWords(SQLException e) {
        if (!(e instanceof SQLiteException sqlite)) return e.getMessage();
        return switch (SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & PRIMARY_CODE)) {
            case SQLiteErrorCode.SQLITE_NOTADB -> "it is not a Murmuration database";
            case SQLiteErrorCode.SQLITE_CORRUPT -> "the file is damaged; restore a backup";
            case SQLiteErrorCode.SQLITE_FULL -> "the disk is full";
            case SQLiteErrorCode.SQLITE_READONLY, SQLiteErrorCode.SQLITE_CANTOPEN, SQLiteErrorCode.SQLITE_PERM -> "the folder cannot be written";
            case SQLiteErrorCode.SQLITE_IOERR -> "the disk cannot be written just now";
            case SQLiteErrorCode.SQLITE_BUSY, SQLiteErrorCode.SQLITE_LOCKED -> "another program holds it";
            default -> e.getMessage();
        };
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
