package murmuration.bench;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import murmuration.board.Board;
import murmuration.board.Mark;
import murmuration.store.Database;

/// How long an agent takes to leave a trace while many do.
final class LeaveBench implements Bench {

    private static final int AGENTS = 50;
    private static final int PER_SECOND = 10_000;
    private static final int WARM_UP = 200_000;

    @Override
    public String name() {
        return "leave";
    }

    @Override
    public Stream<Row> run(boolean quick) {
        int seconds = quick ? 1 : 10;
        var board = new Board(Clock.systemUTC());
        var traffic = new Traffic(AGENTS, 50, Instant.EPOCH);
        for (int i = 0; i < WARM_UP; i++) board.leave(traffic.mark(i));
        long p99 = Bench.percentile(together(board, traffic, seconds), .99);
        return Stream.of(Row.under(5, "leave p99", p99 / 1e3, "µs", AGENTS + " agents left " + PER_SECOND + " traces a second for " + seconds + " s."));
    }

    private static long[] together(Board board, Traffic traffic, int seconds) {
        int each = PER_SECOND / AGENTS * seconds;
        try (var agents = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<long[]>> running =
                    IntStream.range(0, AGENTS).mapToObj(agent -> CompletableFuture.supplyAsync(() -> leave(board, traffic.mark(agent), each), agents)).toList();
            return running.stream().flatMapToLong(nanos -> Arrays.stream(Database.now(nanos))).toArray();
        }
    }

    private static long[] leave(Board board, Mark mark, int times) {
        long pause = 1_000_000_000L * AGENTS / PER_SECOND;
        var nanos = new long[times];
        long due = System.nanoTime();
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            board.leave(mark);
            nanos[i] = System.nanoTime() - begun;
            due += pause;
            LockSupport.parkNanos(due - System.nanoTime());
        }
        return nanos;
    }
}
