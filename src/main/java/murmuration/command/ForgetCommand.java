package murmuration.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import murmuration.world.Forgetting;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "forget",
        description = "Makes the board of a world smaller: lets go of old decisions that led to no post. Posts, verdicts, traces and memories stay. A backup is made before; the world must not be open.",
        footer = {"", "Example:", "  murmuration forget ~/Murmuration/Low\\ Water --keep 30"})
final class ForgetCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "WORLD", description = "The world's folder.")
    private Path folder;

    @Option(names = "--keep", paramLabel = "DAYS", defaultValue = "30", description = "How many days of the story are kept (default 30).")
    private int days;

    ForgetCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (days < 0) throw new CommandLine.ParameterException(spec.commandLine(), "--keep takes a number of days, 0 or more.");
        var forgot = new Forgetting(folder).silences(Duration.ofDays(days), (what, done) -> terminal.progress("%3.0f %% %s".formatted(done * 100, what)));
        terminal.endProgress();
        terminal.say("Let go of " + (forgot.silences() == 1 ? "1 silence" : forgot.silences() + " silences") + "; the board has " + megabytes(forgot.after()) + " and had " + megabytes(forgot.before()) + ".");
        return Exit.DONE;
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / (double) (1 << 20));
    }
}
