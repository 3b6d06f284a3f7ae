package murmuration.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/// Loads SQLite's native library from a folder that only this user can read: the driver's own place for it is the folder of temporary files, which everybody
/// on the machine shares.
final class Driver {

    private static final String PLACE = "org.sqlite.tmpdir";

    static {
        if (System.getProperty(PLACE) == null) System.setProperty(PLACE, ownFolder().toString());
    }

    private Driver() {}

    static Connection connect(SQLiteConfig config, Path file) throws SQLException {
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    private static Path ownFolder() {
        try {
            Path folder = Files.createTempDirectory("murmuration-sqlite-" + ProcessHandle.current().pid() + "-"); // by the number the next start knows whose it was
            folder.toFile().deleteOnExit(); // empty by then: what is in it is deleted before
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
