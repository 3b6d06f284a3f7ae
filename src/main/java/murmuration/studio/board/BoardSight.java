package murmuration.studio.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One look at the board.
///
/// @param lens through which it was looked at
/// @param now the moment that is seen, in story time
/// @param halfLife of posts, by which the legend reads in time
/// @param heat of every cell that was ever warm
/// @param waiting cells whose character has a post on the desk about that topic
/// @param rests cells whose character leaves that topic alone
/// @param traces of the selected cell, or of the whole board; newest first
/// @param newest the newest trace of the cell that is pointed at
public record BoardSight(
        Lens lens,
        Instant now,
        Duration halfLife,
        Map<Place, Double> heat,
        Set<Place> waiting,
        Map<Place, Rest> rests,
        List<TraceLine> traces,
        Optional<TraceLine> newest,
        Chronicle chronicle) {

    static final BoardSight NOTHING =
            new BoardSight(Lens.LIVE, Instant.EPOCH, Duration.ofHours(6), Map.of(), Set.of(), Map.of(), List.of(), Optional.empty(), Chronicle.EMPTY);

    public BoardSight {
        heat = Map.copyOf(heat);
        waiting = Set.copyOf(waiting);
        rests = Map.copyOf(rests);
        traces = List.copyOf(traces);
    }
}
