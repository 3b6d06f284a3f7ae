package murmuration.world;

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

    void put(String name, String value) {
        database.writeTogether(connection -> {
            try (var row = connection.prepareStatement("INSERT OR REPLACE INTO settings (name, value) VALUES (?,?)")) {
                row.setString(1, name);
                row.setString(2, value);
                return row.executeUpdate();
            }
        }, changed -> changed);
    }
}
