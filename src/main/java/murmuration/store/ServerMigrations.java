package murmuration.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/// The same as [Migrations] on a server: which scripts were run stands in the table `murmuration`.
final class ServerMigrations {

    private static final List<String> SCRIPTS = List.of("postgres-1.sql");

    /// Two studios opened the same new database at once, and the other was quicker.
    private static final Set<String> MADE_MEANWHILE = Set.of("42P07", "42710", "23505", "40001");

    private ServerMigrations() {}

    static void apply(Connection connection, Server server) throws SQLException {
        int version = checkedVersion(connection, server);
        if (version > SCRIPTS.size()) throw new StoreException("The board on " + server + " was made by a newer Murmuration; open it with that one.");
        for (; version < SCRIPTS.size(); version++) {
            try {
                run(connection, version);
            } catch (SQLException e) {
                connection.rollback();
                if (!MADE_MEANWHILE.contains(e.getSQLState()) || version(connection) <= version) throw e;
            }
        }
    }

    /// Both questions are asked of one moment, since another studio may make the tables meanwhile.
    private static int checkedVersion(Connection connection, Server server) throws SQLException {
        try {
            if (has(connection, "murmuration")) return number(connection);
            if (has(connection, "traces")) throw new StoreException("There is something else in the database " + server + "; Murmuration leaves it alone. Name another database or schema.");
            return 0;
        } finally {
            connection.commit();
        }
    }

    private static void run(Connection connection, int version) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(Migrations.script(SCRIPTS.get(version)));
            statement.execute("UPDATE murmuration SET schema_version = " + (version + 1));
        }
        connection.commit();
    }

    private static int version(Connection connection) throws SQLException {
        try {
            return has(connection, "murmuration") ? number(connection) : 0;
        } finally {
            connection.commit();
        }
    }

    private static int number(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT max(schema_version) FROM murmuration")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static boolean has(Connection connection, String table) throws SQLException {
        try (var query = connection.prepareStatement("SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = ?")) {
            query.setString(1, table);
            try (var row = query.executeQuery()) {
                return row.next();
            }
        }
    }
}
