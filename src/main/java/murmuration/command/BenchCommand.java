package murmuration.command;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import murmuration.bench.Bench;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        description = "Measures this machine against what Murmuration wants to reach.",
        footer = {"", "Example:", "  murmuration bench leave look --quick"})
final class BenchCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final List<Bench> benches;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "Which benches; without a name all of them but vast, which takes gigabytes, hour, which takes one, and window and flood, which take ten minutes each.")
    private List<String> names = List.of();

    @Option(names = "--json", description = "Print JSON Lines, a figure a line.")
    private boolean json;

    @Option(names = "--quick", description = "A tenth of the load.")
    private boolean quick;

    @Option(names = "--drafts", paramLabel = "DIR", description = "Where bench writer leaves what it wrote and nobody has read yet, shuffled, to be read blind.")
    private Optional<Path> drafts = Optional.empty();

    @Option(names = "--world", paramLabel = "WORLD", description = "The only world whose situations bench writer is to write about: sample or novel.")
    private Optional<String> world = Optional.empty();

    BenchCommand(Machine machine, Terminal terminal) {
        this.terminal = terminal;
        benches = Stream.concat(Bench.ALL.stream(), Stream.of(new FrameBench(), WindowBench.busy(machine.home()), WindowBench.flooded(machine.home()), new StartupBench(machine.home()))).toList();
    }

    @Override
    public Integer call() {
        for (String name : names) {
            if (benches.stream().noneMatch(bench -> bench.name().equals(name))) {
                throw new CommandLine.ParameterException(spec.commandLine(), "There is no bench '" + name + "'; there are " + benches.stream().map(Bench::name).collect(joining(", ")));
            }
        }
        benches.stream().filter(bench -> names.isEmpty() ? !bench.onlyByName() : names.contains(bench.name())).forEach(bench -> {
            terminal.progress(bench.name() + " …");
            List<Bench.Row> rows = bench.run(quick, new Bench.ToRead(drafts, world)).toList();
            terminal.endProgress();
            rows.forEach(this::show);
        });
        return Exit.DONE;
    }

    private void show(Bench.Row row) {
        if (json) {
            terminal.json(row);
            return;
        }
        terminal.say(String.format(Locale.ROOT, "%s %-26s %12.3f %-9s (goal %s)", row.meets() ? "✓" : "✗", row.name(), row.value(), row.unit(), row.goal()));
        terminal.say(terminal.wrapped(row.how(), 4));
    }
}
