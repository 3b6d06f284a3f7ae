package murmuration.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import murmuration.board.Board;

/// How long it takes to ask for the heat of every cell, as a window does for a frame.
final class HeatBench implements Bench {

    private static final int CHARACTERS = 100;
    private static final int TOPICS = 50;
    private static final int FRAMES = 500;

    @Override
    public String name() {
        return "heat";
    }

    @Override
    public Stream<Row> run(boolean quick) {
        int traces = quick ? 100_000 : 1_000_000;
        var traffic = new Traffic(CHARACTERS, TOPICS, Instant.EPOCH);
        var board = new Board(Clock.fixed(traffic.end(traces), ZoneOffset.UTC));
        for (int i = 0; i < traces; i++) board.leave(traffic.mark(i));
        int cells = 0;
        for (int i = 0; i < FRAMES; i++) cells = board.heat().values().stream().mapToInt(topics -> topics.size()).sum();
        var nanos = new long[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            long begun = System.nanoTime();
            board.heat();
            nanos[i] = System.nanoTime() - begun;
        }
        String how = FRAMES + " frames of " + cells + " cells, " + traces + " traces on the board.";
        return Stream.of(
                Row.under(1, "heat, median frame", Bench.percentile(nanos, .5) / 1e6, "ms", how),
                Row.under(1, "heat p99", Bench.percentile(nanos, .99) / 1e6, "ms", how));
    }
}
