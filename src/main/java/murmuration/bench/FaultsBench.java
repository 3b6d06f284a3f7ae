package murmuration.bench;

import java.util.stream.Stream;

/// A short form of what is done to the program in its faults tests: a studio at work is killed, and what it had promised is searched for.
final class FaultsBench implements Bench {

    private static final long SEED = 2026;

    @Override
    public String name() {
        return "faults";
    }

    @Override
    public Stream<Row> run(boolean quick) {
        try (var folder = BenchFolder.make()) {
            Kills.Outcome outcome = new Kills(folder.path(), SEED, _ -> {}).run(quick ? 3 : 30);
            String how = outcome.kills() + " times a studio at work was killed at a random moment and its world opened again; it had promised " + outcome.promises() + " posts, verdicts, edits, facts, exports and backups.";
            return Stream.of(
                    Row.atMost(0, "faults, lost", outcome.lost().size(), "promises", how + outcome.lost().stream().findFirst().map(first -> " The first: " + first).orElse("")),
                    Row.under(2_000, "faults, recovery p50", Bench.percentile(outcome.opening(), .5) / 1e6, "ms", how),
                    Row.under(2_000, "faults, recovery p99", Bench.percentile(outcome.opening(), .99) / 1e6, "ms", how));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The bench was interrupted.", e);
        }
    }
}
