package murmuration.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import murmuration.board.Board;
import murmuration.board.TraceTable;
import murmuration.store.Database;
import murmuration.world.World;

/// How soon a world with a very full board can be looked at and judged in.
final class OpenBench implements Bench {

    private static final int ROUNDS = 3;

    private record Opened(double usable, double complete) {}

    @Override
    public String name() {
        return "open";
    }

    @Override
    public Stream<Row> run(boolean quick) {
        int traces = quick ? 100_000 : 1_000_000;
        try (var folder = BenchFolder.make()) {
            Path sample = Home.sampleIn(folder);
            fill(sample, begun(sample), traces);
            var rounds = new ArrayList<Opened>();
            for (int round = 0; round < ROUNDS; round++) rounds.add(open(sample));
            double usable = rounds.stream().mapToDouble(Opened::usable).sorted().toArray()[ROUNDS / 2];
            double complete = rounds.stream().mapToDouble(Opened::complete).sorted().toArray()[ROUNDS / 2];
            String how = String.format(Locale.ROOT, "The sample world with %d traces that have not faded, median of %d: the newest are there when it opens, all of them after %.1f s.", traces, ROUNDS, complete);
            return Stream.of(Row.under(1.5, "open", usable, "s", how));
        }
    }

    /// Story time of a world that was opened for the first time.
    private static Instant begun(Path sample) {
        try (World world = World.open(sample, options())) {
            return world.clock().instant();
        }
    }

    private static void fill(Path sample, Instant end, int traces) {
        var traffic = new Traffic(50, 50, Instant.EPOCH);
        var recent = new Traffic(50, 50, end.minus(Duration.between(traffic.begins(), traffic.end(traces))));
        try (var database = Database.open(sample.resolve("board.db"));
                var table = TraceTable.open(database, Clock.fixed(end, ZoneOffset.UTC), Map.of())) {
            Board board = table.board();
            for (int i = 0; i < traces; i++) board.leave(recent.mark(i));
        }
    }

    private static Opened open(Path sample) {
        long begun = System.nanoTime();
        try (World world = World.open(sample, options())) {
            double usable = (System.nanoTime() - begun) / 1e9;
            world.traces().complete().join();
            return new Opened(usable, (System.nanoTime() - begun) / 1e9);
        }
    }

    private static World.Options options() {
        return World.Options.usual(Home.path()).voice("phrases");
    }
}
