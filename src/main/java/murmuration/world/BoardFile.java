package murmuration.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import murmuration.agent.Ledger;
import murmuration.board.TraceTable;
import murmuration.board.TraceType;
import murmuration.canon.manuscript.Progress;
import murmuration.cast.Problem;
import murmuration.review.Desk;
import murmuration.review.Outbox;
import murmuration.review.ReviewException;
import murmuration.store.DamagedException;
import murmuration.store.Database;
import murmuration.store.Horizon;
import murmuration.store.Integrity;
import murmuration.store.Journaled;
import tools.jackson.core.JacksonException;

/// Opens a world's database whatever has become of it: one of an older version is backed up before it is migrated, a damaged one is mended. One on a server is opened as
/// it is; whoever keeps the server mends it.
///
/// Whoever calls holds the world's lock.
final class BoardFile {

    static final String STORY_TIME = "storyTime";
    static final String CHAPTER = "chapter";
    static final String HALF_LIFE = "halfLife.";

    /// A larger file is not looked through from end to end, since that would keep the novelist waiting; what is wrong shows where it is read.
    private static final long LOOKED_THROUGH = 16L << 20;

    private final Path world;
    private final Path file;
    private final List<Problem> problems = new ArrayList<>();

    BoardFile(Path world) {
        this.world = world;
        this.file = world.resolve(WorldZip.DATABASE);
    }

    /// What had been lost, a sentence each.
    List<Problem> problems() {
        return problems;
    }

    /// What of a world is read from its database.
    ///
    /// @param horizon what older transactions wrote is in it, where several studios share the database
    record Board(Database database, Settings settings, Optional<Instant> resumed, StoryClock clock, TraceTable traces, Desk desk, Outbox outbox, Hushes hushes, Optional<Integer> chapter, Ledger ledger, long horizon) {}

    /// Opens it, on a mended file if the one that is there is damaged.
    ///
    /// @throws murmuration.store.StoreException if it is of a newer version or cannot be written
    Board open(WorldFile setting, World.Options options) {
        if (setting.store() != null) return onServer(setting, options);
        examine();
        if (Database.isOlder(file)) new Backups(world).make(Progress.SILENT);
        List<Supplier<Problem>> mending = List.of(new Rescue(world)::run, new Rescue(world)::fromBackup);
        for (Supplier<Problem> mend : mending) {
            Optional<Board> opened = tried(setting, options);
            if (opened.isPresent()) return opened.get();
            problems.clear(); // what the last attempt had to say is said better by the next
            problems.add(mend.get());
        }
        return tried(setting, options).orElseThrow(() -> new WorldException("The board of " + world + " is damaged, and no backup of it can be read."));
    }

    private static Board onServer(WorldFile setting, World.Options options) {
        Database database = Database.open(RoomKey.of(setting, options));
        try {
            return read(database, setting, options);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /// Nothing, if the database is damaged.
    private Optional<Board> tried(WorldFile setting, World.Options options) {
        try {
            Database database = Database.open(file);
            try {
                return Optional.of(read(database, setting, options));
            } catch (RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (DamagedException | ReviewException | JacksonException | IllegalArgumentException | DateTimeException | NullPointerException e) { // spoilt rows show in whatever is made of them
            System.getLogger(BoardFile.class.getName()).log(System.Logger.Level.WARNING, "The board is damaged: " + file + " (" + e.getClass().getName() + ")"); // its message may quote posts
            return Optional.empty();
        }
    }

    private static Board read(Database database, WorldFile setting, World.Options options) {
        long horizon = database.shared() ? Database.now(database.read(Horizon::of)) : 0; // before anything else is read, so that nothing falls in between
        var settings = new Settings(database);
        Optional<Instant> resumed = settings.get(STORY_TIME).map(Instant::parse);
        Optional<Integer> chapter = settings.get(CHAPTER).map(Integer::valueOf);
        var hushes = new Hushes(settings);
        var clock = new StoryClock(resumed.orElse(setting.clock().start()), options.speed().orElse(setting.clock().speed()));
        TraceTable traces = TraceTable.open(database, clock, halfLives(setting, settings));
        try {
            Ledger ledger = Ledger.open(database, traces::cursor);
            Desk desk = Desk.open(database, traces.board(), clock, options.wallClock());
            return new Board(database, settings, resumed, clock, traces, desk, new Outbox(database, desk), hushes, chapter, ledger, horizon);
        } catch (RuntimeException e) {
            traces.close();
            throw e;
        }
    }

    private void examine() {
        long lost = Journaled.lostPages(file);
        if (lost > 0) problems.add(new Problem(WorldZip.DATABASE, 0, 0, "The end of the board's log is damaged: what was done in the last moments before the studio broke off (" + lost + " pages) is lost.", "Look at the newest posts and verdicts again."));
        try {
            if (Files.exists(file) && Files.size(file) < LOOKED_THROUGH && !Integrity.problems(file).isEmpty()) problems.add(new Rescue(world).run());
        } catch (IOException e) {
            throw new WorldException("The board of " + world + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /// What the novelist turned goes before what the world's file says.
    private static Map<TraceType, Duration> halfLives(WorldFile setting, Settings settings) {
        Map<TraceType, Duration> halfLives = setting.halfLivesByType();
        for (TraceType type : TraceType.values()) settings.get(HALF_LIFE + type.name()).map(Duration::parse).ifPresent(turned -> halfLives.put(type, turned));
        return halfLives;
    }
}
