package murmuration.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;

/// What a desk that several novelists share asks of its tables beyond those of a single one.
///
/// Each post has a version. A verdict names the version that its novelist saw, and one conditional update takes the post from that to the next: of two novelists at the same
/// post the second changes no row, and hears who was first.
final class SharedDesk {

    private static final int A_FEW = 10;

    private SharedDesk() {}

    /// A post as it is on the shared desk, with every verdict on it.
    record Arrival(Post post, long version, List<Given> verdicts) {}

    /// Takes posts over from the versions that were seen to their next.
    ///
    /// @throws JudgedMeanwhileException if one of them is not as it was seen
    static void take(Connection connection, Collection<Item> seen) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE posts SET version = version + 1, xid = pg_current_xact_id()::text::bigint WHERE id = ? AND version = ?")) {
            for (Item item : seen) {
                update.setLong(1, item.post().id());
                update.setLong(2, item.version());
                if (update.executeUpdate() == 0) throw new JudgedMeanwhileException(sentence(item.post(), last(connection, item.post().id())));
            }
        }
    }

    static History.Last lastNumbers(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT coalesce(max(id), 0), coalesce(max(step), 0) FROM verdicts")) {
            row.next();
            return new History.Last(row.getLong(1), row.getLong(2));
        }
    }

    /// Posts that were laid or judged since, unless they are known as they are.
    static List<Arrival> committedSince(Connection connection, long horizon, LongUnaryOperator known) throws SQLException {
        var fresh = new ArrayList<Arrival>();
        try (var query = connection.prepareStatement("SELECT id, body, version FROM posts WHERE xid >= ? ORDER BY id")) {
            query.setLong(1, horizon);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    long id = rows.getLong(1);
                    if (rows.getLong(3) > known.applyAsLong(id)) fresh.add(new Arrival(PostTable.post(id, rows.getString(2)), rows.getLong(3), List.of()));
                }
            }
        }
        return withVerdicts(connection, fresh);
    }

    /// Asks once for all, where there are many.
    private static List<Arrival> withVerdicts(Connection connection, List<Arrival> posts) throws SQLException {
        var complete = new ArrayList<Arrival>();
        Map<Long, List<Given>> all = posts.size() <= A_FEW ? Map.of() : PostTable.verdicts(connection).stream().collect(Collectors.groupingBy(Given::post));
        for (Arrival one : posts) {
            List<Given> verdicts = posts.size() <= A_FEW ? PostTable.verdicts(connection, one.post().id()) : all.getOrDefault(one.post().id(), List.of());
            complete.add(new Arrival(one.post(), one.version(), verdicts));
        }
        return complete;
    }

    private static Optional<Given> last(Connection connection, long post) throws SQLException {
        return PostTable.verdicts(connection, post).stream().filter(one -> one.life() == Life.DONE).reduce((_, later) -> later);
    }

    private static String sentence(Post post, Optional<Given> last) {
        String what = last.map(given -> given.novelist() + " " + deed(given.verdict())).orElse("Another novelist took the verdict back on");
        return what + " post " + post.id() + " by " + post.character() + " meanwhile; your verdict was not written.";
    }

    private static String deed(Verdict verdict) {
        return switch (State.after(verdict)) {
            case LATER -> "put aside";
            case WAITING, FLAGGED, APPROVED, DISCARDED -> State.after(verdict).name().toLowerCase(Locale.ROOT);
        };
    }
}
