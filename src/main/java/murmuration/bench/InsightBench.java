package murmuration.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import murmuration.board.Trace;
import murmuration.board.TraceType;
import murmuration.insight.Insights;
import murmuration.language.Style;

/// How long it takes to see who moves whom, who sounds like whom, and what patterns there are, in the traces of a large cast.
final class InsightBench implements Bench {

    private static final int CHARACTERS = 50;
    private static final int ROUNDS = 5;
    private static final List<String> WORDS = List.of("the", "gate", "of", "water", "and", "they", "bread", "a", "warden", "who", "signed", "not", "my", "list", "is", "Row", "lamp", "in", "house", "but");

    @Override
    public String name() {
        return "insight";
    }

    @Override
    public Stream<Row> run(boolean quick) {
        int count = quick ? 10_000 : 100_000;
        Style.of("Read once, so that the tables of the language are there.");
        Map<String, List<String>> book = traces(20 * CHARACTERS, ROUNDS).stream().collect(Collectors.groupingBy(Trace::agent, Collectors.mapping(Trace::text, Collectors.toList())));
        var nanos = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            List<Trace> traces = traces(count, round); // other texts each time, since a style that was measured is remembered
            long begun = System.nanoTime();
            Insights.of(traces, book, _ -> {});
            nanos[round] = System.nanoTime() - begun;
        }
        String how = "Influence, stances, patterns and the map of voices of " + CHARACTERS + " characters from " + count + " traces, half of them answers; median of " + ROUNDS + ".";
        return Stream.of(Row.under(1_000, "insight", Bench.percentile(nanos, .5) / 1e6, "ms", how));
    }

    private static List<Trace> traces(int count, int seed) {
        var random = new SplittableRandom(seed);
        var traces = new ArrayList<Trace>(count);
        for (int id = 1; id <= count; id++) {
            List<Long> causes = id > 100 && random.nextBoolean() ? List.of(id - 1L - random.nextInt(100)) : List.of();
            traces.add(new Trace(
                    id, "agent-" + random.nextInt(CHARACTERS), TraceType.POST, "topic-" + random.nextInt(20), Instant.EPOCH.plusSeconds(60L * id), .8, TraceType.POST.usualHalfLife(), "anger",
                    random.nextDouble(-1, 1), text(random), causes, Map.of()));
        }
        return traces;
    }

    private static String text(SplittableRandom random) {
        var text = new StringBuilder();
        for (int word = 0; word < 20; word++) text.append(WORDS.get(random.nextInt(WORDS.size()))).append(word == 19 ? '.' : ' ');
        return text.toString();
    }
}
