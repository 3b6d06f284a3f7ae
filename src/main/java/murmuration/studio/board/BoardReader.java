package murmuration.studio.board;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import murmuration.board.Board;
import murmuration.board.Trace;
import murmuration.board.TraceQuery;
import murmuration.board.TraceType;
import murmuration.cast.Character;
import murmuration.review.Item;
import murmuration.review.State;
import murmuration.world.Hush;

/// Reads from the board what the pane wants to show. One thread at a time, not JavaFX's; of the present it reads memory only, of the past the database.
public final class BoardReader {

    private static final int LINES = 150;

    private final Board board;
    private final Clock storyTime;
    private final PastReader past;
    private final Hand hand;
    private final Function<String, Optional<Character>> cast;

    /// @param cast whom a name belongs to
    public BoardReader(Board board, Clock storyTime, Past past, Hand hand, Function<String, Optional<Character>> cast) {
        this.board = board;
        this.storyTime = storyTime;
        this.past = new PastReader(past, cast);
        this.hand = hand;
        this.cast = cast;
    }

    /// @param desk everything on the desk
    public BoardSight look(Interest interest, List<Item> desk) {
        Instant now = storyTime.instant();
        if (!interest.lens().isLive()) return past.look(interest, now, board.halfLife(TraceType.POST));
        return new BoardSight(
                Lens.LIVE,
                now,
                board.halfLife(TraceType.POST),
                cells(board.heat()),
                waiting(desk),
                rests(desk, now),
                interest.selected().map(this::traces).orElseGet(this::newest),
                interest.pointed().filter(place -> !place.isRest()).flatMap(place -> lines(at(place).newest(1)).stream().findFirst()),
                past.chronicle(now));
    }

    static Map<Place, Double> cells(Map<String, Map<String, Double>> warm) {
        var heat = new HashMap<Place, Double>();
        warm.forEach((agent, topics) -> topics.forEach((topic, sum) -> heat.put(new Place(agent, topic), sum)));
        return heat;
    }

    private static Set<Place> waiting(List<Item> desk) {
        var places = new HashSet<Place>();
        for (Item item : desk) {
            if (item.state() == State.WAITING) places.add(place(item));
        }
        return places;
    }

    /// Who spoke on a topic lets it cool down as her sheet says; what the novelist wants counts before that.
    private Map<Place, Rest> rests(List<Item> desk, Instant now) {
        var rests = new HashMap<Place, Rest>();
        for (Item item : desk) {
            boolean cools = cast.apply(item.post().character()).map(who -> item.post().at().plus(who.constraints().topicCooldown()).isAfter(now)).orElse(false);
            if (cools) rests.put(place(item), Rest.COOLING);
        }
        for (Hush hush : hand.hushes()) rests.put(new Place(hush.who(), hush.topic()), hush.until().isPresent() ? Rest.COOLING : Rest.MUTED);
        return rests;
    }

    private static Place place(Item item) {
        return new Place(item.post().character(), item.post().topic());
    }

    private List<TraceLine> traces(Place place) {
        return lines(at(place).newest(LINES));
    }

    /// Walks back from the end, whatever gaps lie there: the whole board may hold a million traces, and a world opened again begins a new stretch of the log.
    private List<TraceLine> newest() {
        return lines(TraceQuery.EVERYTHING.newest(LINES));
    }

    private List<TraceLine> lines(TraceQuery query) {
        return board.read(query).traces().reversed().stream().map(trace -> TraceLine.of(trace, board.strength(trace))).toList();
    }

    private static TraceQuery at(Place place) {
        return TraceQuery.EVERYTHING.by(Set.of(place.agent())).on(Set.of(place.topic()));
    }
}
