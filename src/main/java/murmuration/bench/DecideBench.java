package murmuration.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// How long a real agent takes to look at the board and decide, without a voice, in casts of several sizes.
final class DecideBench implements Bench {

    private static final List<Cast> CASTS = List.of(new Cast(4, 1_440, 10), new Cast(50, 1_440, 10), new Cast(500, 1_440, 10), new Cast(5_000, 360, 50));

    /// @param speed story seconds in one of ours: the sample world's own for very many, the fastest that the window offers for fewer
    /// @param goal milliseconds
    private record Cast(int agents, int speed, int goal) {}

    @Override
    public String name() {
        return "decide";
    }

    @Override
    public Stream<Row> run(boolean quick) {
        Duration measured = Duration.ofSeconds(quick ? 2 : 20);
        return CASTS.stream().map(cast -> row(cast, measured)).toList().stream();
    }

    private static Row row(Cast cast, Duration measured) {
        try {
            long[] nanos = Looks.of(cast.agents(), cast.speed(), Crowd.Hang.NOBODY, measured);
            String how = nanos.length + " looks in " + measured.toSeconds() + " s at " + cast.speed() + " times life's speed, news every 1.5 s, "
                    + "all four checks on a novella, decisions and memories kept in a database; from when a look was due until it was decided.";
            return Row.under(cast.goal(), "decide p99, " + cast.agents() + " agents", Bench.percentile(nanos, .99) / 1e6, "ms", how);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The bench was interrupted.", e);
        }
    }
}
