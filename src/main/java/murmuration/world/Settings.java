package murmuration.world;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import murmuration.store.Database;

/// A few named values that a world keeps in its database: how far the story has come.
final class Settings {

    private final Database database;

    Settings(Database database) {
        this.database = database;
    }

    Optional<String> get(String name) {
        return Database.now(database.read(connection -> {
            try (var query = connection.prepareStatement("SELECT value FROM settings WHERE name = ?")) {
                query.setString(1, name);
                try (var row = query.executeQuery()) {
                    return row.next() ? Optional.of(row.getString(1)) : Optional.<String>empty();
                }
            }
        }));
    }

    /// All of them, as a unit of reading sees them.
    static Map<String, String> all(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT name, value FROM settings")) {
            var all = new HashMap<String, String>();
            while (rows.next()) all.put(rows.getString(1), rows.getString(2));
            return all;
        }
    }

    /// Puts a value where there is none.
    ///
    /// @return whether it did, and nobody else before
    boolean putFirst(String name, String value) {
        return Database.now(database.write(connection -> {
            try (var row = connection.prepareStatement("INSERT INTO settings (name, value) VALUES (?,?) ON CONFLICT (name) DO NOTHING")) {
                row.setString(1, name);
                row.setString(2, value);
                return row.executeUpdate() == 1;
            }
        }));
    }

    void put(String name, String value) {
        database.writeTogether(connection -> {
            try (var row = connection.prepareStatement("INSERT INTO settings (name, value) VALUES (?,?) ON CONFLICT (name) DO UPDATE SET value = excluded.value")) {
                row.setString(1, name);
                row.setString(2, value);
                return row.executeUpdate();
            }
        }, changed -> changed);
    }
}
