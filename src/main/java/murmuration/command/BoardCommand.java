package murmuration.command;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import murmuration.agent.Decision;
import murmuration.board.PastBoard;
import murmuration.cast.Character;
import murmuration.world.World;
import murmuration.world.WorldException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "board",
        description = "Heat per character and topic, now, at a past moment, or as one character had seen it.",
        footer = {"", "Example:", "  murmuration board ~/Murmuration/Low\\ Water --at 2031-03-04T09:00 --as Tria"})
final class BoardCommand implements Callable<Integer> {

    private static final double COLD = .0005;

    private final Machine machine;
    private final Terminal terminal;

    @Parameters(paramLabel = "WORLD", description = "The world's folder.")
    private Path folder;

    @Option(names = "--at", paramLabel = "TIME", converter = Times.Moment.class, description = "A past moment of the story.")
    private Optional<Instant> at = Optional.empty();

    @Option(names = "--as", paramLabel = "CHARACTER", description = "What others had left, on topics this character has a motive for, when the character last looked.")
    private Optional<String> as = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    /// @param heat topic to heat, by who left it
    private record View(Instant at, Optional<String> as, Map<String, Map<String, Double>> heat) {}

    BoardCommand(Machine machine, Terminal terminal) {
        this.machine = machine;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var world = World.open(folder, machine.forALook())) {
            View view = view(world);
            if (json) terminal.json(view);
            else show(view);
            return Exit.DONE;
        }
    }

    private View view(World world) {
        Instant moment = at.orElseGet(world.clock()::instant);
        if (as.isPresent()) return asSeenBy(character(world), moment, world);
        var heat = at.isEmpty() ? world.board().heat() : PastBoard.at(moment, Answer.of(world.traces().at(moment))).heat(moment, _ -> true);
        return new View(moment, Optional.empty(), warm(heat));
    }

    /// She sees the board when she looks, and each look ends in a decision.
    private View asSeenBy(Character her, Instant moment, World world) {
        Optional<Instant> look = Answer.of(world.decisions(Optional.of(her.name()), Integer.MAX_VALUE)).stream().map(Decision::at).filter(when -> !when.isAfter(moment)).max(Comparator.naturalOrder());
        if (look.isEmpty()) return new View(moment, Optional.of(her.name()), Map.of());
        var seen = PastBoard.at(look.get(), Answer.of(world.traces().at(look.get())))
                .heat(look.get(), trace -> !trace.agent().equals(her.name()) && her.motivations().containsKey(trace.topic()));
        return new View(look.get(), Optional.of(her.name()), warm(seen));
    }

    private Character character(World world) {
        return world.cast().stream()
                .filter(character -> character.name().equalsIgnoreCase(as.orElseThrow()))
                .findFirst()
                .orElseThrow(() -> new WorldException("There is nobody called " + as.orElseThrow() + " in this world."));
    }

    private void show(View view) {
        terminal.say((view.as().map(name -> "As " + name + " saw it on ").orElse("")) + Times.shown(view.at()));
        if (view.heat().isEmpty()) terminal.say("Nothing on the board is warm.");
        view.heat().forEach((agent, topics) -> terminal.say(terminal.wrapped(agent + ": " + listed(topics), 2)));
    }

    private static String listed(Map<String, Double> topics) {
        return topics.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(entry -> String.format(Locale.ROOT, "%s %.2f", entry.getKey(), entry.getValue()))
                .collect(joining(", "));
    }

    private static Map<String, Map<String, Double>> warm(Map<String, Map<String, Double>> heat) {
        var warm = new TreeMap<String, Map<String, Double>>();
        heat.forEach((agent, topics) -> topics.forEach((topic, value) -> {
            if (value >= COLD) warm.computeIfAbsent(agent, _ -> new TreeMap<>()).put(topic, Math.round(value * 1000) / 1000.0);
        }));
        return warm;
    }
}
