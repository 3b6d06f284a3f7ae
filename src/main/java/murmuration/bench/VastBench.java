package murmuration.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import murmuration.board.Board;
import murmuration.board.TraceQuery;
import murmuration.board.TraceTable;
import murmuration.board.TraceType;
import murmuration.store.Database;

/// A board of ten million traces that have not faded, left by ten thousand characters: whether it can still be opened, looked at and drawn, and what it takes of memory.
final class VastBench implements Bench {

    private static final int CHARACTERS = 10_000;
    private static final int TOPICS = 50;
    private static final int AT_A_TIME = 200_000;
    private static final int LOOKS = 10_000;
    private static final int LOOKED_AT = 24;
    private static final Duration FOR_EVER = Duration.ofDays(10_000);

    @Override
    public String name() {
        return "vast";
    }

    @Override
    public boolean onlyByName() {
        return true;
    }

    @Override
    public Stream<Row> run(boolean quick) {
        int traces = quick ? 1_000_000 : 10_000_000;
        var traffic = new Traffic(CHARACTERS, TOPICS, Instant.EPOCH);
        var clock = Clock.fixed(traffic.end(traces), ZoneOffset.UTC);
        var lasting = Map.of(traffic.mark(0).type(), FOR_EVER);
        try (var folder = BenchFolder.make()) {
            var file = folder.path().resolve("board.db");
            fill(file, traffic, traces);
            long before = used();
            long begun = System.nanoTime();
            try (var database = Database.open(file);
                    var table = TraceTable.open(database, clock, lasting)) {
                double usable = seconds(begun);
                table.complete().join();
                double complete = seconds(begun);
                String how = String.format(Locale.ROOT, "%,d traces of %,d characters, none of them faded; all of them on the board after %.1f s, in %,d MB of memory.", traces, CHARACTERS, complete, (used() - before) >> 20);
                return Stream.of(
                        Row.under(1.5, "vast, open", usable, "s", how + " Until the newest are there."),
                        Row.under(50, "vast, look p99", look(table.board(), traffic) / 1e3, "µs", how + " New on one topic since she last looked."),
                        Row.under(500, "vast, heat", heat(table.board()) / 1e6, "ms", how + " Every pair of character and topic, which no window shows at once."));
            }
        }
    }

    /// Seen from long afterwards all of it has faded, so that it leaves memory as it is written.
    private static void fill(Path file, Traffic traffic, int traces) {
        var longAfter = Clock.fixed(traffic.end(traces).plus(FOR_EVER), ZoneOffset.UTC);
        try (var database = Database.open(file);
                var table = TraceTable.open(database, longAfter, Map.of())) {
            for (int i = 0; i < traces; i++) {
                table.board().leave(traffic.mark(i));
                if (i % AT_A_TIME == 0) Database.now(table.flush());
            }
        }
    }

    /// Nanoseconds under which 99 of 100 looks lie, each after something new.
    private static long look(Board board, Traffic traffic) {
        var nanos = new long[LOOKS];
        long cursor = board.cursor();
        for (int i = 0; i < LOOKS; i++) {
            board.leave(traffic.mark(i));
            long begun = System.nanoTime();
            var reading = board.read(TraceQuery.EVERYTHING.on(Set.of(traffic.topic(i % TOPICS))).after(cursor).strongest(LOOKED_AT));
            nanos[i] = System.nanoTime() - begun;
            cursor = reading.cursor();
        }
        return Bench.percentile(nanos, .99);
    }

    /// The best of a few, in nanoseconds.
    private static long heat(Board board) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long begun = System.nanoTime();
            if (board.heat().size() != CHARACTERS) throw new IllegalStateException("Somebody left no heat.");
            best = Math.min(best, System.nanoTime() - begun);
        }
        return best;
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
