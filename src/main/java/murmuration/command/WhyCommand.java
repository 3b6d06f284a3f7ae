package murmuration.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import murmuration.agent.Check;
import murmuration.agent.Decision;
import murmuration.insight.Provenance;
import murmuration.review.Item;
import murmuration.review.Post;
import murmuration.review.ReviewException;
import murmuration.world.World;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "why",
        description = "Why a post was written and what came of it, or why a character was silent.",
        footer = {"", "Examples:", "  murmuration why ~/Murmuration/Low\\ Water 12    (a post)", "  murmuration why ~/Murmuration/Low\\ Water d40   (a decision)"})
final class WhyCommand implements Callable<Integer> {

    private static final int INDENT = 2;

    private final Machine machine;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "WORLD", description = "The world's folder.")
    private Path folder;

    @Parameters(index = "1", paramLabel = "ID", description = "A post's number, or a decision's with a d before it.")
    private String id;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private record Row(Optional<Rows.DeskRow> post, Optional<Rows.DecisionRow> decision, List<Rows.DeskRow> inspired) {}

    WhyCommand(Machine machine, Terminal terminal) {
        this.machine = machine;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!id.matches("d?\\d{1,18}")) throw new CommandLine.ParameterException(spec.commandLine(), "'" + id + "' is neither a post, such as 12, nor a decision, such as d40");
        long number = Long.parseLong(id.replace("d", ""));
        try (var world = World.open(folder, machine.forALook())) {
            Optional<Provenance> post = id.startsWith("d") ? Optional.empty() : Answer.of(Provenance.read(world.desk(), world.ledger(), number));
            Optional<Decision> decision = post.isPresent() ? post.get().decision() : Answer.of(world.ledger().decisions(List.of(number))).stream().findFirst();
            if (post.isEmpty() && decision.isEmpty()) throw new ReviewException("There is no post and no decision " + id + " in this world.");
            List<Item> inspired = post.map(Provenance::inspired).orElse(List.of());
            if (json) terminal.json(new Row(post.map(one -> Rows.DeskRow.of(one.item())), decision.map(Rows.DecisionRow::of), inspired.stream().map(Rows.DeskRow::of).toList()));
            else show(post.map(Provenance::item), decision, inspired);
            return Exit.DONE;
        }
    }

    private void show(Optional<Item> post, Optional<Decision> decision, List<Item> inspired) {
        post.ifPresent(item -> terminal.say(item.post().character() + ", " + Times.shown(item.post().at()) + ": " + item.text()));
        decision.ifPresent(this::show);
        post.ifPresent(item -> show(item.post()));
        heading("What it inspired", !inspired.isEmpty());
        inspired.forEach(later -> line(later.post().id() + "  " + later.post().character() + ", " + later.state().name().toLowerCase(Locale.ROOT) + ": " + later.text()));
    }

    private void show(Decision decision) {
        terminal.say("");
        terminal.say(decision.agent() + " decided on " + Times.shown(decision.at()) + ", on " + decision.topic() + ": " + decision.outcome().name().toLowerCase(Locale.ROOT));
        line(decision.reason());
        if (!decision.situation().isBlank()) line("The news: " + decision.situation());
        for (Check check : decision.checks()) {
            line(String.format(Locale.ROOT, "%s %-12s %.2f of %.2f  %s", check.passed() ? "✓" : "✗", check.name(), check.value(), check.threshold(), check.sentence()));
        }
    }

    private void show(Post post) {
        heading("What was read, with the strength it had then", !post.traces().isEmpty());
        post.traces().forEach(seen -> line(String.format(Locale.ROOT, "%.2f  %s: %s", seen.strength(), seen.agent(), seen.text())));
        heading("What was known", !post.passages().isEmpty());
        post.passages().forEach(passage -> line("Chapter " + passage.chapter() + ": " + passage.text()));
        heading("Checks of the text, " + Math.round(post.score()) + " of 100", !post.checks().isEmpty());
        post.checks().forEach(check -> line(String.format(Locale.ROOT, "%3.0f  %s: %s", check.score(), check.name(), check.reason())));
        heading("Drafts not taken", !post.alternatives().isEmpty());
        post.alternatives().forEach(other -> line(Math.round(other.score()) + "  " + other.text()));
    }

    private void heading(String words, boolean wanted) {
        if (!wanted) return;
        terminal.say("");
        terminal.say(words);
    }

    private void line(String words) {
        terminal.say(terminal.wrapped(words, INDENT));
    }
}
