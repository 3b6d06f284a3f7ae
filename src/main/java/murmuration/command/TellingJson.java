package murmuration.command;

import java.util.Collection;
import java.util.Optional;
import murmuration.agent.Decision;
import murmuration.agent.Status;
import murmuration.board.Trace;
import murmuration.review.Item;
import murmuration.world.World;
import murmuration.world.WriterStatus;

/// JSON Lines for scripts.
record TellingJson(Terminal terminal) implements Telling {

    @Override
    public void opened(World world) {
        terminal.remark(world.title() + " lives.");
    }

    @Override
    public void decision(Decision decision) {
        terminal.json(Rows.DecisionRow.of(decision));
    }

    @Override
    public void post(Item item) {
        terminal.json(new Rows.Posted("post", Rows.DeskRow.of(item)));
    }

    @Override
    public void fault(Trace fault) {
        terminal.json(Rows.Fault.of(fault));
    }

    @Override
    public void meanwhile(WriterStatus writer, Collection<Status> agents) {
        terminal.progress(writer.state());
    }

    /// A row has its type by the contract; this is for whoever reads along.
    @Override
    public void trouble(Optional<String> sentence) {
        terminal.remark(sentence.orElse("The server is back."));
    }

    @Override
    public void summary(Summary summary) {
        terminal.endProgress();
        terminal.json(summary);
    }
}
