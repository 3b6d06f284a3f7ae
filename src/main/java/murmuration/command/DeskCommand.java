package murmuration.command;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import murmuration.review.Desk;
import murmuration.review.Item;
import murmuration.review.ReviewException;
import murmuration.review.State;
import murmuration.review.Verdict;
import murmuration.world.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/// A verdict is on the disk before the command returns.
@Command(
        name = "desk",
        description = "The one gate: posts that wait for the novelist, and her verdicts.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example:", "  murmuration desk ~/Murmuration/Low\\ Water list --waiting"})
final class DeskCommand {

    private static final int INDENT = 6;

    private final Machine machine;
    private final Terminal terminal;

    @Parameters(paramLabel = "WORLD", description = "The world's folder.")
    private Path folder;

    @Option(names = "--again", scope = ScopeType.INHERIT, description = "In a writers' room: judge also what another novelist has judged.")
    private boolean again;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print JSON Lines, a post a line.")
    private boolean json;

    DeskCommand(Machine machine, Terminal terminal) {
        this.machine = machine;
        this.terminal = terminal;
    }

    @Command(description = "Lists posts, oldest first.", footer = {"", "Example:", "  murmuration desk WORLD list --waiting --character Tria"})
    int list(
            @Option(names = "--waiting", description = "Those without a verdict.") boolean waiting,
            @Option(names = "--approved", description = "Approved ones.") boolean approved,
            @Option(names = "--discarded", description = "Discarded ones.") boolean discarded,
            @Option(names = "--character", paramLabel = "C", description = "Those of one character.") Optional<String> character,
            @Option(names = "--topic", paramLabel = "T", description = "Those on one topic.") Optional<String> topic) {
        Set<State> states = states(waiting, approved, discarded);
        Predicate<Item> wanted = item -> states.contains(item.state())
                && character.map(item.post().character()::equalsIgnoreCase).orElse(true)
                && topic.map(item.post().topic()::equals).orElse(true);
        return onDesk(desk -> {
            desk.items(wanted).forEach(this::show);
            return Exit.DONE;
        });
    }

    @Command(description = "Shows one post with its runners-up.", footer = {"", "Example:", "  murmuration desk WORLD show 12"})
    int show(@Parameters(paramLabel = "ID") long id) {
        return onDesk(desk -> {
            Item item = require(desk, id);
            show(item);
            if (!json) item.post().alternatives().forEach(other -> terminal.say(terminal.wrapped(Math.round(other.score()) + "  " + other.text(), INDENT)));
            return Exit.DONE;
        });
    }

    @Command(description = "Approves posts as they stand.", footer = {"", "Example:", "  murmuration desk WORLD approve 12 14"})
    int approve(@Parameters(paramLabel = "ID", arity = "1..*") List<Long> ids) {
        return judge(ids, new Verdict.Approved(0));
    }

    @Command(description = "Discards posts; what they left on the board fades at once.", footer = {"", "Example:", "  murmuration desk WORLD discard 13 --reason off-voice"})
    int discard(
            @Parameters(paramLabel = "ID", arity = "1..*") List<Long> ids,
            @Option(names = "--reason", paramLabel = "R", description = "off-voice, off-canon, repeats, dull, spoiler, unsafe or other.") Optional<String> reason) {
        return judge(ids, new Verdict.Discarded(reason.map(Verdict.Reason::of).orElse(Verdict.Reason.NONE)));
    }

    @Command(description = "Approves a post with other words.", footer = {"", "Example:", "  murmuration desk WORLD revise 12 --text \"They shut it again.\""})
    int revise(@Parameters(paramLabel = "ID") long id, @Option(names = "--text", paramLabel = "T", required = true, description = "The words.") String text) {
        return judge(List.of(id), new Verdict.Revised(text));
    }

    @Command(description = "Puts a post aside for another day.", footer = {"", "Example:", "  murmuration desk WORLD later 12"})
    int later(@Parameters(paramLabel = "ID") long id) {
        return judge(List.of(id), new Verdict.Later());
    }

    @Command(description = "Takes the last verdict back.", footer = {"", "Example:", "  murmuration desk WORLD undo"})
    int undo() {
        return turn(Desk::undo, "There is no verdict to take back.");
    }

    @Command(description = "Gives the verdict again that was taken back last.", footer = {"", "Example:", "  murmuration desk WORLD redo"})
    int redo() {
        return turn(Desk::redo, "There is no verdict to give again.");
    }

    @Command(description = "Says after which chapter posts may go out, and so where they stand in the book.", footer = {"", "Example:", "  murmuration desk WORLD release 12 14 --after 7"})
    int release(
            @Parameters(paramLabel = "ID", arity = "1..*") List<Long> ids,
            @Option(names = "--after", paramLabel = "CHAPTER", required = true, description = "The last chapter that a reader has to know; never before the post's own.") int chapter) {
        return onDesk(desk -> {
            Answer.of(desk.releases().move(ids.stream().distinct().collect(toMap(id -> id, _ -> chapter))));
            ids.stream().distinct().map(desk::item).flatMap(Optional::stream).forEach(this::show);
            return Exit.DONE;
        });
    }

    private int judge(List<Long> ids, Verdict verdict) {
        return onDesk(desk -> {
            List<Item> seen = ids.stream().distinct().map(id -> require(desk, id)).toList();
            if (!again) seen.stream().filter(desk::judgedElsewhere).findFirst().ifPresent(DeskCommand::refuse);
            Answer.of(desk.judgeSeen(seen, verdict)).forEach(this::show);
            return Exit.DONE;
        });
    }

    private static Item require(Desk desk, long id) {
        return desk.item(id).orElseThrow(() -> new ReviewException("There is no post " + id + " on this desk."));
    }

    /// Nothing that another novelist said is overwritten by somebody who does not know of it.
    private static void refuse(Item item) {
        throw new ReviewException("Post " + item.post().id() + " is " + state(item) + " by " + item.judge() + "; with --again it is judged all the same.");
    }

    private static String state(Item item) {
        return item.state().name().toLowerCase(Locale.ROOT);
    }

    private int turn(Function<Desk, CompletableFuture<List<Item>>> how, String nothing) {
        return onDesk(desk -> {
            List<Item> changed = Answer.of(how.apply(desk));
            if (changed.isEmpty()) throw new ReviewException(nothing);
            changed.forEach(this::show);
            return Exit.DONE;
        });
    }

    private int onDesk(Function<Desk, Integer> work) {
        try (var world = World.open(folder, machine.forALook())) {
            return work.apply(world.desk());
        }
    }

    private void show(Item item) {
        if (json) {
            terminal.json(Rows.DeskRow.of(item));
            return;
        }
        var post = item.post();
        String by = item.judge().isEmpty() ? "" : " · " + state(item) + " by " + item.judge();
        terminal.say(String.format(Locale.ROOT, "%4d  %-9s %3.0f  %s · %s · %s%s", post.id(), state(item), post.score(), post.character(), post.topic(), Times.shown(post.at()), by));
        terminal.say(terminal.wrapped(item.text(), INDENT));
    }

    private static Set<State> states(boolean waiting, boolean approved, boolean discarded) {
        var states = EnumSet.noneOf(State.class);
        if (waiting) states.addAll(List.of(State.WAITING, State.LATER));
        if (approved) states.add(State.APPROVED);
        if (discarded) states.add(State.DISCARDED);
        return states.isEmpty() ? EnumSet.allOf(State.class) : states;
    }
}
