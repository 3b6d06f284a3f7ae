package murmuration.voice;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How many words two texts share, as a part of the shorter one's words: 0 to 1.
final class Likeness {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:['’]\\p{L}+)?");

    private Likeness() {}

    static double between(String one, String other) {
        Set<String> shared = words(one);
        Set<String> others = words(other);
        int shorter = Math.min(shared.size(), others.size());
        shared.retainAll(others);
        return shorter == 0 ? 0 : (double) shared.size() / shorter;
    }

    static boolean toAny(String text, Collection<String> others, double above) {
        return others.stream().anyMatch(other -> between(text, other) > above);
    }

    static List<String> inOrder(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
    }

    private static Set<String> words(String text) {
        return inOrder(text).stream().collect(Collectors.toCollection(HashSet::new));
    }
}
