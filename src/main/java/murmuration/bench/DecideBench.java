package murmuration.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// How long a real agent takes to look at the board and decide, without a voice, in casts of several sizes.
final class DecideBench implements Bench {

    private static final List<Cast> CASTS = List.of(new Cast(4, 14_400, 10), new Cast(50, 1_440, 10), new Cast(500, 1_440, 10), new Cast(5_000, 360, 50));

    private static final int WARMING_UP = 500;

    /// @param speed story seconds in one of ours: the sample world's own for very many, the fastest that the window offers for fewer; ten times that for four, whose
    /// slowest look in a hundred would otherwise be the slowest of all they take
    /// @param goal milliseconds
    private record Cast(int agents, int speed, int goal) {}

    @Override
    public String name() {
        return "decide";
    }

    @Override
    public Stream<Row> run(boolean quick) {
        Duration measured = Duration.ofSeconds(quick ? 4 : 20);
        try {
            Looks.of(WARMING_UP, Looks.FASTEST, Crowd.Hang.NOBODY, Duration.ofSeconds(quick ? 4 : 10)); // what is seen of the first looks is the compiler at work
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The bench was interrupted.", e);
        }
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
