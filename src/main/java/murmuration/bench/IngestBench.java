package murmuration.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import murmuration.board.Board;
import murmuration.board.TraceTable;
import murmuration.store.Database;

/// How fast traces get from their agents to the disk, against the sqlite3 program's import of the same rows into the same tables.
final class IngestBench implements Bench {

    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public Stream<Row> run(boolean quick) {
        int traces = quick ? 50_000 : 500_000;
        try (var folder = BenchFolder.make()) {
            ours(folder.path().resolve("warm-up.db"), traces);
            boolean compare = hasSqlite3();
            var ours = new ArrayList<Double>();
            var theirs = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                Path database = folder.path().resolve("ours-" + round + ".db");
                ours.add(ours(database, traces));
                if (compare) theirs.add(theirs(database, folder.path().resolve("theirs-" + round), traces));
            }
            return rows(ours, theirs, traces);
        }
    }

    private static Stream<Row> rows(List<Double> ours, List<Double> theirs, int traces) {
        Row rate = Row.atLeast(10_000, "ingest", median(ours), "traces/s", traces + " traces left on a board until the last was on the disk, median of " + ROUNDS + ".");
        if (theirs.isEmpty()) return Stream.of(rate);
        List<Double> ratios = IntStream.range(0, ROUNDS).mapToObj(round -> ours.get(round) / theirs.get(round)).toList();
        return Stream.of(rate, Row.atLeast(.7, "ingest against sqlite3", median(ratios), "times", "The same rows by `.import` of the sqlite3 program into the same tables, median of " + ROUNDS + "."));
    }

    /// Traces a second.
    private static double ours(Path file, int traces) {
        var traffic = new Traffic(50, 50, Instant.EPOCH);
        var clock = Clock.fixed(traffic.end(traces), ZoneOffset.UTC);
        try (var database = Database.open(file);
                var table = TraceTable.open(database, clock, Map.of())) {
            Board board = table.board();
            long begun = System.nanoTime();
            for (int i = 0; i < traces; i++) board.leave(traffic.mark(i));
            while (Database.now(table.flush()) > 0) Thread.onSpinWait();
            return traces / ((System.nanoTime() - begun) / 1e9);
        }
    }

    private static double theirs(Path ours, Path theirs, int traces) {
        String rows = theirs + ".csv";
        sqlite3(ours.toString(), ".mode csv", ".once " + rows, "SELECT * FROM traces;", ".once " + theirs + ".sql", ".schema traces");
        sqlite3(theirs.toString(), "PRAGMA journal_mode = WAL;", ".read " + theirs + ".sql");
        long begun = System.nanoTime();
        sqlite3(theirs.toString(), ".import --csv " + rows + " traces");
        return traces / ((System.nanoTime() - begun) / 1e9);
    }

    private static boolean hasSqlite3() {
        try {
            return new ProcessBuilder("sqlite3", "-version").redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException _) { // there is no such program; the row is left out
            return false;
        } catch (InterruptedException _) { // whoever interrupts wants no more measuring
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void sqlite3(String... arguments) {
        try {
            Process process = new ProcessBuilder(Stream.concat(Stream.of("sqlite3"), Stream.of(arguments)).toList()).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) throw new IllegalStateException("sqlite3 failed: " + said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sqlite3 was working.", e);
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
