package murmuration.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import murmuration.board.Trace;
import murmuration.world.StoryEvent;
import murmuration.world.Topic;
import murmuration.world.World;
import murmuration.world.WorldException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "event",
        description = "Lets something happen in the story. Whoever cares reads it off the board.",
        footer = {"", "Example:", "  murmuration event ~/Murmuration/Low\\ Water \"The sea-gate stays shut tonight.\" --topic seagate"})
final class EventCommand implements Callable<Integer> {

    private final Machine machine;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "WORLD", description = "The world's folder.")
    private Path folder;

    @Parameters(index = "1", paramLabel = "TEXT", description = "A sentence that says what happens.")
    private String text;

    @Option(names = "--topic", paramLabel = "T", description = "What it is about; without it the nearest topic by meaning.")
    private Optional<String> topic = Optional.empty();

    @Option(names = "--strength", paramLabel = "S", description = "How strong a mark it leaves, over 0 up to 1 (default 1).")
    private Optional<Double> strength = Optional.empty();

    @Option(names = "--chapter", paramLabel = "N", description = "The chapter it belongs to; the story stands there from then on. Without it the event is none of the book's, and everybody may have heard of it.")
    private Optional<Integer> chapter = Optional.empty();

    EventCommand(Machine machine, Terminal terminal) {
        this.machine = machine;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        double strong = strength.orElse(1.0);
        if (!(strong > 0 && strong <= 1)) throw new CommandLine.ParameterException(spec.commandLine(), "A strength is over 0 and at most 1");
        if (chapter.orElse(1) < 1) throw new CommandLine.ParameterException(spec.commandLine(), "Chapters are counted from 1");
        try (var world = World.open(folder, machine.forALook())) {
            Trace trace = world.letHappen(new StoryEvent(null, chapter.orElse(0), known(world), text, "", "", "", strong, "neutral", 0));
            terminal.say("It happened, on " + trace.topic() + ", at " + Times.shown(trace.at()) + " of the story.");
            return Exit.DONE;
        }
    }

    private String known(World world) {
        if (topic.isPresent() && world.topics().stream().noneMatch(one -> one.id().equals(topic.get()))) {
            throw new WorldException("This world has no topic " + topic.get() + "; it has " + world.topics().stream().map(Topic::id).collect(Collectors.joining(", ")) + ".");
        }
        return topic.orElse("");
    }
}
