package murmuration.language;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How a text is written, as numbers.
///
/// Seen on snippets of 40 words: function words and character trigrams tell two authors apart 89 times in 100, but
/// three narrators of one novelist hardly; pool five posts or more before judging a drift.
///
/// @param wordsPerSentence mean
/// @param punctuation marks per 100 words, for each of `! ? ; — … (`
/// @param functionWords share of each function word among all words
/// @param trigrams share of each character trigram
public record Style(
        double wordsPerSentence, Map<Character, Double> punctuation, Map<String, Double> functionWords, Map<String, Double> trigrams) {

    private static final Sentences SENTENCES = new Sentences();
    private static final Remembered<Style> POOLED = new Remembered<>(100, Style::measured);
    private static final List<Character> MARKS = List.of('!', '?', ';', '—', '…', '(');

    public Style {
        punctuation = Map.copyOf(punctuation);
        functionWords = Map.copyOf(functionWords);
        trigrams = Map.copyOf(trigrams);
    }

    public static Style of(String text) {
        return measured(plain(text));
    }

    /// One style of several texts taken together.
    public static Style of(Collection<String> texts) {
        return POOLED.of(texts.stream().map(Style::plain).collect(Collectors.joining("\n")));
    }

    private static Style measured(String text) {
        var words = Words.all(text);
        var sentences = text.lines().mapToInt(each -> SENTENCES.split(each).size()).sum();
        return new Style(
                (double) words.size() / Math.max(1, sentences),
                MARKS.stream().collect(Collectors.toMap(Function.identity(), mark -> per100(mark, text, words.size()))),
                shares(words.stream().filter(Words::isStopWord), words.size()),
                trigrams(text.toLowerCase(Locale.ROOT)));
    }

    /// 0 for the same style, 1 for nothing in common; long texts of one author are some 0.1 apart.
    public double distance(Style other) {
        return 0.4 * (1 - cosine(functionWords, other.functionWords))
                + 0.3 * (1 - cosine(trigrams, other.trigrams))
                + 0.15 * apart(wordsPerSentence, other.wordsPerSentence)
                + 0.15 * MARKS.stream().mapToDouble(mark -> apart(punctuation.getOrDefault(mark, 0.0), other.punctuation.getOrDefault(mark, 0.0)))
                        .average().orElse(0);
    }

    private static String plain(String text) {
        return text.replace("--", "—").replace("...", "…").replace('’', '\'').replaceAll("\\s+", " ");
    }

    private static double per100(char mark, String text, int words) {
        return 100.0 * text.chars().filter(each -> each == mark).count() / Math.max(1, words);
    }

    private static Map<String, Double> trigrams(String text) {
        var letters = text.replaceAll("[^a-z' ]", "");
        return shares(IntStream.range(0, Math.max(0, letters.length() - 2)).mapToObj(i -> letters.substring(i, i + 3)), letters.length());
    }

    private static Map<String, Double> shares(Stream<String> items, int total) {
        var counts = new HashMap<String, Double>();
        items.forEach(item -> counts.merge(item, 1.0 / Math.max(1, total), Double::sum));
        return counts;
    }

    private static double cosine(Map<String, Double> one, Map<String, Double> other) {
        var lengths = length(one) * length(other);
        if (lengths == 0) {
            return one.isEmpty() && other.isEmpty() ? 1 : 0;
        }
        var common = new HashSet<>(one.keySet());
        common.retainAll(other.keySet());
        return common.stream().mapToDouble(key -> one.get(key) * other.get(key)).sum() / lengths;
    }

    private static double length(Map<String, Double> vector) {
        return Math.sqrt(vector.values().stream().mapToDouble(value -> value * value).sum());
    }

    /// 0 when equal, towards 1 the more one exceeds the other; small rates of either count as nearly equal.
    private static double apart(double one, double other) {
        return Math.abs(one - other) / (Math.max(one, other) + 1);
    }
}
