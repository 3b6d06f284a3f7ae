package murmuration.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which of the studios that share a database does what only one of them should. A claim is one row, taken by one conditional update: whoever finds it free or run out
/// has it, everybody else goes on without. It runs out by the server's clock unless it is renewed, so a studio that was switched off holds nothing for long.
public final class Claims {

    private Claims() {}

    /// Takes what is free, renews what is held.
    ///
    /// @return those of the names that this session holds now
    public static Set<String> take(Connection connection, long session, Collection<String> names, Duration term) throws SQLException {
        var held = new HashSet<String>();
        try (var claim = connection.prepareStatement("""
                INSERT INTO claims (name, session, until) VALUES (?, ?, clock_timestamp() + ? * interval '1 millisecond')
                ON CONFLICT (name) DO UPDATE SET session = excluded.session, until = excluded.until
                WHERE claims.session = excluded.session OR claims.until < clock_timestamp()""")) {
            for (String name : names) {
                claim.setString(1, name);
                claim.setLong(2, session);
                claim.setLong(3, term.toMillis());
                if (claim.executeUpdate() == 1) held.add(name);
            }
        }
        return held;
    }

    /// Who holds what, by the names that the novelists gave their studios.
    public static Map<String, String> holders(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT c.name, s.novelist FROM claims c JOIN studios s ON s.session = c.session WHERE c.until >= clock_timestamp()")) {
            var holders = new HashMap<String, String>();
            while (rows.next()) holders.put(rows.getString(1), rows.getString(2));
            return holders;
        }
    }

    /// Lets go of everything that a session holds.
    public static int release(Connection connection, long session) throws SQLException {
        try (var release = connection.prepareStatement("DELETE FROM claims WHERE session = ?")) {
            release.setLong(1, session);
            return release.executeUpdate();
        }
    }
}
