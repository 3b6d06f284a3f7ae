package murmuration.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// What one agent who hangs at every decision costs all the others.
final class SlowBench implements Bench {

    private static final int AGENTS = 50;
    private static final Duration HANGS = Duration.ofMillis(200);
    private static final String ONE = Crowd.person(0);

    @Override
    public String name() {
        return "slow";
    }

    @Override
    public Stream<Row> run(boolean quick) {
        Duration measured = Duration.ofSeconds(quick ? 4 : 10);
        int rounds = quick ? 1 : 5;
        var even = new ArrayList<long[]>();
        var uneven = new ArrayList<long[]>();
        try {
            Looks.of(AGENTS, Looks.FASTEST, Crowd.Hang.NOBODY, measured); // a warm-up
            for (int round = 0; round < rounds; round++) {
                even.add(Looks.of(AGENTS, Looks.FASTEST, new Crowd.Hang(ONE, Duration.ZERO), measured));
                uneven.add(Looks.of(AGENTS, Looks.FASTEST, new Crowd.Hang(ONE, HANGS), measured));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The bench was interrupted.", e);
        }
        double change = (p99(uneven) / p99(even) - 1) * 100;
        String how = String.format(
                Locale.ROOT, "The p99 of %d agents, %d rounds by turns, beside one who hangs %d ms per decision (%.2f ms) and beside one who does not (%.2f ms).", AGENTS - 1, rounds, HANGS.toMillis(),
                p99(uneven) / 1e6, p99(even) / 1e6);
        return Stream.of(Row.under(10, "slow, others' p99", change, "% more", how));
    }

    private static double p99(List<long[]> rounds) {
        return Bench.percentile(rounds.stream().flatMapToLong(LongStream::of).toArray(), .99);
    }
}
