package murmuration.agent;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import murmuration.store.Database;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Every decision of every agent, whether it led to a post or to silence, and each agent's memory. Any thread may write; the database's own thread stores them in
/// batches, before anything that is handed to it later.
public final class Ledger {

    private static final long HOUR = 3_600_000;
    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Database database;
    private final AtomicLong ids;
    private final Queue<Decision> waiting = new ConcurrentLinkedQueue<>();
    private final Map<String, Remembered> memories = new ConcurrentHashMap<>();
    private final AtomicInteger unwritten = new AtomicInteger();

    private record Remembered(Instant at, Memory.Kept memory) {}

    private Ledger(Database database, long lastId) {
        this.database = database;
        this.ids = new AtomicLong(lastId);
    }

    public static Ledger open(Database database) {
        return new Ledger(database, Database.now(database.read(Ledger::lastId)));
    }

    long nextId() {
        return ids.incrementAndGet();
    }

    void record(Decision decision) {
        waiting.add(decision);
        drainSoon();
    }

    /// Decisions of one agent, or of all, newest first.
    public CompletableFuture<List<Decision>> newest(Optional<String> agent, int limit) {
        return database.write(this::drain).thenCompose(_ -> database.read(connection -> select(connection, agent, limit)));
    }

    /// What each agent's decisions came to, hour by hour from a moment of the story on.
    public CompletableFuture<List<Hour>> hours(Instant from) {
        return database.read(connection -> {
            try (var query = connection.prepareStatement(
                    "SELECT agent, at / " + HOUR + " AS hour, sum(outcome = 'POSTED'), sum(outcome <> 'POSTED') FROM decisions WHERE at >= ? GROUP BY agent, hour ORDER BY agent, hour")) {
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
        return database.write(this::drain).thenCompose(_ -> database.read(connection -> {
            try (var query = connection.prepareStatement("SELECT max(at) FROM decisions WHERE agent = ? AND at <= ?")) {
                query.setString(1, agent);
                query.setLong(2, moment.toEpochMilli());
                try (var row = query.executeQuery()) {
                    long at = row.getLong(1);
                    return row.wasNull() ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochMilli(at));
                }
            }
        }));
    }

    /// What an agent remembers, as she last said; nothing, if she never lived.
    public CompletableFuture<Recollection> recollection(String agent) {
        return database.write(this::drain).thenCompose(_ -> database.read(connection -> memory(connection, agent))).thenApply(kept -> kept.map(Memory.Kept::recollection).orElse(Recollection.NONE));
    }

    /// Keeps what an agent remembers now; what it replaces need not have been written.
    void remember(String agent, Instant at, Memory.Kept memory) {
        memories.put(agent, new Remembered(at, memory));
        drainSoon();
    }

    Optional<Memory.Kept> memory(String agent) {
        return Database.now(database.read(connection -> memory(connection, agent)));
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

    private void drainSoon() {
        if (unwritten.getAndIncrement() == 0) database.write(this::drain).whenComplete((_, e) -> complain(e));
    }

    /// What cannot be written now waits for the next time.
    private int drain(Connection connection) throws SQLException {
        unwritten.set(0);
        var decided = new ArrayList<Decision>();
        for (Decision decision = waiting.poll(); decision != null; decision = waiting.poll()) decided.add(decision);
        var remembered = new HashMap<String, Remembered>();
        for (String agent : memories.keySet()) remembered.put(agent, memories.remove(agent));
        try {
            insert(connection, decided);
            replace(connection, remembered);
            return decided.size();
        } catch (SQLException e) {
            waiting.addAll(decided);
            remembered.forEach(memories::putIfAbsent);
            throw e;
        }
    }

    private static void replace(Connection connection, Map<String, Remembered> memories) throws SQLException {
        try (var row = connection.prepareStatement("INSERT OR REPLACE INTO memories (agent, at, body) VALUES (?,?,?)")) {
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
        try (var insert = connection.prepareStatement("INSERT OR REPLACE INTO decisions (id, agent, at, topic, outcome, reason, inputs) VALUES (?,?,?,?,?,?,?)")) {
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

    private static List<Decision> select(Connection connection, Optional<String> agent, int limit) throws SQLException {
        String where = agent.isPresent() ? " WHERE agent = ?" : "";
        try (var query = connection.prepareStatement("SELECT inputs FROM decisions" + where + " ORDER BY id DESC LIMIT " + limit)) {
            if (agent.isPresent()) query.setString(1, agent.get());
            var decisions = new ArrayList<Decision>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) decisions.add(JSON.readValue(rows.getString(1), Decision.class));
            }
            return decisions;
        }
    }

    private static long lastId(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT coalesce(max(id), 0) FROM decisions")) {
            return row.getLong(1);
        }
    }
}
