package murmuration.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// What properties of the board are made of: small worlds of a few people and topics, and the slow way to know what a board should say.
final class Boards {

    static final List<String> AGENTS = List.of("Tria", "Chris", "Randy", "Sarah");
    static final List<String> TOPICS = List.of("raid", "water", "press");

    private Boards() {}

    /// A mark that is left this long after the one before, claiming to be this old.
    record Left(Duration later, Duration old, Mark mark) {}

    static Arbitrary<Left> left() {
        Arbitrary<Duration> time = Arbitraries.longs().between(0, Duration.ofHours(8).toMillis()).map(Duration::ofMillis);
        Arbitrary<Mark> mark = Combinators.combine(
                        Arbitraries.of(AGENTS), Arbitraries.of(TraceType.class), Arbitraries.of(TOPICS), Arbitraries.doubles().between(0, 1).ofScale(4).filter(strength -> strength > 0))
                .as((agent, type, topic, strength) -> Mark.of(agent, type, topic, Instant.MAX, "seen").strength(strength));
        return Combinators.combine(time, Arbitraries.oneOf(Arbitraries.just(Duration.ZERO), time), mark).as(Left::new);
    }

    static Trace leave(Board board, StoryTime clock, Left left) {
        clock.pass(left.later());
        Mark mark = left.mark();
        return board.leave(new Mark(
                mark.agent(), mark.type(), mark.topic(), clock.instant().minus(left.old()), mark.strength(), mark.emotion(), mark.stance(), mark.text(), mark.causes(), mark.metadata()));
    }

    /// The heat of one character on one topic, trace by trace.
    static double heat(List<Trace> traces, String agent, String topic, Instant now) {
        return traces.stream().filter(trace -> trace.agent().equals(agent) && trace.topic().equals(topic)).mapToDouble(trace -> trace.strengthAt(now)).sum();
    }

    /// The answer to a question, by looking at every trace.
    static List<Trace> answer(List<Trace> traces, TraceQuery query, Set<Long> withdrawn, Instant now) {
        Stream<Trace> wanted = traces.stream()
                .filter(trace -> trace.id() > query.since())
                .filter(trace -> query.agents().isEmpty() || query.agents().contains(trace.agent()))
                .filter(trace -> query.types().isEmpty() || query.types().contains(trace.type()))
                .filter(trace -> query.topics().isEmpty() || query.topics().contains(trace.topic()))
                .filter(trace -> !withdrawn.contains(trace.id()))
                .filter(trace -> trace.strengthAt(now) >= query.minimumStrength());
        if (query.order() == TraceQuery.Order.STRENGTH) {
            return wanted.sorted(Comparator.comparingDouble((Trace trace) -> trace.strengthAt(now)).thenComparingLong(Trace::id).reversed()).limit(query.limit()).toList();
        }
        List<Trace> all = wanted.toList();
        return all.subList(Math.max(0, all.size() - query.limit()), all.size());
    }
}
