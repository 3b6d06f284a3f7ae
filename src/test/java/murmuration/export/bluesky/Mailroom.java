package murmuration.export.bluesky;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import murmuration.board.Board;
import murmuration.review.Account;
import murmuration.review.Desk;
import murmuration.review.Outbox;
import murmuration.review.Outgoing;
import murmuration.review.Outgoing.Stage;
import murmuration.review.Post;
import murmuration.review.Verdict;
import murmuration.store.Database;

/// A real desk and outbox in a real database, a courier, and a clock that is turned by hand.
final class Mailroom implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final String TRIA = "tria.test";
    static final String SARAH = "sarah.test";

    /// Turned by hand.
    static final class Hand extends Clock {
        private volatile Instant now = NOON;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /// Kept in memory, so that a test can look for them.
    static final class Drawer implements Secrets {
        final Map<String, String> kept = new ConcurrentHashMap<>();

        @Override
        public Optional<String> get(String name) {
            return Optional.ofNullable(kept.get(name));
        }

        @Override
        public String set(String name, String secret) {
            kept.put(name, secret);
            return "a drawer";
        }

        @Override
        public void remove(String name) {
            kept.remove(name);
        }
    }

    final Hand clock;
    final Drawer drawer;
    final Database database;
    final Desk desk;
    final Outbox outbox;
    final Sessions sessions;
    final Courier courier;
    private final Pds pds = new Pds(Duration.ofSeconds(5));

    Mailroom(Path folder) {
        this(folder, new Hand(), new Drawer(), UnaryOperator.identity());
    }

    /// @param wrapped what stands between the courier and the server
    Mailroom(Path folder, Hand clock, Drawer drawer, UnaryOperator<Server> wrapped) {
        this.clock = clock;
        this.drawer = drawer;
        database = Database.open(folder.resolve("board.db"));
        desk = Desk.open(database, new Board(clock), clock, clock);
        outbox = new Outbox(database, desk);
        Server server = wrapped.apply(pds);
        sessions = new Sessions(server, drawer);
        courier = new Courier(outbox, server, sessions, clock);
    }

    /// Logs somebody in who may send at once.
    Account login(String url, String handle, String character) {
        var in = sessions.login(url, handle, FakePds.PASSWORD);
        Account account = Account.of(handle, url, in.did(), new TreeSet<>(Set.of(character)), clock.instant()).confirm();
        outbox.put(account);
        return account;
    }

    long approve(String character, String text) {
        return approve(character, text, Optional.empty());
    }

    long approve(String character, String text, Optional<Long> replyTo) {
        long id = lay(character, text, replyTo);
        desk.judge(id, new Verdict.Approved(0)).join();
        return id;
    }

    long lay(String character, String text, Optional<Long> replyTo) {
        return desk.lay(new Post(
                0, character, character.toLowerCase(), "seagate", text, NOON, clock.instant(), 80, "phrases", "anger", -.5, "", replyTo, 4, 1, 1,
                List.of(), List.of(), List.of(), List.of())).join().id();
    }

    /// After the delay.
    void sendAll() {
        courier.fill(false);
        clock.pass(Duration.ofMinutes(6));
        courier.round();
    }

    Outgoing row(long post) {
        return outbox.rows().stream().filter(row -> row.post() == post).findFirst().orElseThrow();
    }

    Stage stage(long post) {
        return row(post).stage();
    }

    Account account(String name) {
        return outbox.account(name).orElseThrow();
    }

    @Override
    public void close() {
        pds.close();
        database.close();
    }
}
