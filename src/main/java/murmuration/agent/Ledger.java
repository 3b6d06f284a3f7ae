package murmuration.agent;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import murmuration.store.Database;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Every decision of every agent, whether it led to a post or to silence, and each agent's memory. Any thread may write. A decision that led to a post is stored with
/// it; the others are written behind like the traces, and what everybody remembers about once a second, so a crash may lose the last moments of them.
public final class Ledger {

    private static final long HOUR = 3_600_000;
    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private static final Duration BEHIND = Duration.ofMillis(50);

    private final Database database;
    private final AtomicLong ids;
    private final Queue<Row> waiting = new ConcurrentLinkedQueue<>();
    private final Memories memories;
    private final Soon soon = new Soon(BEHIND, this::writeBehind);
    private final Soon allSoon = new Soon(BEHIND, this::writeAll);
    private final long before;

    /// A decision as it is stored, put into words where it was made and not by the database's one writer.
    private record Row(Decision decision, String inputs) {
        static Row of(Decision decision) {
            return new Row(decision, JSON.writeValueAsString(decision));
        }
    }

    /// Where on this board somebody goes on who has left it with a bookmark.
    @FunctionalInterface
    public interface Places {
        long cursor(Connection connection, long bookmark) throws SQLException;
    }

    private Ledger(Database database, long lastId, Places places) {
        this.database = database;
        this.memories = new Memories(database, places);
        this.ids = new AtomicLong(lastId);
        this.before = lastId;
    }

    /// Beside a board of one's own, where a bookmark is the place itself.
    public static Ledger open(Database database) {
        return open(database, (_, bookmark) -> bookmark);
    }

    public static Ledger open(Database database, Places places) {
        return new Ledger(database, database.shared() ? database.numbersFrom() : Database.now(database.read(Ledger::lastId)), places);
    }

    /// Whether a decision was made here since the world was opened, and in no other studio.
    public boolean madeHere(long decision) {
        return decision > before && database.ours(decision);
    }

    long nextId() {
        return ids.incrementAndGet();
    }

    void record(Decision decision) {
        waiting.add(Row.of(decision));
        soon.please();
    }

    /// What stores a decision, for a transaction that stores more.
    Database.Work<Integer> keeping(Decision decision) {
        var row = Row.of(decision);
        return connection -> {
            insert(connection, List.of(row));
            return 1;
        };
    }

    /// Decisions of one agent, or of all, newest first.
    public CompletableFuture<List<Decision>> newest(Optional<String> agent, int limit) {
        return newest(agent, limit, decision -> decision);
    }

    /// What somebody wants to keep of each of them; the rest of it need not fit into memory.
    public <T> CompletableFuture<List<T>> newest(Optional<String> agent, int limit, Function<Decision, T> kept) {
        return writeDecisions().thenCompose(_ -> database.read(connection -> select(connection, agent, limit, kept)));
    }

    /// Some decisions, newest first; those that are not there are left out.
    public CompletableFuture<List<Decision>> decisions(Collection<Long> ids) {
        if (ids.isEmpty()) return CompletableFuture.completedFuture(List.of());
        String wanted = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        return writeDecisions().thenCompose(_ -> database.read(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT inputs FROM decisions WHERE id IN (" + wanted + ") ORDER BY rowid DESC")) {
                var decisions = new ArrayList<Decision>();
                while (rows.next()) decisions.add(JSON.readValue(rows.getString(1), Decision.class));
                return decisions;
            }
        }));
    }

    /// What each agent's decisions came to, hour by hour from a moment of the story on.
    public CompletableFuture<List<Hour>> hours(Instant from) {
        return database.read(connection -> {
            try (var query = connection.prepareStatement(
                    "SELECT agent, at / " + HOUR + " AS hour, count(*) FILTER (WHERE outcome = 'POSTED'), count(*) FILTER (WHERE outcome <> 'POSTED') FROM decisions WHERE at >= ? GROUP BY agent, hour ORDER BY agent, hour")) {
                query.setLong(1, from.toEpochMilli());
                var hours = new ArrayList<Hour>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) hours.add(new Hour(rows.getString(1), Instant.ofEpochMilli(rows.getLong(2) * HOUR), rows.getInt(3), rows.getInt(4)));
                }
                return hours;
            }
        });
    }

    /// When an agent last decided something before, or at, a moment of the story: by then she had looked at the board.
    public CompletableFuture<Optional<Instant>> lastDecision(String agent, Instant moment) {
        return writeDecisions().thenCompose(_ -> database.read(connection -> {
            try (var query = connection.prepareStatement("SELECT max(at) FROM decisions WHERE agent = ? AND at <= ?")) {
                query.setString(1, agent);
                query.setLong(2, moment.toEpochMilli());
                try (var row = query.executeQuery()) {
                    row.next();
                    long at = row.getLong(1);
                    return row.wasNull() ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochMilli(at));
                }
            }
        }));
    }

    /// What an agent remembers, as she last said; nothing, if she never lived.
    public CompletableFuture<Recollection> recollection(String agent) {
        return memories.flush(agent).thenCompose(_ -> database.read(connection -> Memories.asStored(connection, agent))).thenApply(kept -> kept.map(Memory.Kept::recollection).orElse(Recollection.NONE));
    }

    /// Keeps what an agent remembers now, and writes it when its turn comes.
    void remember(String agent, Instant at, Memory.Kept memory) {
        memories.remember(agent, at, memory);
    }

    /// For the last that an agent has to say: somebody may be waiting to live on with it.
    void writeSoon() {
        allSoon.please();
    }

    Optional<Memory.Kept> memory(String agent) {
        return Database.now(memories.flush(agent).thenCompose(_ -> database.read(connection -> memories.of(connection, agent))));
    }

    static void complain(@Nullable Throwable e) {
        if (e != null) System.getLogger(Ledger.class.getName()).log(System.Logger.Level.WARNING, "What an agent decided or remembers could not be written", e);
    }

    /// Brings the database up to date; done when the future is, with the number of decisions written.
    public CompletableFuture<Integer> flush() {
        return writeDecisions().thenCombine(memories.flush(), (written, _) -> written);
    }

    private CompletableFuture<Integer> writeDecisions() {
        var batch = new ArrayList<Row>();
        return database.writeTogether(connection -> {
            for (Row row = waiting.poll(); row != null; row = waiting.poll()) batch.add(row);
            insert(connection, batch);
            return batch.size();
        }, written -> written).whenComplete((_, e) -> {
            if (e != null) waiting.addAll(batch); // what cannot be written now waits for the next time
        });
    }

    /// Lets go of the decisions before a moment of the story that led to no post. The newest of all stays, since the next one's number is counted from it.
    ///
    /// @return how many there were
    public CompletableFuture<Integer> forgetSilences(Instant before) {
        return flush().thenCompose(_ -> database.write(connection -> {
            try (var delete = connection.prepareStatement(
                    "DELETE FROM decisions WHERE at < ? AND outcome <> 'POSTED' AND id NOT IN (SELECT decision_id FROM posts) AND id < (SELECT max(id) FROM decisions)")) {
                delete.setLong(1, before.toEpochMilli());
                return delete.executeUpdate();
            }
        }));
    }

    private void writeBehind() {
        if (!waiting.isEmpty()) writeDecisions().whenComplete((_, e) -> complain(e));
    }

    private void writeAll() {
        if (!waiting.isEmpty() || memories.areWaiting()) flush().whenComplete((_, e) -> complain(e));
    }

    private static void insert(Connection connection, List<Row> rows) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO decisions (id, agent, at, topic, outcome, reason, inputs) VALUES (?,?,?,?,?,?,?) ON CONFLICT (id) DO NOTHING")) {
            for (Row row : rows) {
                Decision decision = row.decision();
                insert.setLong(1, decision.id());
                insert.setString(2, decision.agent());
                insert.setLong(3, decision.at().toEpochMilli());
                insert.setString(4, decision.topic());
                insert.setString(5, decision.outcome().name());
                insert.setString(6, decision.reason());
                insert.setString(7, row.inputs());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static <T> List<T> select(Connection connection, Optional<String> agent, int limit, Function<Decision, T> kept) throws SQLException {
        String where = agent.isPresent() ? " WHERE agent = ?" : "";
        try (var query = connection.prepareStatement("SELECT inputs FROM decisions" + where + " ORDER BY rowid DESC LIMIT " + limit)) {
            if (agent.isPresent()) query.setString(1, agent.get());
            var decisions = new ArrayList<T>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) decisions.add(kept.apply(JSON.readValue(rows.getString(1), Decision.class)));
            }
            return decisions;
        }
    }

    private static long lastId(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT coalesce(max(id), 0) FROM decisions")) {
            row.next();
            return row.getLong(1);
        }
    }
}
