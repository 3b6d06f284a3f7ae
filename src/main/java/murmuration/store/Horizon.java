package murmuration.store;

import java.sql.Connection;
import java.sql.SQLException;

/// How a reader follows what others commit without missing anything.
///
/// Rows are not committed in the order of their numbers: a studio may take number 7, another take 8 and commit at once, and the first commit a second later. Whoever
/// reads "everything after 8" next never sees 7. So each row carries the transaction that wrote it, and a reader begins each look at the oldest transaction that was
/// still open at his last one. Some rows he sees twice, which he tells by their keys; none he misses, in whatever order they come.
public final class Horizon {

    private Horizon() {}

    /// The time by the server's clock, in milliseconds since 1970: the same for all who share it.
    public static long serverNow(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint")) {
            row.next();
            return row.getLong(1);
        }
    }

    /// The oldest transaction that is not over, as this unit of reading sees it: what was written by an older one is visible here or never was committed.
    public static long of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint")) {
            row.next();
            return row.getLong(1);
        }
    }
}
