package murmuration.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import murmuration.canon.manuscript.Progress;

/// Puts the files of a backup in the place of a world's own. Its folder stays, and so do its backups and its lock. If anything goes wrong, everything is moved back.
final class WorldSwap {

    static final String FRESH = ".restoring";
    static final String REPLACED = ".replaced";
    private static final Set<String> STAYS = Set.of(WorldZip.BACKUPS, Rescue.DAMAGED, WorldZip.LOCK);

    private final Path world;

    /// One file or folder that was moved.
    private record Move(Path from, Path to) {}

    WorldSwap(Path world) {
        this.world = world;
    }

    void take(Path zip, Progress progress) throws IOException {
        Path place = world.toAbsolutePath();
        Path fresh = Files.createTempDirectory(place, FRESH);
        Path old = Files.createTempDirectory(place, REPLACED);
        try {
            WorldZip.unpack(zip, fresh, progress);
            swap(place, fresh, old);
        } finally {
            WorldZip.delete(fresh);
            WorldZip.delete(old);
        }
    }

    private static void swap(Path place, Path fresh, Path old) throws IOException {
        var moved = new ArrayList<Move>();
        try {
            for (Path file : inside(place)) {
                if (!STAYS.contains(file.getFileName().toString()) && !file.equals(fresh) && !file.equals(old)) move(file, old, moved);
            }
            for (Path file : inside(fresh)) move(file, place, moved);
        } catch (IOException e) {
            for (Move move : moved.reversed()) Files.move(move.to(), move.from());
            throw e;
        }
    }

    private static void move(Path file, Path into, List<Move> moved) throws IOException {
        Path target = into.resolve(file.getFileName());
        Files.move(file, target);
        moved.add(new Move(file, target));
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
