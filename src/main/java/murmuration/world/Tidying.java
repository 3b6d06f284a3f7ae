package murmuration.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Ends what a studio had begun in a world's folder when it was killed, before the world is opened again.
final class Tidying {

    /// Younger ones may belong to a backup that another program makes just now.
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private Tidying() {}

    /// Takes back a backup that was being put back: as long as a part of it waits in its folder, what stood there before is in another.
    ///
    /// @throws WorldException if the world is open
    static void finishRestoring(Path world) {
        if (!Files.isDirectory(world) || named(world, WorldSwap.REPLACED).isEmpty()) return;
        try (WorldLock _ = WorldLock.take(world)) {
            List<Path> fresh = named(world, WorldSwap.FRESH);
            boolean unfinished = fresh.stream().anyMatch(folder -> !inside(folder).isEmpty());
            for (Path old : named(world, WorldSwap.REPLACED)) {
                if (unfinished) giveBack(old, world);
                WorldZip.delete(old);
            }
            for (Path folder : fresh) WorldZip.delete(folder);
        } catch (IOException e) {
            throw new WorldException("A backup was being put back into " + world + " when the studio ended, and that cannot be taken back: " + e.getMessage() + ".", e);
        }
    }

    /// Deletes half-made files that nobody will end.
    static void sweep(Path world) {
        try {
            for (Path folder : List.of(world, world.resolve("characters"), world.resolve("manuscript"), world.resolve(WorldZip.BACKUPS))) {
                for (Path file : inside(folder)) {
                    if (halfMade(file.getFileName().toString()) && Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(LEFT_BEHIND))) WorldZip.delete(file);
                }
            }
        } catch (IOException e) { // they are in nobody's way
            System.getLogger(Tidying.class.getName()).log(System.Logger.Level.INFO, "Half-made files stay in " + world, e);
        }
    }

    private static boolean halfMade(String name) {
        return name.startsWith(".") && (name.endsWith(".tmp") || name.startsWith(".board") || name.startsWith(".adding") || name.startsWith(".rescued"));
    }

    private static void giveBack(Path old, Path world) throws IOException {
        for (Path file : inside(old)) {
            Path place = world.resolve(file.getFileName());
            WorldZip.delete(place);
            Files.move(file, place);
        }
    }

    private static List<Path> named(Path world, String start) {
        return inside(world).stream().filter(file -> file.getFileName().toString().startsWith(start)).toList();
    }

    private static List<Path> inside(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new WorldException("The folder " + folder + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
