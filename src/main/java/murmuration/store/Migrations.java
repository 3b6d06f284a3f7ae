package murmuration.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Takes a database from the schema it has (`user_version`) to today's, one script at a time, each in its own transaction.
final class Migrations {

    private static final List<String> SCRIPTS = List.of("schema-1.sql", "schema-2.sql", "schema-3.sql", "schema-4.sql");

    private Migrations() {}

    static void apply(Connection connection, Path file) throws SQLException {
        int version = version(connection);
        if (version > SCRIPTS.size()) throw new StoreException("The world at " + file.getParent() + " was made by a newer Murmuration; open it with that one.");
        if (version == 0 && !isEmpty(connection)) throw new StoreException("The file " + file + " is a database of another program; Murmuration leaves it alone.");
        for (; version < SCRIPTS.size(); version++) {
            try (var statement = connection.createStatement()) {
                for (String sql : script(SCRIPTS.get(version)).split(";\\s*\\n")) {
                    if (!sql.isBlank()) statement.execute(sql);
                }
                statement.execute("PRAGMA user_version = " + (version + 1));
            }
            connection.commit();
        }
    }

    static boolean isOlder(Connection connection) throws SQLException {
        int version = version(connection);
        return version > 0 && version < SCRIPTS.size();
    }

    private static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        } finally {
            connection.commit();
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM sqlite_master")) {
            return row.getInt(1) == 0;
        } finally {
            connection.commit();
        }
    }

    static String script(String name) {
        try (var in = Migrations.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
