package murmuration.world;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which worlds were opened on this machine, the last one first, noted in the user's folder for settings. Nobody's work stops for want of this note.
public final class RecentWorlds {

    private static final int MOST = 10;

    private final Path note;

    /// @param config the user's folder for what is remembered from start to start
    public RecentWorlds(Path config) {
        this.note = config.resolve("recent-worlds");
    }

    /// Those that are still there.
    public List<Path> list() {
        if (!Files.exists(note)) return List.of();
        try {
            var worlds = new ArrayList<Path>();
            for (String line : Files.readAllLines(note)) place(line).filter(world -> Files.exists(world.resolve(WorldFile.NAME))).ifPresent(worlds::add);
            return worlds;
        } catch (IOException e) {
            log("The note of recent worlds cannot be read", e);
            return List.of();
        }
    }

    public Optional<Path> last() {
        return list().stream().findFirst();
    }

    /// Through a temporary name, so that the note is never half there.
    public synchronized void opened(Path world) {
        var worlds = new ArrayList<>(list());
        Path place = world.toAbsolutePath().normalize();
        worlds.remove(place);
        worlds.addFirst(place);
        try {
            Files.createDirectories(note.getParent());
            Path temporary = Files.createTempFile(note.getParent(), ".recent", ".tmp");
            try {
                Files.write(temporary, worlds.stream().limit(MOST).map(Path::toString).toList());
                Files.move(temporary, note, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            log("The world could not be noted as opened", e);
        }
    }

    private static Optional<Path> place(String line) {
        try {
            return line.isBlank() ? Optional.empty() : Optional.of(Path.of(line.strip()));
        } catch (InvalidPathException e) {
            log("A line in the note of recent worlds is no place", e);
            return Optional.empty();
        }
    }

    private static void log(String what, Exception e) {
        System.getLogger(RecentWorlds.class.getName()).log(Level.WARNING, what, e);
    }
}
