package murmuration.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteConfig;

/// Takes out of a damaged database whatever can still be read, row by row, and puts it into a sound one where that does not have it yet.
///
/// SQLite tells only that a page cannot be read, so a table is read upwards until it fails, on behind the gap, and downwards from its end.
public final class Salvage implements AutoCloseable {

    /// Posts come before what belongs to them.
    private static final List<String> TABLES = List.of("settings", "posts", "verdicts", "traces", "decisions", "memories", "accounts", "outbox", "releases");
    private static final Map<String, List<String>> JSON = Map.of(
            "posts", List.of("body"), "verdicts", List.of("verdict"), "traces", List.of("causes", "metadata"), "decisions", List.of("inputs"), "memories", List.of("body"), "accounts", List.of("body"));
    private static final long WIDEST_GAP = 1L << 40;

    private final Connection into;

    /// @param fresh made here, with today's schema
    public Salvage(Path fresh) {
        Database.open(fresh).close();
        try {
            into = Driver.connect(plain(), fresh);
            into.setAutoCommit(false);
        } catch (SQLException e) {
            throw new StoreException("The sound database " + fresh + " could not be written.", e);
        }
    }

    /// Adds what a database holds, as far as it can be read. Of a row that is there already the one that is there stays.
    public void add(Path database) {
        try (Connection from = Driver.connect(plain(), database)) {
            for (String table : TABLES) {
                copy(from, table);
                dropUnreadable(table);
            }
        } catch (SQLException e) { // not even its list of tables can be read, so there is nothing to take
            System.getLogger(Salvage.class.getName()).log(System.Logger.Level.WARNING, "Nothing can be read of " + database, e);
        }
    }

    /// How many rows a table has by now.
    public long count(String table) {
        return number("SELECT count(*) FROM " + table);
    }

    /// The highest number of a row; numbers are given one after the other.
    public long last(String table) {
        return number("SELECT coalesce(max(id), 0) FROM " + table);
    }

    /// Lets go of what belongs to nothing any more, and of the file.
    @Override
    public void close() {
        try (into; var statement = into.createStatement()) {
            statement.execute("DELETE FROM verdicts WHERE post_id NOT IN (SELECT id FROM posts)");
            statement.execute("DELETE FROM outbox WHERE post_id NOT IN (SELECT id FROM posts)");
            statement.execute("DELETE FROM releases WHERE post_id NOT IN (SELECT id FROM posts)");
            into.commit();
        } catch (SQLException e) {
            throw new StoreException("The sound database could not be written.", e);
        }
    }

    private void copy(Connection from, String table) throws SQLException {
        List<String> columns = columns(into, table);
        columns.retainAll(columns(from, table));
        if (columns.isEmpty()) return;
        String select = "SELECT rowid, " + String.join(", ", columns) + " FROM " + table + " NOT INDEXED WHERE rowid ";
        String places = String.join(", ", columns.stream().map(_ -> "?").toList());
        try (var insert = into.prepareStatement("INSERT OR IGNORE INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + places + ")")) {
            long last = -1;
            long gap = 1;
            while (gap < WIDEST_GAP) {
                long reached = rows(from, select + "> ? ORDER BY rowid", last, columns.size(), insert);
                if (reached == Long.MAX_VALUE) break;
                gap = reached > last ? 1 : gap * 2;
                last = Math.max(reached, last) + gap;
            }
            if (gap > 1 || last > -1) rows(from, select + "< ? ORDER BY rowid DESC", Long.MAX_VALUE, columns.size(), insert);
        }
        into.commit();
    }

    /// @return the row up to which it could be read; the highest number there is when it came to the end
    private static long rows(Connection from, String select, long start, int columns, PreparedStatement insert) throws SQLException {
        long reached = start;
        try (var query = from.prepareStatement(select)) {
            query.setLong(1, start);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) insert.setObject(i, rows.getObject(i + 1));
                    reached = rows.getLong(1);
                    insert.executeUpdate();
                }
                return Long.MAX_VALUE;
            }
        } catch (SQLException _) { // here a page cannot be read; the caller goes on behind it
            return reached;
        }
    }

    /// A sound page may hold spoilt words: what is no JSON any more would not let the world open.
    private void dropUnreadable(String table) throws SQLException {
        try (var statement = into.createStatement()) {
            for (String column : JSON.getOrDefault(table, List.of())) statement.execute("DELETE FROM " + table + " WHERE NOT json_valid(" + column + ")");
            into.commit();
        }
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
            var columns = new ArrayList<String>();
            while (rows.next()) columns.add(rows.getString("name"));
            return columns;
        }
    }

    private long number(String query) {
        try (var statement = into.createStatement();
                var row = statement.executeQuery(query)) {
            return row.getLong(1);
        } catch (SQLException e) {
            throw new StoreException("The sound database could not be read.", e);
        }
    }

    private static SQLiteConfig plain() {
        var config = new SQLiteConfig();
        config.enforceForeignKeys(false); // what belongs to a lost row is let go of at the end, when a backup may have given it back
        return config;
    }
}
