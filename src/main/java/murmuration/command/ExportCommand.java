package murmuration.command;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import murmuration.export.Format;
import murmuration.export.Selection;
import murmuration.review.ApprovedPost;
import murmuration.world.Edition;
import murmuration.world.World;
import murmuration.world.WorldException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = "Writes approved posts, and nothing else, to a file.",
        footer = {"", "Examples:", "  murmuration export ~/Murmuration/Low\\ Water --format html --out posts.html --safe-up-to 5", "  murmuration export ~/Murmuration/Low\\ Water --format book-odt --out low-water.odt"})
final class ExportCommand implements Callable<Integer> {

    private final Machine machine;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "WORLD", description = "The world's folder.")
    private Path folder;

    @Option(names = "--format", required = true, paramLabel = "F", description = "markdown, json, jsonl, csv, html, epub or docx; book-markdown, book-docx or book-odt for the whole book with the posts between its chapters.")
    private String format;

    @Option(names = "--out", required = true, paramLabel = "PATH", description = "The file to write.")
    private Path out;

    @Option(names = "--safe-up-to", paramLabel = "CHAPTER", description = "Leave out what gives a later chapter away.")
    private Optional<Integer> safeUpTo = Optional.empty();

    @Option(names = "--character", paramLabel = "C", description = "Only this character's; may be given more than once.")
    private List<String> characters = List.of();

    @Option(names = "--from", paramLabel = "T", converter = Times.Moment.class, description = "From this story time on.")
    private Optional<Instant> from = Optional.empty();

    @Option(names = "--to", paramLabel = "T", converter = Times.Moment.class, description = "Before this story time.")
    private Optional<Instant> to = Optional.empty();

    ExportCommand(Machine machine, Terminal terminal) {
        this.machine = machine;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Format known = format();
        try (var world = World.open(folder, machine.forALook())) {
            var selection = new Selection(safeUpTo.stream().mapToInt(Integer::intValue).findFirst(), named(world), from, to);
            int posts = write(world, known, selection, out);
            terminal.say((posts == 1 ? "1 post" : posts + " posts") + " in " + out + ".");
            return Exit.DONE;
        }
    }

    /// Writes a world's approved posts.
    ///
    /// @return how many
    static int write(World world, Format format, Selection selection, Path file) {
        List<ApprovedPost> posts = selection.of(world.desk().approved());
        format.exporter().write(posts, Edition.of(world), file);
        return posts.size();
    }

    private Format format() {
        String name = format.toLowerCase(Locale.ROOT);
        for (Format known : Format.values()) {
            if (known.id().equals(name)) return known;
        }
        throw wrong("'" + format + "' is not a format; there are " + Arrays.stream(Format.values()).map(Format::id).collect(joining(", ")));
    }

    /// The characters asked for, as the world spells them. Somebody who has left the cast may still have posts.
    private Set<String> named(World world) {
        var known = new HashSet<String>();
        world.cast().forEach(character -> known.add(character.name()));
        world.desk().approved().forEach(approved -> known.add(approved.post().character()));
        var named = new HashSet<String>();
        for (String asked : characters) {
            named.add(known.stream().filter(asked::equalsIgnoreCase).findFirst().orElseThrow(() -> new WorldException("There is nobody called " + asked + " in this world.")));
        }
        return named;
    }

    private CommandLine.ParameterException wrong(String sentence) {
        return new CommandLine.ParameterException(spec.commandLine(), sentence);
    }
}
