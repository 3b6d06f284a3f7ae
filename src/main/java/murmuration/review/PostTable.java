package murmuration.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Rows of posts and verdicts.
final class PostTable {

    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private static final String VERDICTS = "SELECT id, step, post_id, verdict, real_at, state, novelist FROM verdicts";

    private PostTable() {}

    /// A post as its row holds it; the id is the row's own.
    static String body(Post post) {
        return JSON.writeValueAsString(post);
    }

    static Post insert(Connection connection, Post post, String body) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO posts (character, topic, text, at, real_at, trace_id, decision_id, body) VALUES (?,?,?,?,?,?,?,?) RETURNING id")) {
            insert.setString(1, post.character());
            insert.setString(2, post.topic());
            insert.setString(3, post.text());
            insert.setLong(4, post.at().toEpochMilli());
            insert.setLong(5, post.writtenAt().toEpochMilli());
            insert.setLong(6, post.traceId());
            insert.setLong(7, post.decisionId());
            insert.setString(8, body);
            try (var row = insert.executeQuery()) {
                row.next();
                return post.with(row.getLong(1));
            }
        }
    }

    private static <T> T parsed(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JacksonException e) {
            throw new ReviewException("The desk of this world is damaged; restore a backup.", e);
        }
    }

    static List<Post> posts(Connection connection) throws SQLException {
        var posts = new ArrayList<Post>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id, body FROM posts ORDER BY id")) {
            while (rows.next()) posts.add(post(rows.getLong(1), rows.getString(2)));
        }
        return posts;
    }

    static Post post(long id, String body) {
        return parsed(body, Post.class).with(id);
    }

    static List<Given> verdicts(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(VERDICTS + " ORDER BY id")) {
            return verdicts(query);
        }
    }

    static List<Given> verdicts(Connection connection, long post) throws SQLException {
        try (var query = connection.prepareStatement(VERDICTS + " WHERE post_id = ? ORDER BY id")) {
            query.setLong(1, post);
            return verdicts(query);
        }
    }

    private static List<Given> verdicts(PreparedStatement query) throws SQLException {
        var verdicts = new ArrayList<Given>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                verdicts.add(new Given(
                        rows.getLong(1),
                        rows.getLong(2),
                        rows.getLong(3),
                        parsed(rows.getString(4), Verdict.class),
                        Instant.ofEpochMilli(rows.getLong(5)),
                        Life.valueOf(rows.getString(6)),
                        rows.getString(7)));
            }
        }
        return verdicts;
    }

    static void insert(Connection connection, Given given) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO verdicts (id, step, post_id, real_at, verdict, state, novelist) VALUES (?,?,?,?,?,?,?)")) {
            insert.setLong(1, given.id());
            insert.setLong(2, given.step());
            insert.setLong(3, given.post());
            insert.setLong(4, given.at().toEpochMilli());
            insert.setString(5, JSON.writerFor(Verdict.class).writeValueAsString(given.verdict()));
            insert.setString(6, given.life().name());
            insert.setString(7, given.novelist());
            insert.executeUpdate();
        }
    }

    static void life(Connection connection, long step, Life life) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE verdicts SET state = ? WHERE step = ?")) {
            update.setString(1, life.name());
            update.setLong(2, step);
            update.executeUpdate();
        }
    }

    static void forgetUndone(Connection connection, String novelist) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE verdicts SET state = 'FORGOTTEN' WHERE state = 'UNDONE' AND novelist = ?")) {
            update.setString(1, novelist);
            update.executeUpdate();
        }
    }
}
