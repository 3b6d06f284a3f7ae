package murmuration.canon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.Progress;
import murmuration.language.Drift;
import org.junit.jupiter.api.Test;

/// Whose lines are they? Five-fold: four fifths of each speaker's lines are learnt, the rest judged in pools of five, and every speaker
/// counts alike.
class SpeakersDriftTest {

    private static final int FOLDS = 5;

    @Test
    void five_speakers_of_the_sample_manuscript_are_told_apart_twice_as_often_as_by_chance() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("murmuration.home", "."), "assets", "sample", "manuscript"))) {
            assertThat(right(Manuscript.read(files.sorted().toList(), Progress.SILENT), 5)).isBetween(0.4, 1.0);
        }
    }

    @Test
    void six_speakers_of_austen_are_told_apart_more_often_than_by_chance() {
        assertThat(right(Manuscript.read(List.of(Texts.novel()), Progress.SILENT), 6)).isBetween(0.25, 1.0);
    }

    private static double right(Manuscript book, int speakers) {
        var dialogue = Dialogue.of(book);
        var names = dialogue.aliases().keySet().stream().sorted(Comparator.comparingInt(name -> -dialogue.of(name).size())).limit(speakers).toList();
        var right = new LinkedHashMap<String, List<Boolean>>();
        for (var fold = 0; fold < FOLDS; fold++) {
            var learnt = new LinkedHashMap<String, List<String>>();
            var judged = new LinkedHashMap<String, List<String>>();
            for (var name : names) {
                split(dialogue.of(name).stream().map(Line::text).toList(), fold, learnt.computeIfAbsent(name, _ -> new ArrayList<>()), judged.computeIfAbsent(name, _ -> new ArrayList<>()));
            }
            var drift = Drift.among(learnt);
            judged.forEach((name, lines) -> pools(lines).forEach(pool -> right.computeIfAbsent(name, _ -> new ArrayList<>()).add(nearest(drift, pool).equals(name))));
        }
        return right.values().stream().mapToDouble(each -> (double) each.stream().filter(Boolean::booleanValue).count() / each.size()).average().orElseThrow();
    }

    private static void split(List<String> lines, int fold, List<String> learnt, List<String> judged) {
        for (var i = 0; i < lines.size(); i++) {
            (i * FOLDS / lines.size() == fold ? judged : learnt).add(lines.get(i));
        }
    }

    private static List<List<String>> pools(List<String> lines) {
        return IntStream.range(0, lines.size() / Drift.FEWEST).mapToObj(i -> lines.subList(i * Drift.FEWEST, (i + 1) * Drift.FEWEST)).toList();
    }

    private static String nearest(Drift drift, List<String> texts) {
        return drift.distances(texts).entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }
}
