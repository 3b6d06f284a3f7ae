package murmuration.agent;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import murmuration.store.Database;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Every decision of every agent, whether it led to a post or to silence, and each agent's memory. Any thread may write. A decision that led to a post is stored with
/// it; the others, and what everybody remembers, are written behind like the traces, so a crash may lose the last moments of them.
public final class Ledger {

    private static final long HOUR = 3_600_000;
    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private static final Executor SOON = CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS, Runnable::run);

    private final Database database;
    private final AtomicLong ids;
    private final Queue<Decision> waiting = new ConcurrentLinkedQueue<>();
    private final Map<String, Remembered> memories = new ConcurrentHashMap<>();
    private final AtomicBoolean due = new AtomicBoolean();

    private record Remembered(Instant at, Memory.Kept memory) {}

    /// What one transaction takes along; given back if that fails.
    private record Batch(List<Decision> decided, Map<String, Remembered> remembered) {}

    private final long before;
    private final Places places;

    /// Where on this board somebody goes on who has left it with a bookmark.
    @FunctionalInterface
    public interface Places {
        long cursor(Connection connection, long bookmark) throws SQLException;
    }

    private Ledger(Database database, long lastId, Places places) {
        this.database = database;
        this.places = places;
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
        waiting.add(decision);
        writeSoon();
    }

    /// What stores a decision, for a transaction that stores more.
    Database.Work<Integer> keeping(Decision decision) {
        return connection -> {
            insert(connection, List.of(decision));
            return 1;
        };
    }

    /// Decisions of one agent, or of all, newest first.
    public CompletableFuture<List<Decision>> newest(Optional<String> agent, int limit) {
        return newest(agent, limit, decision -> decision);
    }

    /// What somebody wants to keep of each of them; the rest of it need not fit into memory.
    public <T> CompletableFuture<List<T>> newest(Optional<String> agent, int limit, Function<Decision, T> kept) {
        return flush().thenCompose(_ -> database.read(connection -> select(connection, agent, limit, kept)));
    }

    /// Some decisions, newest first; those that are not there are left out.
    public CompletableFuture<List<Decision>> decisions(Collection<Long> ids) {
        if (ids.isEmpty()) return CompletableFuture.completedFuture(List.of());
        String wanted = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        return flush().thenCompose(_ -> database.read(connection -> {
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
        return flush().thenCompose(_ -> database.read(connection -> {
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
        return flush().thenCompose(_ -> database.read(connection -> memory(connection, agent))).thenApply(kept -> kept.map(Memory.Kept::recollection).orElse(Recollection.NONE));
    }

    /// Keeps what an agent remembers now; what it replaces need not have been written.
    void remember(String agent, Instant at, Memory.Kept memory) {
        memories.put(agent, new Remembered(at, memory));
        writeSoon();
    }

    Optional<Memory.Kept> memory(String agent) {
        return Database.now(flush().thenCompose(_ -> database.read(connection -> {
            Optional<Memory.Kept> kept = memory(connection, agent);
            return kept.isEmpty() ? kept : Optional.of(kept.get().at(places.cursor(connection, kept.get().cursor())));
        })));
    }

    private static Optional<Memory.Kept> memory(Connection connection, String agent) throws SQLException {
        try (var query = connection.prepareStatement("SELECT body FROM memories WHERE agent = ?")) {
            query.setString(1, agent);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(JSON.readValue(row.getString(1), Memory.Kept.class)) : Optional.empty();
            }
        }
    }

    private static void complain(@Nullable Throwable e) {
        if (e != null) System.getLogger(Ledger.class.getName()).log(System.Logger.Level.WARNING, "What an agent decided or remembers could not be written", e);
    }

    /// Brings the database up to date; done when the future is, with the number of decisions written.
    public CompletableFuture<Integer> flush() {
        var batch = new Batch(new ArrayList<>(), new HashMap<>());
        return database.writeTogether(connection -> {
            fill(batch);
            insert(connection, batch.decided());
            replace(connection, batch.remembered());
            return batch.decided().size();
        }, written -> written).whenComplete((_, e) -> {
            if (e != null) giveBack(batch);
        });
    }

    private void writeSoon() {
        if (!due.getAndSet(true)) SOON.execute(this::writeBehind);
    }

    private void writeBehind() {
        due.set(false);
        if (!waiting.isEmpty() || !memories.isEmpty()) flush().whenComplete((_, e) -> complain(e));
    }

    private void fill(Batch batch) {
        for (Decision decision = waiting.poll(); decision != null; decision = waiting.poll()) batch.decided().add(decision);
        for (String agent : memories.keySet()) batch.remembered().put(agent, memories.remove(agent));
    }

    /// What cannot be written now waits for the next time.
    private void giveBack(Batch batch) {
        waiting.addAll(batch.decided());
        batch.remembered().forEach(memories::putIfAbsent);
    }

    private static void replace(Connection connection, Map<String, Remembered> memories) throws SQLException {
        try (var row = connection.prepareStatement("INSERT INTO memories (agent, at, body) VALUES (?,?,?) ON CONFLICT (agent) DO UPDATE SET at = excluded.at, body = excluded.body")) {
            for (var entry : memories.entrySet()) {
                row.setString(1, entry.getKey());
                row.setLong(2, entry.getValue().at().toEpochMilli());
                row.setString(3, JSON.writeValueAsString(entry.getValue().memory()));
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    private static void insert(Connection connection, List<Decision> decisions) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO decisions (id, agent, at, topic, outcome, reason, inputs) VALUES (?,?,?,?,?,?,?) ON CONFLICT (id) DO NOTHING")) {
            for (Decision decision : decisions) {
                insert.setLong(1, decision.id());
                insert.setString(2, decision.agent());
                insert.setLong(3, decision.at().toEpochMilli());
                insert.setString(4, decision.topic());
                insert.setString(5, decision.outcome().name());
                insert.setString(6, decision.reason());
                insert.setString(7, JSON.writeValueAsString(decision));
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
