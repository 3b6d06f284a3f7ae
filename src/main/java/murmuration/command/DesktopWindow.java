package murmuration.command;

import java.nio.file.Path;
import java.util.Locale;
import murmuration.export.Format;
import murmuration.export.Selection;
import murmuration.studio.Studio;
import murmuration.world.World;

/// The studio on this machine's display.
///
/// @param home the program's own folder
/// @param config the user's folder for what is remembered from start to start
record DesktopWindow(Path home, Path config) implements Window {

    @Override
    public void open(Path folder, World.Options options) {
        World world = World.open(folder, options);
        try (var interruption = Interruption.watch()) {
            interruption.then(() -> {
                world.close();
                System.exit(Exit.INTERRUPTED);
            });
            Studio.open(world, home, config, (format, file) -> ExportCommand.write(world, Format.valueOf(format.toUpperCase(Locale.ROOT)), Selection.EVERYTHING, file));
        }
    }
}
