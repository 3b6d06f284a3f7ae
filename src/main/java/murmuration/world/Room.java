package murmuration.world;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import murmuration.board.Trace;
import murmuration.store.Database;
import murmuration.store.Horizon;

/// A writers' room, as one studio in it sees it: several studios, each with the world's files in a folder of its own, that share one board and one desk on a server.
///
/// A thread looks at the server a few times a second, as an agent looks at the board: what others left comes onto the board, what they laid and judged onto the desk,
/// and the story's time, chapter and wishes for silence are theirs as well. Nobody is notified and nobody waits. Every few seconds it renews its [Roles].
///
/// While the server is out of reach the studio shows what it has, says so in one sentence ([#trouble()]), writes nothing down as done, and goes on as soon as the server is
/// back: traces that were left meanwhile are written then.
final class Room implements AutoCloseable {

    private static final Duration LOOKS_EVERY = Duration.ofMillis(200);
    private static final Duration IN_TROUBLE = Duration.ofSeconds(1);
    private static final Duration RENEWS_EVERY = Duration.ofSeconds(3);

    /// What else of the world's the others may have changed.
    record Ears(Supplier<Set<String>> cast, Consumer<Integer> chapter, Consumer<String> hushes) {}

    private record Look(long horizon, List<Trace> traces, CompletableFuture<Integer> desk, Map<String, String> settings, long serverNow) {}

    private final BoardFile.Board kept;
    private final Ears ears;
    private final Roles roles;
    private final SharedTime time;
    private final Thread thread = Thread.ofVirtual().name("room").unstarted(this::live);
    private long horizon;
    private long renewal = System.nanoTime();
    private boolean complained;
    private volatile Map<String, String> known = Map.of();

    /// @param comes told who lives here from now on
    /// @param goes told who does not any more
    Room(BoardFile.Board kept, Ears ears, Consumer<String> comes, Consumer<String> goes) {
        this.kept = kept;
        this.ears = ears;
        this.horizon = kept.horizon();
        this.roles = new Roles(kept.database(), comes, goes);
        this.time = new SharedTime(kept.clock(), kept.database().session(), kept.settings());
    }

    /// Comes in. Once is enough.
    void enter() {
        if (thread.getState() == Thread.State.NEW) thread.start();
    }

    Roles roles() {
        return roles;
    }

    /// Up to where the calendar has happened, if it is for this studio to go on.
    Optional<Instant> duty() {
        if (!roles.leads()) return Optional.empty();
        return Optional.of(Optional.ofNullable(known.get(BoardFile.STORY_TIME)).map(Instant::parse).orElse(Instant.MIN));
    }

    /// Why nothing comes and goes just now, in one sentence; nothing, if all is well.
    Optional<String> trouble() {
        return kept.database().trouble();
    }

    /// Stops looking. Whom it lets live it holds until [#leave()].
    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    /// Lets go of everybody, once their last words are written.
    void leave() {
        roles.release();
    }

    private void live() {
        try {
            kept.traces().complete().get(); // what comes in goes on top of what was there
            while (true) Thread.sleep(seen() ? LOOKS_EVERY : IN_TROUBLE);
        } catch (InterruptedException _) { // the way it is asked to stop
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            System.getLogger(Room.class.getName()).log(System.Logger.Level.ERROR, "The board could not be read to its end, so that nobody is followed", e);
        }
    }

    /// @return whether the server answered
    private boolean seen() {
        try {
            if (System.nanoTime() - renewal >= 0) {
                roles.renew(ears.cast().get());
                renewal = System.nanoTime() + RENEWS_EVERY.toNanos();
            }
            look();
            complained = false;
            return true;
        } catch (RuntimeException e) { // whatever it is, the next look tries again
            if (!complained && !Thread.currentThread().isInterrupted()) System.getLogger(Room.class.getName()).log(System.Logger.Level.WARNING, "The room cannot be seen and will be looked for again", e);
            complained = true;
            return false;
        }
    }

    private void look() {
        Look look = Database.now(kept.database().read(this::read));
        kept.traces().arrive(look.traces(), look.horizon());
        Database.now(look.desk());
        horizon = look.horizon();
        hear(look);
    }

    private Look read(Connection connection) throws SQLException {
        return new Look(
                Horizon.of(connection), kept.traces().committedSince(connection, horizon), kept.desk().following(horizon).on(connection), Settings.all(connection), Horizon.serverNow(connection));
    }

    private void hear(Look look) {
        Map<String, String> before = known;
        known = look.settings();
        time.keep(known.getOrDefault(SharedTime.NAME, ""), roles.leads(), look.serverNow());
        changed(before, BoardFile.CHAPTER).map(Integer::valueOf).ifPresent(ears.chapter());
        changed(before, Hushes.NAME).ifPresent(ears.hushes());
    }

    private Optional<String> changed(Map<String, String> before, String name) {
        return Optional.ofNullable(known.get(name)).filter(value -> !value.equals(before.get(name)));
    }
}
