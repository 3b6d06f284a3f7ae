package murmuration.studio;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import murmuration.agent.Status;
import murmuration.cast.Character;
import murmuration.review.Item;
import murmuration.studio.board.BoardSight;
import murmuration.world.WriterStatus;

/// One look at everything that the window shows.
///
/// @param at wall-clock time
/// @param story story time
/// @param traces how many were ever left
/// @param kept whether what was done last is on the disk
record Sight(Instant at, Instant story, boolean running, double speed, BoardSight board, List<Character> cast, Map<String, Status> statuses, List<Item> desk, long traces, WriterStatus writer, boolean kept) {
    Sight {
        cast = List.copyOf(cast);
        statuses = Map.copyOf(statuses);
        desk = List.copyOf(desk);
    }
}
