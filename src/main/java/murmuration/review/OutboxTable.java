package murmuration.review;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import murmuration.review.Outgoing.Stage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Rows of accounts and of what is on its way.
final class OutboxTable {

    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private OutboxTable() {}

    static List<Account> accounts(Connection connection) throws SQLException {
        var accounts = new ArrayList<Account>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT body FROM accounts ORDER BY name")) {
            while (rows.next()) accounts.add(JSON.readValue(rows.getString(1), Account.class));
            return accounts;
        } catch (JacksonException e) {
            throw new ReviewException("The accounts of this world are damaged; restore a backup.", e);
        }
    }

    static void put(Connection connection, Account account) throws SQLException {
        try (var put = connection.prepareStatement("INSERT INTO accounts (name, body) VALUES (?,?) ON CONFLICT (name) DO UPDATE SET body = excluded.body")) {
            put.setString(1, account.name());
            put.setString(2, JSON.writeValueAsString(account));
            put.executeUpdate();
        }
    }

    static void remove(Connection connection, String account) throws SQLException {
        try (var remove = connection.prepareStatement("DELETE FROM accounts WHERE name = ?")) {
            remove.setString(1, account);
            remove.executeUpdate();
        }
    }

    static List<Outgoing> rows(Connection connection) throws SQLException {
        var found = new ArrayList<Outgoing>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM outbox ORDER BY due_at, post_id")) {
            while (rows.next()) found.add(row(rows));
        }
        return found;
    }

    static Optional<Outgoing> row(Connection connection, long post) throws SQLException {
        try (var query = connection.prepareStatement("SELECT * FROM outbox WHERE post_id = ?")) {
            query.setLong(1, post);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(row(rows)) : Optional.empty();
            }
        }
    }

    /// The first of these posts that is out, or may be.
    static Optional<Outgoing> out(Connection connection, Collection<Long> posts) throws SQLException {
        for (long post : posts) {
            Optional<Outgoing> row = row(connection, post).filter(Outgoing::isOut);
            if (row.isPresent()) return row;
        }
        return Optional.empty();
    }

    static void put(Connection connection, Outgoing row) throws SQLException {
        try (var put = connection.prepareStatement("""
                INSERT INTO outbox (post_id, account, approved_at, rkey, record, due_at, state, attempts, reason, uri, cid) VALUES (?,?,?,?,?,?,?,?,?,?,?)
                ON CONFLICT (post_id) DO UPDATE SET account = excluded.account, approved_at = excluded.approved_at, rkey = excluded.rkey, record = excluded.record,
                due_at = excluded.due_at, state = excluded.state, attempts = excluded.attempts, reason = excluded.reason, uri = excluded.uri, cid = excluded.cid""")) {
            put.setLong(1, row.post());
            put.setString(2, row.account());
            put.setLong(3, row.approvedAt().toEpochMilli());
            put.setString(4, row.key());
            put.setString(5, row.record());
            put.setLong(6, row.due().toEpochMilli());
            put.setString(7, row.stage().name());
            put.setInt(8, row.attempts());
            put.setString(9, row.reason());
            put.setString(10, row.uri());
            put.setString(11, row.cid());
            put.executeUpdate();
        }
    }

    static void remove(Connection connection, long post) throws SQLException {
        try (var remove = connection.prepareStatement("DELETE FROM outbox WHERE post_id = ?")) {
            remove.setLong(1, post);
            remove.executeUpdate();
        }
    }

    private static Outgoing row(ResultSet row) throws SQLException {
        return new Outgoing(
                row.getLong("post_id"), row.getString("account"), moment(row, "approved_at"), row.getString("rkey"), row.getString("record"), moment(row, "due_at"),
                Stage.valueOf(row.getString("state")), row.getInt("attempts"), row.getString("reason"), row.getString("uri"), row.getString("cid"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }
}
