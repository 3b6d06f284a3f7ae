package murmuration.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Everything that lies in a world's file goes onto an empty server that several studios share, in one transaction.
///
/// There is no way back: on a server each studio numbers its traces in a range of its own, and in a file a trace's number is its place.
public final class Copy {

    /// In an order in which each row finds those that it speaks of.
    private static final List<String> TABLES = List.of("traces", "decisions", "posts", "verdicts", "memories", "settings", "accounts", "outbox", "releases");

    private static final int TOGETHER = 1000;

    private final Engine from;
    private final PostgresEngine to;

    private Copy(Engine from, PostgresEngine to) {
        this.from = from;
        this.to = to;
    }

    /// Any thread that may wait.
    ///
    /// @return how many rows there were
    /// @throws StoreException if something lies there already, or one of the two cannot be read or written; then nothing was copied
    public static long ontoServer(Path file, Server server) {
        return new Copy(new SqliteEngine(file), new PostgresEngine(server)).everything();
    }

    private long everything() {
        Engine working = from;
        try (Connection source = from.forWriting()) {
            from.migrate(source);
            working = to;
            try (Connection target = to.forWriting()) {
                to.migrate(target);
                try {
                    return copied(source, target);
                } finally {
                    target.rollback(); // what was committed stays
                    source.rollback();
                }
            }
        } catch (SQLException e) {
            throw new StoreException("The board could not be copied from " + from + " to " + to + ": " + working.inWords(e) + ".", e);
        }
    }

    private long copied(Connection source, Connection target) throws SQLException {
        for (String table : TABLES) {
            if (hasRows(target, table)) throw new StoreException("Something lies on " + to + " already; nothing was copied. Name an empty database or schema.");
        }
        long rows = 0;
        for (String table : TABLES) rows += copied(table, source, target);
        to.adopted(target);
        target.commit();
        return rows;
    }

    private long copied(String table, Connection source, Connection target) throws SQLException {
        List<String> columns = common(table, source, target);
        String names = String.join(", ", columns);
        String order = table.equals("traces") || table.equals("decisions") ? "rowid" : columns.getFirst();
        try (var query = source.prepareStatement("SELECT " + names + " FROM " + table + " ORDER BY " + order);
                var insert = target.prepareStatement("INSERT INTO " + table + " (" + names + ") OVERRIDING SYSTEM VALUE VALUES (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")")) {
            query.setFetchSize(TOGETHER);
            try (ResultSet row = query.executeQuery()) {
                return inserted(row, insert, columns.size());
            }
        }
    }

    private static long inserted(ResultSet row, PreparedStatement insert, int columns) throws SQLException {
        long rows = 0;
        while (row.next()) {
            for (int column = 1; column <= columns; column++) {
                Object value = row.getObject(column);
                if (value instanceof String text) insert.setString(column, text);
                else insert.setObject(column, value);
            }
            insert.addBatch();
            if (++rows % TOGETHER == 0) insert.executeBatch();
        }
        insert.executeBatch();
        return rows;
    }

    /// A server's table has what following others needs, which a file's has not.
    private static List<String> common(String table, Connection source, Connection target) throws SQLException {
        Set<String> there = new HashSet<>(columns(table, target));
        return columns(table, source).stream().filter(there::contains).toList();
    }

    private static List<String> columns(String table, Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT * FROM " + table + " LIMIT 0");
                var none = query.executeQuery()) {
            ResultSetMetaData about = none.getMetaData();
            var columns = new ArrayList<String>();
            for (int column = 1; column <= about.getColumnCount(); column++) columns.add(about.getColumnName(column));
            return columns;
        }
    }

    private static boolean hasRows(Connection connection, String table) throws SQLException {
        try (var query = connection.prepareStatement("SELECT 1 FROM " + table + " LIMIT 1");
                var row = query.executeQuery()) {
            return row.next();
        }
    }
}
