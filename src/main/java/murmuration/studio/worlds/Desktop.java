package murmuration.studio.worlds;

import java.nio.file.Path;
import java.util.List;

/// What can be done with worlds from a window. On JavaFX's thread.
public interface Desktop {

    /// Those that were opened here before, the last one first.
    List<Path> recent();

    /// Shows a world in a window of its own; one that has a window comes to the front.
    void open(Path world);

    /// Makes the copy a world beside the other and shows it.
    void duplicate(Path world, Path copy);

    /// Writes a backup now.
    void backUp(Path world);

    /// Closes a world's window, puts a backup in its place and shows it again.
    void restore(Path world, Path backup);

    /// Closes a world's window, lets go of old silences on its board and shows it again.
    void forget(Path world);

    /// Makes a world from a manuscript with the novelist.
    void create(List<Path> manuscripts);

    /// Shows what would become of character cards, sheets and lorebooks in an open world.
    void take(Path world, List<Path> files);

    /// Asks which character cards, sheets and lorebooks are to come into an open world.
    void take(Path world);

    /// Adds a manuscript to an open world's book; it counts when the world is opened again.
    void addManuscript(Path world, Path file);
}
