package murmuration.board;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Rows of traces.
final class TraceRows {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String INSERT = """
            INSERT INTO traces (id, agent_id, trace_type, topic, timestamp, strength, half_life, decay_factor, fades_at, emotion, stance, text, causes, metadata)
            VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO NOTHING""";

    private TraceRows() {}

    /// One that is there already stays: it is the same.
    static void insert(Connection connection, List<Trace> traces) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            for (Trace trace : traces) {
                bind(insert, trace);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement row, Trace trace) throws SQLException {
        row.setLong(1, trace.id());
        row.setString(2, trace.agent());
        row.setString(3, trace.type().name());
        row.setString(4, trace.topic());
        row.setLong(5, trace.at().toEpochMilli());
        row.setDouble(6, trace.strength());
        row.setLong(7, trace.halfLife().toMillis());
        row.setDouble(8, Decay.left(Duration.ofHours(1), trace.halfLife()));
        row.setLong(9, trace.evaporates().toEpochMilli());
        row.setString(10, trace.emotion());
        row.setDouble(11, trace.stance());
        row.setString(12, trace.text());
        row.setString(13, trace.causes().isEmpty() ? "[]" : JSON.writeValueAsString(trace.causes()));
        row.setString(14, trace.metadata().isEmpty() ? "{}" : JSON.writeValueAsString(trace.metadata()));
    }

    /// Those for which a condition on two numbers holds, in the order in which they were written.
    static List<Placed> select(Connection connection, String where, long first, long second) throws SQLException {
        try (var query = connection.prepareStatement("SELECT rowid AS place, traces.* FROM traces WHERE " + where + " ORDER BY rowid")) {
            query.setLong(1, first);
            query.setLong(2, second);
            var traces = new ArrayList<Placed>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) sound(rows).ifPresent(traces::add);
            }
            return traces;
        }
    }

    /// A row whose bytes were spoilt stays off the board and keeps no other from it.
    private static Optional<Placed> sound(ResultSet row) throws SQLException {
        try {
            return Optional.of(new Placed(row.getLong("place"), trace(row)));
        } catch (JacksonException | IllegalArgumentException | DateTimeException | NullPointerException e) { // whatever spoilt bytes can make of a column
            System.getLogger(TraceRows.class.getName()).log(System.Logger.Level.WARNING, "Trace " + row.getLong("id") + " is damaged and left out: " + e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Trace trace(ResultSet row) throws SQLException {
        return new Trace(
                row.getLong("id"),
                row.getString("agent_id"),
                TraceType.valueOf(row.getString("trace_type")),
                row.getString("topic"),
                Instant.ofEpochMilli(row.getLong("timestamp")),
                row.getDouble("strength"),
                Duration.ofMillis(row.getLong("half_life")),
                row.getString("emotion"),
                row.getDouble("stance"),
                row.getString("text"),
                list(row.getString("causes")),
                map(row.getString("metadata")));
    }

    private static List<Long> list(String json) {
        return json.equals("[]") ? List.of() : JSON.readValue(json, new TypeReference<List<Long>>() {});
    }

    private static Map<String, String> map(String json) {
        return json.equals("{}") ? Map.of() : JSON.readValue(json, new TypeReference<Map<String, String>>() {});
    }
}
