package murmuration.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A short form of what is done to the program in its faults tests: a studio at work is killed, and what it had promised is searched for; files of every kind are
/// spoilt and read.
final class FaultsBench implements Bench {

    private static final long SEED = 2026;
    private static final int SOON = 2_000;

    @Override
    public String name() {
        return "faults";
    }

    @Override
    public Stream<Row> run(boolean quick) {
        try (var folder = BenchFolder.make()) {
            return Stream.concat(killed(new Kills(Files.createDirectory(folder.path().resolve("kills")), SEED, _ -> {}).run(quick ? 3 : 30)), fed(folder.path(), quick ? 15 : 150));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The bench was interrupted.", e);
        }
    }

    private static Stream<Row> killed(Kills.Outcome outcome) {
        String how = outcome.kills() + " times a studio at work was killed at a random moment and its world opened again; it had promised " + outcome.promises() + " posts, verdicts, edits, facts, exports and backups.";
        return Stream.of(
                Row.atMost(0, "faults, lost", outcome.lost().size(), "promises", how + first(outcome.lost())),
                Row.under(SOON, "faults, recovery p50", Bench.percentile(outcome.opening(), .5) / 1e6, "ms", how),
                Row.under(SOON, "faults, recovery p99", Bench.percentile(outcome.opening(), .99) / 1e6, "ms", how));
    }

    private static Stream<Row> fed(Path folder, int many) throws IOException {
        try (var hostile = new Hostile(Files.createDirectory(folder.resolve("hostile")))) {
            new HostileFiles(Files.createDirectory(folder.resolve("originals"))).feed(hostile, many);
            Hostile.Outcome outcome = hostile.outcome();
            String how = outcome.tried() + " spoilt sheets, cards, pictures, manuscripts, books, worlds, boards and backups were read or refused; the slowest took " + outcome.slowest().toMillis()
                    + " ms, the largest asked for " + (outcome.largest() >> 20) + " MB in all.";
            return Stream.of(
                    Row.atMost(0, "faults, files that crash", outcome.crashes().size(), "files", how + first(outcome.crashes())),
                    Row.atMost(0, "faults, files that hang", outcome.hangs().size(), "files", how + first(outcome.hangs())),
                    Row.atMost(0, "faults, trespasses", outcome.trespasses().size(), "files", how + " More than 1 GB, a file outside, a connection or a program." + first(outcome.trespasses())));
        }
    }

    private static String first(List<String> sentences) {
        return sentences.stream().findFirst().map(first -> " The first: " + first).orElse("");
    }
}
