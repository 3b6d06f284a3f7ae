package murmuration.canon;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.Passage;

/// Tells concrete nouns by the definite article before them, and how much they gather in few chapters.
final class Articles {

    private static final Pattern USE = Pattern.compile("(?i)\\b(?:(the|a|an)\\s+)?(\\p{Ll}{4,})\\b");
    private static final double MOSTLY = 0.5;
    private static final double OFTEN = 0.2;

    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<String, Integer> withArticle = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> byChapter = new HashMap<>();

    Articles(Manuscript manuscript) {
        manuscript.passages().forEach(this::count);
    }

    private void count(Passage passage) {
        var use = USE.matcher(passage.text());
        while (use.find()) {
            var word = use.group(2).toLowerCase(Locale.ROOT);
            uses.merge(word, 1, Integer::sum);
            byChapter.computeIfAbsent(word, _ -> new HashMap<>()).merge(passage.chapter(), 1, Integer::sum);
            if (use.group(1) != null) {
                withArticle.merge(word, 1, Integer::sum);
            }
        }
    }

    boolean isNoun(String word) {
        return withArticle.getOrDefault(word, 0) > MOSTLY * uses.getOrDefault(word, 1);
    }

    boolean isOftenNoun(String word) {
        return withArticle.getOrDefault(word, 0) > OFTEN * uses.getOrDefault(word, 1);
    }

    int chapters(String word) {
        return byChapter.getOrDefault(word, Map.of()).size();
    }

    /// Uses beyond what an even spread over the chapters would give to the fullest one.
    double gathered(String word) {
        var chapters = byChapter.getOrDefault(word, Map.of());
        var fullest = chapters.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return fullest - (double) uses.getOrDefault(word, 0) / Math.max(1, chapters.size());
    }
}
