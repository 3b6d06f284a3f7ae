package murmuration.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import murmuration.board.Mark;
import murmuration.board.TraceType;

/// Made-up marks of a made-up cast, the same every time.
///
/// @param agents how many leave marks, in turn
/// @param topics how many there are
record Traffic(int agents, int topics, Instant begins) {

    private static final String TEXT = "They shut the gate at noon and said it was for repairs, and nobody on the Row had seen a tool.";
    private static final Duration BETWEEN = Duration.ofMillis(20);

    Mark mark(long number) {
        return new Mark(
                agent((int) (number % agents)), TraceType.POST, topic((int) ((number * 7 + number / agents) % topics)), begins.plus(BETWEEN.multipliedBy(number)), .3 + number % 70 / 100.0, "anger",
                number % 20 / 10.0 - 1, TEXT, List.of(), Map.of());
    }

    String agent(int number) {
        return "agent-" + number;
    }

    String topic(int number) {
        return "topic-" + number;
    }

    /// When this many marks have been left.
    Instant end(long marks) {
        return begins.plus(BETWEEN.multipliedBy(marks));
    }
}
