package murmuration.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import murmuration.canon.manuscript.Progress;
import murmuration.store.Integrity;

/// Dated copies of a world in its folder `backups`, one zip each, of which the newest are kept. A copy counts only when it was read again and found whole.
///
/// Making one works beside an open world and waits for nobody; putting one back needs the world's lock.
public final class Backups {

    /// How many are kept.
    public static final int KEPT = 10;

    private static final Duration DAILY = Duration.ofHours(24);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss", Locale.ROOT);
    private static final String ENDING = ".zip";

    private final Path world;
    private final Clock wallClock;
    private final ZoneId zone;

    /// One copy.
    ///
    /// @param made by this machine's clock
    public record Backup(Path file, Instant made, long bytes) {}

    public Backups(Path world) {
        this(world, Clock.systemUTC(), ZoneId.systemDefault());
    }

    Backups(Path world, Clock wallClock, ZoneId zone) {
        this.world = world;
        this.wallClock = wallClock;
        this.zone = zone;
    }

    /// Newest first.
    public List<Backup> list() {
        if (!Files.isDirectory(folder())) return List.of();
        try (Stream<Path> files = Files.list(folder())) {
            return files.flatMap(file -> backup(file).stream()).sorted(Comparator.comparing(Backup::made).reversed()).toList();
        } catch (IOException e) {
            throw new WorldException("The backups in " + folder() + " cannot be listed: " + e.getMessage() + ".", e);
        }
    }

    /// Whether the newest is a day old, or there is none.
    public boolean due() {
        return list().stream().findFirst().map(newest -> !newest.made().plus(DAILY).isAfter(wallClock.instant())).orElse(true);
    }

    /// Makes one and lets go of the oldest beyond those that are kept. Interrupting the thread cancels and leaves nothing behind.
    ///
    /// @throws WorldException if it cannot be written or is not whole
    public Backup make(Progress progress) {
        if (!Files.isRegularFile(world.resolve(WorldFile.NAME))) throw new WorldException(world + " is not a world: it holds no world.json.");
        try {
            Files.createDirectories(folder());
            Path building = Files.createTempFile(folder(), ".making", ".tmp");
            try {
                new WorldZip(world).write(building, (what, done) -> progress.at(what, done * .6));
                WorldZip.check(building, (what, done) -> progress.at(what, .6 + done * .4));
                Path file = free();
                Files.move(building, file, StandardCopyOption.ATOMIC_MOVE);
                letGo();
                progress.at("Saved", 1);
                return backup(file).orElseThrow();
            } finally {
                Files.deleteIfExists(building);
            }
        } catch (IOException e) {
            throw new WorldException("A backup of " + world + " could not be written: " + e.getMessage() + ".", e);
        }
    }

    /// Puts a copy in the place of the world as it is, which is copied itself before. Nothing has changed if this fails.
    ///
    /// @param chosen a file that [#make] once wrote, here or elsewhere
    /// @return the copy of how it was before
    /// @throws WorldException if the world is open, or the copy is not whole
    public Backup restore(Path chosen, Progress progress) {
        Tidying.finishRestoring(world);
        try (WorldLock _ = WorldLock.take(world)) {
            WorldZip.check(chosen, (what, done) -> progress.at(what, done * .2));
            var kept = Files.createTempFile(world.toAbsolutePath().getParent(), ".restoring", ENDING);
            try {
                Files.copy(chosen, kept, StandardCopyOption.REPLACE_EXISTING); // making the copy below may let go of the chosen one
                if (!Integrity.problems(world.resolve(WorldZip.DATABASE)).isEmpty()) new Rescue(world).run(); // a damaged board could not be copied
                Backup before = make((what, done) -> progress.at(what, .2 + done * .4));
                new WorldSwap(world).take(kept, (what, done) -> progress.at(what, .6 + done * .4));
                return before;
            } finally {
                Files.deleteIfExists(kept);
            }
        } catch (IOException e) {
            throw new WorldException("The backup " + chosen.getFileName() + " could not be put back: " + e.getMessage() + ".", e);
        }
    }

    private Path folder() {
        return world.resolve(WorldZip.BACKUPS);
    }

    private Path free() {
        LocalDateTime now = LocalDateTime.ofInstant(wallClock.instant(), zone);
        return Stream.iterate(now, time -> time.plusSeconds(1)).map(time -> folder().resolve(NAME.format(time) + ENDING)).filter(Files::notExists).findFirst().orElseThrow();
    }

    private void letGo() throws IOException {
        var all = new ArrayList<>(list());
        for (Backup old : all.subList(Math.min(KEPT, all.size()), all.size())) Files.deleteIfExists(old.file());
    }

    /// Nothing, for a file that is none of ours.
    private Optional<Backup> backup(Path file) {
        String name = file.getFileName().toString();
        if (!name.endsWith(ENDING)) return Optional.empty();
        try {
            Instant made = LocalDateTime.parse(name.substring(0, name.length() - ENDING.length()), NAME).atZone(zone).toInstant();
            return Optional.of(new Backup(file, made, Files.size(file)));
        } catch (DateTimeParseException | IOException _) { // somebody else put it there, or it went while we looked
            return Optional.empty();
        }
    }
}
