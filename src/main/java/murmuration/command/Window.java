package murmuration.command;

import java.nio.file.Path;
import murmuration.world.World;

/// The studio's window.
@FunctionalInterface
interface Window {

    /// Opens a world in the window and returns when the window was closed and the world saved.
    void open(Path world, World.Options options);
}
