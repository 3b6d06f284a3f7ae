package murmuration.studio.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One look at the board.
///
/// @param now story time
/// @param halfLife of posts, by which the legend reads in time
/// @param heat of every cell that was ever warm
/// @param waiting cells whose character has a post on the desk about that topic
/// @param traces of the selected cell, or of the whole board; newest first
/// @param newest the newest trace of the cell under the pointer
public record BoardSight(
        Instant now, Duration halfLife, Map<Place, Double> heat, Set<Place> waiting, Optional<Place> selected, List<TraceLine> traces, Optional<TraceLine> newest) {

    static final BoardSight NOTHING = new BoardSight(Instant.EPOCH, Duration.ofHours(6), Map.of(), Set.of(), Optional.empty(), List.of(), Optional.empty());

    public BoardSight {
        heat = Map.copyOf(heat);
        waiting = Set.copyOf(waiting);
        traces = List.copyOf(traces);
    }
}
