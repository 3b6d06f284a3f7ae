package murmuration.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteException;

/// Looks whether a database file is sound, without changing it. Works beside a program that has it open.
public final class Integrity {

    private static final int MOST_PROBLEMS = 20;

    private Integrity() {}

    /// What is wrong, a sentence each; nothing with a sound file or with none at all.
    public static List<String> problems(Path file) {
        if (!Files.exists(file)) return List.of();
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection connection = Driver.connect(config, file)) {
            var problems = new ArrayList<String>();
            rows(connection, "PRAGMA integrity_check(" + MOST_PROBLEMS + ")").stream().filter(row -> !row.equals("ok")).forEach(row -> problems.add("The database is damaged: " + row + "."));
            rows(connection, "PRAGMA foreign_key_check").forEach(table -> problems.add("A row of the table " + table + " belongs to nothing."));
            return problems;
        } catch (SQLException e) {
            return List.of("The database cannot be read: " + (e instanceof SQLiteException sqlite ? sqlite.getResultCode().message : e.getMessage()) + ".");
        }
    }

    private static List<String> rows(Connection connection, String pragma) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(pragma)) {
            var rows = new ArrayList<String>();
            while (found.next() && rows.size() < MOST_PROBLEMS) rows.add(found.getString(1));
            return rows;
        }
    }
}
