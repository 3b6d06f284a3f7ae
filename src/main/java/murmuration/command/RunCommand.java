package murmuration.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import murmuration.world.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "run",
        description = "Lets a world live without a window; posts land on its desk. Ctrl-C saves and ends.",
        footer = {"", "Example:", "  murmuration run ~/Murmuration/Low\\ Water --for 2m --posts 5"})
final class RunCommand implements Callable<Integer> {

    private final Machine machine;
    private final Terminal terminal;
    private final Function<World, Map<String, Object>> autonomy;

    @Parameters(paramLabel = "WORLD", description = "The world's folder.")
    private Path folder;

    @Option(names = "--for", paramLabel = "TIME", converter = Times.Length.class, description = "End after this time, such as 90s or 2m.")
    private Optional<Duration> length = Optional.empty();

    @Option(names = "--posts", paramLabel = "N", description = "End after this many posts.")
    private Optional<Integer> posts = Optional.empty();

    @Option(names = "--json", description = "Print JSON Lines: decision, post and fault as they come, last a summary.")
    private boolean json;

    @Mixin
    private final Life life = new Life();

    RunCommand(Machine machine, Terminal terminal, Function<World, Map<String, Object>> autonomy) {
        this.machine = machine;
        this.terminal = terminal;
        this.autonomy = autonomy;
    }

    @Override
    public Integer call() {
        Telling telling = json ? new TellingJson(terminal) : new TellingPeople(terminal);
        return new LiveRun(telling, autonomy).run(folder, life.on(machine.options()), new LiveRun.Until(length, posts));
    }
}
