package murmuration.canon;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import murmuration.canon.manuscript.Manuscript;
import murmuration.language.Words;

/// The content words of a book by passage.
final class Vocabulary {

    private final List<Set<String>> passages;
    private final Map<String, Integer> spread = new HashMap<>();
    private final Map<String, Map<String, Integer>> forms = new HashMap<>();

    Vocabulary(Manuscript manuscript) {
        var stemOf = new HashMap<String, String>();
        passages = manuscript.passages().map(passage -> stems(passage.text(), stemOf)).toList();
        passages.forEach(stems -> stems.forEach(stem -> spread.merge(stem, 1, Integer::sum)));
    }

    private Set<String> stems(String text, Map<String, String> stemOf) {
        var stems = new HashSet<String>();
        for (var word : Words.content(text)) {
            var stem = stemOf.computeIfAbsent(word, Words::stem);
            forms.computeIfAbsent(stem, _ -> new HashMap<>()).merge(word, 1, Integer::sum);
            stems.add(stem);
        }
        return stems;
    }

    int size() {
        return passages.size();
    }

    /// In how many passages the stem stands.
    int spread(String stem) {
        return spread.getOrDefault(stem, 0);
    }

    Set<String> stems() {
        return spread.keySet();
    }

    /// The share of passages with any of the stems.
    double coverage(Collection<String> stems) {
        return (double) passages.stream().filter(passage -> stems.stream().anyMatch(passage::contains)).count() / Math.max(1, size());
    }

    /// The most frequent form of a stem.
    String word(String stem) {
        return forms.getOrDefault(stem, Map.of()).entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(stem);
    }

    /// Stems that stand in the same passages as these more often than by chance, strongest first.
    List<String> companions(Collection<String> stems, Predicate<String> fits, int limit) {
        var with = passages.stream().filter(passage -> stems.stream().anyMatch(passage::contains)).toList();
        var counts = new HashMap<String, Integer>();
        with.forEach(passage -> passage.forEach(stem -> counts.merge(stem, 1, Integer::sum)));
        var share = (double) with.size() / Math.max(1, size());
        var lift = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= 4 && !stems.contains(entry.getKey()) && fits.test(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> (entry.getValue() - share * spread(entry.getKey())) / Math.sqrt(share * spread(entry.getKey()))));
        return lift.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(limit).map(Map.Entry::getKey).toList();
    }
}
