package murmuration.studio.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import murmuration.board.PastBoard;
import murmuration.board.Trace;
import murmuration.board.TraceType;
import murmuration.cast.Character;
import murmuration.store.StoreException;

/// Reads the board as it was. A stretch of the past is read at once and kept while the moments that are asked for lie in it, so that turning time back and forth
/// asks the database now and then only.
final class PastReader {

    private static final int LINES = 150;
    private static final int TICKS = 300;
    private static final Duration BEFORE = Duration.ofHours(2);
    private static final Duration AFTER = Duration.ofHours(6);
    private static final long TICKS_ARE_FRESH = Duration.ofSeconds(10).toNanos();

    private final Past past;
    private final Function<String, Optional<Character>> cast;
    private PastBoard stretch = PastBoard.at(Instant.MIN, List.of());
    private Chronicle chronicle = Chronicle.EMPTY;
    private long chronicled = System.nanoTime() - TICKS_ARE_FRESH;

    PastReader(Past past, Function<String, Optional<Character>> cast) {
        this.past = past;
        this.cast = cast;
    }

    BoardSight look(Interest interest, Instant now, Duration halfLife) {
        Lens lens = interest.lens();
        Instant moment = lens.moment().filter(now::isAfter).orElse(now);
        Optional<Instant> seen = lens.eyes().isEmpty() ? Optional.of(moment) : past.lastLook(lens.eyes().get(), moment);
        PastBoard board = seen.map(at -> stretch(at, now)).orElse(PastBoard.at(moment, List.of()));
        Predicate<Trace> visible = lens.eyes().map(this::visibleTo).orElse(_ -> true);
        Instant at = seen.orElse(moment);
        List<Trace> left = board.left(at, visible).reversed();
        return new BoardSight(
                lens,
                moment,
                halfLife,
                BoardReader.cells(board.heat(at, visible)),
                Set.of(),
                Map.of(),
                lines(left.stream().filter(trace -> interest.selected().map(place -> isAt(trace, place)).orElse(true)), at, LINES),
                interest.pointed().flatMap(place -> lines(left.stream().filter(trace -> isAt(trace, place)), at, 1).stream().findFirst()),
                chronicle(now));
    }

    /// When things happened; read again every few seconds.
    Chronicle chronicle(Instant now) {
        if (System.nanoTime() - chronicled >= TICKS_ARE_FRESH) {
            chronicled = System.nanoTime();
            chronicle = read(now);
        }
        return chronicle;
    }

    /// As it was, while the server of a shared board is away: the window goes on.
    private Chronicle read(Instant now) {
        try {
            Instant begins = past.begins().orElse(now);
            Duration step = Duration.between(begins, now).dividedBy(TICKS);
            return new Chronicle(begins, now, past.moments(TraceType.POST, step), past.moments(TraceType.VERDICT, step));
        } catch (StoreException e) {
            System.getLogger(PastReader.class.getName()).log(System.Logger.Level.WARNING, "When things happened could not be read; the next time tries again", e);
            return chronicle;
        }
    }

    private PastBoard stretch(Instant moment, Instant now) {
        if (!stretch.covers(moment)) {
            Instant to = moment.plus(AFTER);
            stretch = past.during(moment.minus(BEFORE), to.isAfter(now) ? now : to);
        }
        return stretch;
    }

    /// She reads what others left, on topics for which she has a motive.
    private Predicate<Trace> visibleTo(String name) {
        Set<String> topics = cast.apply(name).map(who -> who.motivations().keySet()).orElse(Set.of());
        return trace -> !trace.agent().equals(name) && topics.contains(trace.topic());
    }

    private static boolean isAt(Trace trace, Place place) {
        return trace.agent().equals(place.agent()) && trace.topic().equals(place.topic());
    }

    private static List<TraceLine> lines(Stream<Trace> traces, Instant at, int most) {
        return traces.limit(most).map(trace -> TraceLine.of(trace, trace.strengthAt(at))).toList();
    }
}
