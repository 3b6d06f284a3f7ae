package murmuration.command;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import murmuration.studio.Studio;
import murmuration.world.World;

/// The studio on this machine's display.
///
/// @param home the program's own folder
/// @param config the user's folder for what is remembered from start to start
/// @param worlds where a world is made when nobody says where
record DesktopWindow(Path home, Path config, Path worlds) implements Window {

    @Override
    public void open(Path folder, World.Options options) {
        Set<World> open = ConcurrentHashMap.newKeySet();
        try (var interruption = Interruption.watch()) {
            interruption.then(() -> {
                open.forEach(World::close);
                System.exit(Exit.INTERRUPTED);
            });
            Studio.open(folder, new Studio.Machine(home, config, worlds, place -> {
                World world = World.open(place, options);
                open.add(world);
                return world;
            }));
        }
    }
}
