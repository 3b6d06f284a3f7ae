package murmuration.command;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import murmuration.agent.Decision;
import murmuration.agent.Doing;
import murmuration.agent.Status;
import murmuration.board.Trace;
import murmuration.review.Item;
import murmuration.world.Topic;
import murmuration.world.World;
import murmuration.world.WriterStatus;

/// Posts for reading along, and one line that says what goes on in between. Silence is not told: it is the rule, and `why` explains it.
final class TellingPeople implements Telling {

    private static final int INDENT = 2;

    private final Terminal terminal;
    private final Map<String, String> topics = new HashMap<>();
    private String writerSaid = "";

    TellingPeople(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void opened(World world) {
        for (Topic topic : world.topics()) topics.put(topic.id(), topic.title());
        terminal.remark(world.title() + ": " + String.join(", ", world.cast().stream().map(character -> character.name()).toList()) + ". The story stands in chapter " + world.chapter() + ".");
    }

    @Override
    public void decision(Decision decision) {
        terminal.progress(decision.agent() + ": " + decision.reason());
    }

    @Override
    public void post(Item item) {
        terminal.endProgress();
        var post = item.post();
        terminal.say("");
        terminal.say(post.character() + " @" + post.handle() + " · " + topics.getOrDefault(post.topic(), post.topic()) + " · " + Times.shown(post.at()));
        terminal.say(terminal.wrapped(item.text(), INDENT));
        terminal.say(terminal.wrapped(String.format(Locale.ROOT, "%.0f of 100, by %s; post %d waits on the desk", post.score(), hand(post.hand()), post.id()), INDENT));
    }

    @Override
    public void fault(Trace fault) {
        terminal.endProgress();
        terminal.remark(fault.agent() + ": " + fault.text());
    }

    @Override
    public void meanwhile(WriterStatus writer, Collection<Status> agents) {
        if (!writer.sentence().isEmpty() && !writer.sentence().equals(writerSaid)) {
            terminal.endProgress();
            terminal.remark(writer.sentence());
        }
        writerSaid = writer.sentence();
        List<String> writing = agents.stream().filter(status -> status.doing() == Doing.WRITING).map(Status::name).toList();
        if (!writing.isEmpty()) terminal.progress(String.join(", ", writing) + (writing.size() == 1 ? " writes" : " write") + pace(writer));
        else if (writer.state().equals("starting")) terminal.progress("The writer starts …");
    }

    @Override
    public void trouble(Optional<String> sentence) {
        terminal.endProgress();
        terminal.remark(sentence.orElse("The server is back."));
    }

    @Override
    public void summary(Summary summary) {
        terminal.endProgress();
        terminal.remark(String.format(
                Locale.ROOT, "%d decisions, %d posts and %d silences in %.0f s; %d drafts were written.", summary.decisions(), summary.posts(), summary.silences(), summary.seconds(), summary.drafts()));
    }

    private static String pace(WriterStatus writer) {
        return writer.tokensPerSecond() > 0 ? String.format(Locale.ROOT, " (%.0f words' parts a second) …", writer.tokensPerSecond()) : " …";
    }

    private static String hand(String hand) {
        return switch (hand.toLowerCase(Locale.ROOT)) {
            case "phrases" -> "the phrase book";
            case "model" -> "the small model";
            default -> hand;
        };
    }
}
