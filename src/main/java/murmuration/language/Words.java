package murmuration.language;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opennlp.tools.stemmer.PorterStemmer;

/// Words of a text, without regard to their grammar.
public final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’\\-][\\p{L}\\p{N}]+)*");
    private static final Set<String> STOP = new HashSet<>(new Resource("stop-words.txt").lines());

    private static final Remembered<Set<String>> STEMS =
            new Remembered<>(4_000, text -> content(text).stream().map(Words::stem).collect(Collectors.toUnmodifiableSet()));

    private static final Remembered<String> STEM = new Remembered<>(20_000, word -> new PorterStemmer().stem(word));

    private Words() {}

    /// Every word in lower case, in order; apostrophes (made straight) and inner hyphens belong to the word.
    public static List<String> all(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).map(Words::plain).toList();
    }

    /// The words that carry meaning, in lower case and in order: no stop words, no numbers, no possessive ending.
    public static List<String> content(String text) {
        return all(text).stream().map(Words::withoutPossessive).filter(Words::carriesMeaning).toList();
    }

    public static boolean isStopWord(String word) {
        return STOP.contains(plain(word));
    }

    /// Porter's stem, so that `marries` and `married` meet.
    public static String stem(String word) {
        return STEM.of(plain(word));
    }

    /// The stems of the content words.
    public static Set<String> stems(String text) {
        return STEMS.of(text);
    }

    /// The share (0 to 1) of the content words of `text`, by stem, that `other` has too.
    public static double overlap(String text, String other) {
        var mine = stems(text);
        if (mine.isEmpty()) {
            return 0;
        }
        var theirs = stems(other);
        var shared = 0;
        for (var stem : mine) {
            if (theirs.contains(stem)) {
                shared++;
            }
        }
        return (double) shared / mine.size();
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private static String withoutPossessive(String word) {
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }

    private static boolean carriesMeaning(String word) {
        return word.length() > 1 && !STOP.contains(word) && !Character.isDigit(word.charAt(0));
    }
}
