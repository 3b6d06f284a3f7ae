package murmuration.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/// Gives the room of deleted rows back to the disk, which SQLite keeps for later rows otherwise. It writes the file anew beside itself and takes it over as one
/// transaction, so that a power cut leaves the one or the other.
public final class Compaction {

    private Compaction() {}

    /// @param database that nobody has open; the disk needs as much room again meanwhile
    /// @throws StoreException if there is not so much, or the file cannot be read
    public static void of(Path database) {
        var config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        try (Connection connection = Driver.connect(config, database);
                var vacuum = connection.createStatement()) {
            vacuum.execute("VACUUM");
        } catch (SQLException e) {
            throw new StoreException("The database " + database + " could not be made smaller: " + new SqliteEngine(database).inWords(e) + ".", e);
        }
    }
}
