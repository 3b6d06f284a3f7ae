package murmuration.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import murmuration.cast.cards.Import;
import murmuration.world.RecentWorlds;
import murmuration.world.World;
import murmuration.world.WorldEdits;
import murmuration.world.WorldException;
import murmuration.world.Worlds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "studio",
        description = "Opens the window: the given world, else the last one, else a fresh copy of the sample world.",
        footer = {"", "Example:", "  murmuration studio ~/Murmuration/Low\\ Water"})
final class StudioCommand implements Callable<Integer> {

    private final Machine machine;
    private final Terminal terminal;
    private final Window window;
    private final RecentWorlds recent;
    private final Function<World, Map<String, Object>> autonomy;

    @Parameters(arity = "0..1", paramLabel = "WORLD", description = "The world's folder or the world.json in it; a character card joins the last world.")
    private Optional<Path> given = Optional.empty();

    @Option(names = "--or-terminal", hidden = true)
    private boolean orTerminal;

    @Mixin
    private final Life life = new Life();

    StudioCommand(Machine machine, Terminal terminal, Window window, RecentWorlds recent, Function<World, Map<String, Object>> autonomy) {
        this.machine = machine;
        this.terminal = terminal;
        this.window = window;
        this.recent = recent;
        this.autonomy = autonomy;
    }

    @Override
    public Integer call() {
        Optional<Path> chosen = given.map(StudioCommand::world);
        Optional<Import.Imported> card = chosen.filter(path -> !Files.isDirectory(path)).map(StudioCommand::card);
        if (!machine.display() && !orTerminal) {
            throw new MachineException("There is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are not set); start it from a desktop session, or use `murmuration run WORLD`.");
        }
        Path folder = chosen.filter(Files::isDirectory).or(recent::last).orElseGet(this::sample);
        card.ifPresent(imported -> take(imported, folder));
        if (machine.display()) {
            recent.opened(folder);
            window.open(folder, life.on(machine.options()));
            return Exit.DONE;
        }
        terminal.remark("There is no display, so " + folder + " lives here in the terminal; Ctrl-C saves and ends.");
        recent.opened(folder);
        return new LiveRun(new TellingPeople(terminal), autonomy).run(folder, life.on(machine.options()), new LiveRun.Until(Optional.empty(), Optional.empty()));
    }

    /// A file manager hands over the file that stands for a world.
    private static Path world(Path path) {
        return path.endsWith("world.json") && Files.isRegularFile(path) ? path.toAbsolutePath().getParent() : path;
    }

    private static Import.Imported card(Path path) {
        if (!Files.isRegularFile(path)) throw new WorldException(path + " is neither a command nor a world's folder; `murmuration --help` names the commands.");
        return switch (Import.read(path)) {
            case Import.Refused(var sentence) -> throw new WorldException(sentence);
            case Import.Imported imported -> imported;
        };
    }

    private void take(Import.Imported imported, Path folder) {
        try (var world = World.open(folder, machine.forALook())) {
            new WorldEdits(world.folder()).add(imported);
        }
        imported.characters().forEach(character -> terminal.remark(character.name() + " is in " + folder + "."));
    }

    private Path sample() {
        Path folder = machine.worlds().resolve("Low Water");
        return Files.exists(folder.resolve("world.json")) ? folder : Worlds.makeSample(folder, machine.home());
    }
}
