package murmuration.studio;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import murmuration.agent.Status;
import murmuration.review.Item;
import murmuration.studio.board.BoardSight;
import murmuration.world.WriterStatus;

/// One look at everything that the window shows.
///
/// @param at wall-clock time
/// @param story story time
/// @param traces how many were ever left
record Sight(Instant at, Instant story, boolean running, double speed, BoardSight board, Map<String, Status> statuses, List<Item> desk, long traces, WriterStatus writer) {
    Sight {
        statuses = Map.copyOf(statuses);
        desk = List.copyOf(desk);
    }
}
