package murmuration.canon;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import murmuration.language.Words;

/// How often each word is used in somebody's speeches.
record WordUse(Map<String, Integer> counts, int total) {

    static WordUse of(Collection<String> texts) {
        var counts = new HashMap<String, Integer>();
        texts.forEach(text -> Words.all(text).forEach(word -> counts.merge(word, 1, Integer::sum)));
        return new WordUse(counts, counts.values().stream().mapToInt(Integer::intValue).sum());
    }

    WordUse without(WordUse part) {
        var rest = new HashMap<>(counts);
        part.counts.forEach((word, count) -> rest.merge(word, -count, Integer::sum));
        rest.values().removeIf(count -> count <= 0);
        return new WordUse(rest, total - part.total);
    }

    int of(String word) {
        return counts.getOrDefault(word, 0);
    }

    /// How much more this speaker uses a word than the others, in standard deviations: log odds with a prior taken from
    /// all of the dialogue (Monroe, Colaresi and Quinn, "Fightin' Words", 2008).
    double distinctive(String word, WordUse others) {
        var prior = 0.1 * (of(word) + others.of(word));
        var mine = of(word) + prior;
        var theirs = others.of(word) + prior;
        if (mine == 0) {
            return 0;
        }
        var smoothing = 0.1 * (total + others.total);
        var odds = Math.log(mine / (total + smoothing - mine)) - Math.log(theirs / (others.total + smoothing - theirs));
        return odds / Math.sqrt(1 / mine + 1 / theirs);
    }

    /// The mean distinctiveness of a text's content words.
    double distinctiveness(String text, WordUse others) {
        List<String> words = Words.content(text);
        return words.stream().mapToDouble(word -> distinctive(word, others)).average().orElse(0);
    }
}
