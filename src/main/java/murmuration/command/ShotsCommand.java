package murmuration.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import murmuration.studio.Shots;
import murmuration.world.World;
import murmuration.world.Worlds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "shots", hidden = true, description = "Draws every view of the window to a picture, in both themes and four sizes.")
final class ShotsCommand implements Callable<Integer> {

    private final Machine machine;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the pictures go.")
    private Path out;

    ShotsCommand(Machine machine) {
        this.machine = machine;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("murmuration-shots");
        try (World world = World.open(Worlds.makeSample(folder.resolve("Low Water"), machine.home()), machine.forALook().seed(1))) {
            Shots.draw(world, machine.home(), out);
        } finally {
            remove(folder);
        }
        return Exit.DONE;
    }

    private static void remove(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path path : all) Files.deleteIfExists(path);
    }
}
