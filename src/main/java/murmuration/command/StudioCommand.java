package murmuration.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import murmuration.world.RecentWorlds;
import murmuration.world.World;
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

    @Parameters(arity = "0..1", paramLabel = "WORLD", description = "The world's folder.")
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
        if (given.isPresent() && !Files.isDirectory(given.get())) throw new WorldException(given.get() + " is neither a command nor a world's folder; `murmuration --help` names the commands.");
        if (!machine.display() && !orTerminal) {
            throw new MachineException("There is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are not set); start it from a desktop session, or use `murmuration run WORLD`.");
        }
        Path folder = given.or(recent::last).orElseGet(this::sample);
        if (machine.display()) {
            recent.opened(folder);
            window.open(folder, life.on(machine.options()));
            return Exit.DONE;
        }
        terminal.remark("There is no display, so " + folder + " lives here in the terminal; Ctrl-C saves and ends.");
        recent.opened(folder);
        return new LiveRun(new TellingPeople(terminal), autonomy).run(folder, life.on(machine.options()), new LiveRun.Until(Optional.empty(), Optional.empty()));
    }

    private Path sample() {
        Path folder = machine.worlds().resolve("Low Water");
        return Files.exists(folder.resolve("world.json")) ? folder : Worlds.makeSample(folder, machine.home());
    }
}
