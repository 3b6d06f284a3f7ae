package murmuration.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import murmuration.canon.manuscript.Progress;
import murmuration.world.Worlds;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "new",
        description = "Makes a world in a folder. Without --characters the cast is proposed from the manuscript's dialogue.",
        footer = {"", "Example:", "  murmuration new ~/Murmuration/Emma --title Emma --manuscript emma.md --cast 6"})
final class NewCommand implements Callable<Integer> {

    private static final int USUAL_CAST = 6;

    private final Machine machine;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "WORLD", description = "The folder to make it in.")
    private Path folder;

    @Option(names = "--title", paramLabel = "T", description = "The book's title; without it the folder's name.")
    private Optional<String> title = Optional.empty();

    @Option(names = "--manuscript", paramLabel = "FILE", description = "A manuscript to read; may be given more than once.")
    private List<Path> manuscripts = List.of();

    @Option(names = "--characters", paramLabel = "DIR", description = "A folder of character files.")
    private Optional<Path> characters = Optional.empty();

    @Option(names = "--cast", paramLabel = "N", description = "How many characters to propose: those who speak most (default 6).")
    private Optional<Integer> cast = Optional.empty();

    @Option(names = "--sample", description = "Make the sample world.")
    private boolean sample;

    NewCommand(Machine machine, Terminal terminal) {
        this.machine = machine;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (sample && (!manuscripts.isEmpty() || characters.isPresent() || title.isPresent() || cast.isPresent())) {
            throw new CommandLine.ParameterException(spec.commandLine(), "The sample world has its own title, manuscript and cast; give --sample alone");
        }
        if (cast.orElse(1) < 1) throw new CommandLine.ParameterException(spec.commandLine(), "A cast has at least one character");
        Path made = sample ? Worlds.makeSample(folder, machine.home()) : make();
        terminal.endProgress();
        terminal.say("Made " + made + ".");
        return Exit.DONE;
    }

    private Path make() {
        Progress progress = (what, done) -> terminal.progress("%3.0f %% %s".formatted(done * 100, what));
        String name = title.orElseGet(() -> folder.toAbsolutePath().normalize().getFileName().toString());
        return Worlds.make(folder, name, manuscripts, characters, cast.orElse(USUAL_CAST), progress);
    }
}
