package murmuration.agent;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
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
import murmuration.store.Database;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What everybody remembers, as each of them last said.
///
/// A memory is ten kilobytes and changes with every look, so it is not written each time: a second after a change it is, as it is then. Many who changed at once
/// take turns, a few in one transaction, so that neither a post nor a decision costs more for the sake of memories where many live: of up to a hundred people each is written every
/// second, and of five thousand who all look again and again, each every minute. So much a crash may take; her own posts are not among it, for those lie on the desk.
final class Memories {

    private static final Duration TICK = Duration.ofMillis(50);
    private static final Duration OLD_ENOUGH = Duration.ofSeconds(1);
    private static final int AT_ONCE = 5;

    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    private final Database database;
    private final Ledger.Places places;
    private final Map<String, Remembered> waiting = new ConcurrentHashMap<>();
    private final Queue<Turn> turns = new ConcurrentLinkedQueue<>();
    private final Soon tick = new Soon(TICK, this::writeOldest);

    /// A memory that is not on the disk yet.
    private static final class Remembered {
        private final Instant at;
        private final Memory.Kept memory;
        private volatile @Nullable String body;

        Remembered(Instant at, Memory.Kept memory) {
            this.at = at;
            this.memory = memory;
        }

        /// To be asked for before the database's one writer has to.
        String body() {
            String known = body;
            if (known == null) body = known = JSON.writeValueAsString(memory);
            return known;
        }
    }

    /// Whose memory is to be written, and since when in nanoseconds.
    private record Turn(String agent, long since) {
        static Turn of(String agent) {
            return new Turn(agent, System.nanoTime());
        }

        boolean isDue() {
            return System.nanoTime() - since >= OLD_ENOUGH.toNanos();
        }
    }

    Memories(Database database, Ledger.Places places) {
        this.database = database;
        this.places = places;
    }

    /// Keeps what an agent remembers now; what it replaces need not have been written.
    void remember(String agent, Instant at, Memory.Kept memory) {
        if (waiting.put(agent, new Remembered(at, memory)) == null) turns.add(Turn.of(agent));
        tick.please();
    }

    /// What an agent remembers, as it is on the disk, and where on this board she goes on.
    Optional<Memory.Kept> of(Connection connection, String agent) throws SQLException {
        Optional<Memory.Kept> kept = asStored(connection, agent);
        return kept.isEmpty() ? kept : Optional.of(kept.get().at(places.cursor(connection, kept.get().cursor())));
    }

    static Optional<Memory.Kept> asStored(Connection connection, String agent) throws SQLException {
        try (var query = connection.prepareStatement("SELECT body FROM memories WHERE agent = ?")) {
            query.setString(1, agent);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(JSON.readValue(row.getString(1), Memory.Kept.class)) : Optional.empty();
            }
        }
    }

    boolean areWaiting() {
        return !waiting.isEmpty();
    }

    /// Writes one that waits, or comes after it if it is just being written; done when the future is.
    CompletableFuture<Integer> flush(String agent) {
        return write(List.of(agent));
    }

    /// Writes all that waits; done when the future is.
    CompletableFuture<Integer> flush() {
        turns.clear();
        return write(List.copyOf(waiting.keySet()));
    }

    private void writeOldest() {
        List<String> next = next();
        next.forEach(agent -> Optional.ofNullable(waiting.get(agent)).ifPresent(Remembered::body));
        CompletableFuture<Integer> written = next.isEmpty() ? CompletableFuture.completedFuture(0) : write(next);
        written.whenComplete((_, e) -> {
            Ledger.complain(e);
            if (e == null && !turns.isEmpty()) tick.please();
        });
    }

    private List<String> next() {
        var next = new ArrayList<String>();
        for (Turn turn = turns.peek(); next.size() < AT_ONCE && turn != null && turn.isDue(); turn = turns.peek()) {
            if (turns.remove(turn)) next.add(turn.agent());
        }
        return next;
    }

    /// What is taken along is given back if it cannot be written, unless she has said something newer since.
    private CompletableFuture<Integer> write(List<String> agents) {
        var taken = new HashMap<String, Remembered>();
        return database.writeTogether(connection -> {
            for (String agent : agents) Optional.ofNullable(waiting.remove(agent)).ifPresent(memory -> taken.put(agent, memory));
            replace(connection, taken);
            return taken.size();
        }, written -> written).whenComplete((_, e) -> {
            if (e != null) taken.forEach(this::giveBack);
        });
    }

    private void giveBack(String agent, Remembered memory) {
        if (waiting.putIfAbsent(agent, memory) == null) turns.add(Turn.of(agent));
    }

    private static void replace(Connection connection, Map<String, Remembered> memories) throws SQLException {
        try (var row = connection.prepareStatement("INSERT INTO memories (agent, at, body) VALUES (?,?,?) ON CONFLICT (agent) DO UPDATE SET at = excluded.at, body = excluded.body")) {
            for (var entry : memories.entrySet()) {
                row.setString(1, entry.getKey());
                row.setLong(2, entry.getValue().at.toEpochMilli());
                row.setString(3, entry.getValue().body());
                row.addBatch();
            }
            row.executeBatch();
        }
    }
}
