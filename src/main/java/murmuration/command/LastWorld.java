package murmuration.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Remembers, in the user's config folder, which world was opened last.
record LastWorld(Path config) {

    /// Nothing, if none was opened or it is no longer there.
    Optional<Path> recall() {
        Path note = config.resolve("last-world");
        if (!Files.exists(note)) return Optional.empty();
        try {
            return Optional.of(Path.of(Files.readString(note).strip())).filter(world -> Files.exists(world.resolve("world.json")));
        } catch (IOException | InvalidPathException e) {
            log("The note of the last world cannot be read", e);
            return Optional.empty();
        }
    }

    void remember(Path world) {
        try {
            Files.createDirectories(config);
            Files.writeString(config.resolve("last-world"), world.toAbsolutePath() + "\n");
        } catch (IOException e) {
            log("The last world could not be noted", e);
        }
    }

    /// Nobody's work stops for want of this note.
    private static void log(String what, Exception e) {
        System.getLogger(LastWorld.class.getName()).log(System.Logger.Level.WARNING, what, e);
    }
}
