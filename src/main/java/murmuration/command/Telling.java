package murmuration.command;

import java.util.Collection;
import java.util.Optional;
import murmuration.agent.Decision;
import murmuration.agent.Status;
import murmuration.board.Trace;
import murmuration.review.Item;
import murmuration.world.World;
import murmuration.world.WriterStatus;

/// Tells what happens in a world while it lives in the terminal.
interface Telling {

    void opened(World world);

    void decision(Decision decision);

    void post(Item item);

    void fault(Trace fault);

    /// What goes on in between.
    void meanwhile(WriterStatus writer, Collection<Status> agents);

    /// The server of a shared world went out of reach, or with nothing, came back.
    void trouble(Optional<String> sentence);

    void summary(Summary summary);
}
