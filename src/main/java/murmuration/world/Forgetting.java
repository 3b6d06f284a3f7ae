package murmuration.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import murmuration.agent.Ledger;
import murmuration.canon.manuscript.Progress;
import murmuration.store.Compaction;
import murmuration.store.Database;

/// Makes a board smaller that has grown large. What makes it grow are the decisions to stay silent, each of which is kept with all its numbers so that the novelist can ask
/// why; after some weeks of the story nobody asks. Posts, what led to them, verdicts, traces and memories stay.
public final class Forgetting {

    /// How much of the story's latest silence is kept where nobody says otherwise.
    public static final Duration KEPT = Duration.ofDays(30);

    /// Ten backups of a larger one begin to count on a small disk.
    private static final long LARGE = 256L << 20;

    private final Path world;
    private final Path board;

    /// @param before bytes of the board's file
    /// @param after bytes of it since
    public record Forgot(int silences, long before, long after) {}

    public Forgetting(Path world) {
        this.world = world;
        this.board = world.resolve(WorldZip.DATABASE);
    }

    /// How large a board is of which the novelist should hear; nothing, for any other.
    public static Optional<Long> large(Path world) {
        return Optional.of(bytes(world)).filter(bytes -> bytes >= LARGE);
    }

    /// Lets go of the silences that are older than this in the story. A backup is made before.
    ///
    /// @throws WorldException if the world is open, or its board lies on a server
    public Forgot silences(Duration age, Progress progress) {
        Rooms.place(world).ifPresent(place -> {
            throw new WorldException("The board of " + world + " lies on " + place + "; whoever keeps that server keeps it small.");
        });
        if (Files.notExists(board)) return new Forgot(0, 0, 0);
        try (WorldLock _ = WorldLock.take(world)) {
            new Backups(world).make((what, done) -> progress.at(what, done * .6));
            long before = bytes(world);
            int forgotten = forget(age);
            progress.at("Writing the board anew", .8);
            Compaction.of(board);
            return new Forgot(forgotten, before, bytes(world));
        }
    }

    /// None of a story that has not begun.
    private int forget(Duration age) {
        try (Database database = Database.open(board)) {
            Optional<Instant> now = new Settings(database).get(BoardFile.STORY_TIME).map(Instant::parse);
            return now.isEmpty() ? 0 : Database.now(Ledger.open(database).forgetSilences(now.get().minus(age)));
        }
    }

    /// With what was written to its log only.
    private static long bytes(Path world) {
        return Stream.of(WorldZip.DATABASE, WorldZip.DATABASE + "-wal").mapToLong(name -> size(world.resolve(name))).sum();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException _) { // a world that never lived, or that was closed
            return 0;
        } catch (IOException e) {
            throw new WorldException("The board of " + file.getParent() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
