package murmuration.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/// A whole copy of a database file as it is at one moment, also while a program writes to it: SQLite reads a consistent state and nobody waits for it.
public final class Snapshot {

    private Snapshot() {}

    /// @param copy must not exist yet
    /// @throws StoreException if the database cannot be read or the copy cannot be written
    public static void write(Path database, Path copy) {
        if (!Files.exists(database)) throw new StoreException("There is no database at " + database + ".");
        var config = new SQLiteConfig();
        config.setBusyTimeout(10_000);
        try (Connection connection = Driver.connect(config, database);
                var vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, copy.toAbsolutePath().toString());
            vacuum.execute();
        } catch (SQLException e) {
            throw new StoreException("The database " + database + " could not be copied: " + e.getMessage() + ".", e);
        }
    }
}
