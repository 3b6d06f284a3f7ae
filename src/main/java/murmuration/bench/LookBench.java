package murmuration.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import murmuration.board.Board;
import murmuration.board.Reading;
import murmuration.board.TraceQuery;

/// How long a look takes ("what is new on my topics since last time") on a full board, whoever many have filled it.
final class LookBench implements Bench {

    private static final int[] CASTS = {4, 50, 500, 5_000};
    private static final int TOPICS = 50;
    private static final int ROUNDS = 3;
    private static final int LOOKS = 10_000;
    private static final int NEW_EACH_TIME = 20;
    private static final int STRONGEST = 20;

    @Override
    public String name() {
        return "look";
    }

    @Override
    public Stream<Row> run(boolean quick) {
        int traces = quick ? 100_000 : 1_000_000;
        for (int agents : CASTS) looks(agents, traces); // the first ten thousands take five times as long, until they are compiled
        long[][] nanos = new long[CASTS.length][0];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < CASTS.length; i++) nanos[i] = LongStream.concat(LongStream.of(nanos[i]), LongStream.of(looks(CASTS[i], traces))).toArray();
        }
        String how = ROUNDS * LOOKS + " looks at 5 of " + TOPICS + " topics, " + NEW_EACH_TIME + " new traces before each, " + traces + " on the board.";
        var rows = IntStream.range(0, CASTS.length).mapToObj(i -> Row.under(50, "look p99, " + CASTS[i] + " agents", Bench.percentile(nanos[i], .99) / 1e3, "µs", how));
        return Stream.concat(rows, Stream.of(Row.under(20, "look, spread over casts", spread(nanos), "%", "The slowest cast's median against the quickest one's.")));
    }

    /// Percent.
    private static double spread(long[][] nanos) {
        var medians = Stream.of(nanos).mapToLong(one -> Bench.percentile(one, .5)).summaryStatistics();
        return ((double) medians.getMax() / medians.getMin() - 1) * 100;
    }

    private static long[] looks(int agents, int traces) {
        var traffic = new Traffic(agents, TOPICS, Instant.EPOCH);
        var board = new Board(Clock.fixed(traffic.end(traces + (long) LOOKS * NEW_EACH_TIME), ZoneOffset.UTC));
        for (int i = 0; i < traces; i++) board.leave(traffic.mark(i));
        return look(board, traffic, Set.of(traffic.topic(0), traffic.topic(11), traffic.topic(22), traffic.topic(33), traffic.topic(44)), traces);
    }

    private static long[] look(Board board, Traffic traffic, Set<String> topics, long next) {
        var nanos = new long[LOOKS];
        long cursor = board.cursor();
        for (int i = 0; i < LOOKS; i++) {
            for (int j = 0; j < NEW_EACH_TIME; j++) board.leave(traffic.mark(next++));
            long begun = System.nanoTime();
            Reading reading = board.read(TraceQuery.EVERYTHING.on(topics).after(cursor).strongest(STRONGEST));
            nanos[i] = System.nanoTime() - begun;
            cursor = reading.cursor();
        }
        return nanos;
    }
}
