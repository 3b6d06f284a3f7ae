package murmuration.language;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// English words, American and British (SCOWL to size 60), and names that the caller adds.
public final class Dictionary {

    private static final Pattern WORD = Pattern.compile("[\\p{L}]+(?:['’\\-][\\p{L}]+)*");
    private static final Pattern ENDING = Pattern.compile("(?:n't|'(?:s|d|ll|re|ve|m))$");
    private static final Set<String> CUT_SHORT = Set.of("ca", "wo", "sha", "ai", "o'clock", "ma'am", "y'all", "'em");

    private final Set<String> words;
    private final Set<String> names;

    private Dictionary(Set<String> words, Set<String> names) {
        this.words = words;
        this.names = names;
    }

    /// The word list is read once, at the first call.
    public static Dictionary english() {
        return English.LOADED;
    }

    /// A dictionary that knows these names too, word by word and in any case.
    public Dictionary with(Collection<String> more) {
        var all = new HashSet<>(names);
        more.stream().flatMap(name -> Words.all(name).stream()).forEach(all::add);
        return new Dictionary(words, all);
    }

    /// Contractions and possessives are known by their stem, compounds by their parts.
    public boolean knows(String word) {
        var plain = word.replace('’', '\'');
        return listed(plain) || listed(ENDING.matcher(plain).replaceFirst(""))
                || plain.contains("-") && Arrays.stream(plain.split("-")).allMatch(this::knows);
    }

    /// The words of a text that are neither English nor names, as they stand in the text.
    public List<String> unknown(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).filter(word -> !knows(word)).distinct().toList();
    }

    private boolean listed(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return words.contains(word) || words.contains(lower) || names.contains(lower) || CUT_SHORT.contains(lower)
                || isShouted(word) && words.contains(word.charAt(0) + lower.substring(1));
    }

    private static boolean isShouted(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static final class English {
        static final Dictionary LOADED = new Dictionary(new HashSet<>(new Resource("words.txt.gz").lines()), Set.of());
    }
}
