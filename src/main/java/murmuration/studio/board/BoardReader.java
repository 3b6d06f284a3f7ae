package murmuration.studio.board;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import murmuration.board.Board;
import murmuration.board.Trace;
import murmuration.board.TraceQuery;
import murmuration.board.TraceType;
import murmuration.review.Item;
import murmuration.review.State;

/// Reads from the board what the pane wants to show. Any thread; memory only.
public final class BoardReader {

    private static final int LINES = 150;

    private final Board board;
    private final Clock storyTime;

    public BoardReader(Board board, Clock storyTime) {
        this.board = board;
        this.storyTime = storyTime;
    }

    /// @param interest the cells that the novelist is looking at
    /// @param desk everything on the desk
    public BoardSight look(Interest interest, List<Item> desk) {
        Instant now = storyTime.instant();
        return new BoardSight(
                now,
                board.halfLife(TraceType.POST),
                heat(),
                waiting(desk),
                interest.selected(),
                interest.selected().map(this::traces).orElseGet(this::newest),
                interest.hovered().flatMap(place -> lines(at(place).newest(1)).stream().findFirst()));
    }

    private Map<Place, Double> heat() {
        var heat = new HashMap<Place, Double>();
        board.heat().forEach((agent, topics) -> topics.forEach((topic, sum) -> heat.put(new Place(agent, topic), sum)));
        return heat;
    }

    private static Set<Place> waiting(List<Item> desk) {
        var places = new HashSet<Place>();
        for (Item item : desk) {
            if (item.state() == State.WAITING) places.add(new Place(item.post().character(), item.post().topic()));
        }
        return places;
    }

    private List<TraceLine> traces(Place place) {
        return lines(at(place).newest(LINES));
    }

    /// The end of the log only: the whole board may hold a million traces.
    private List<TraceLine> newest() {
        return lines(TraceQuery.EVERYTHING.after(Math.max(0, board.cursor() - LINES)));
    }

    private List<TraceLine> lines(TraceQuery query) {
        return board.read(query).traces().reversed().stream().map(trace -> TraceLine.of(trace, board.strength(trace))).toList();
    }

    private static TraceQuery at(Place place) {
        return TraceQuery.EVERYTHING.by(Set.of(place.agent())).on(Set.of(place.topic()));
    }
}
