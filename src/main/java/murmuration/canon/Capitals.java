package murmuration.canon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import murmuration.language.Dictionary;
import murmuration.language.Words;

/// Tells the words of a book that are names from those that are capital only because they open a sentence.
final class Capitals {

    /// A word in small letters, or one that begins with a capital: Anne, McDonald, O'Neil, Jean-Luc.
    static final Pattern WORD = Pattern.compile(
            "\\p{Lu}(?:['’]\\p{Lu})?\\p{Ll}+(?:\\p{Lu}\\p{Ll}+)?(?:[-’']\\p{Lu}\\p{Ll}+)*|\\p{Ll}+");
    private static final Set<String> NEVER = Set.of("i", "mr", "mrs", "miss", "sir", "lady", "madam", "ma", "god", "heaven", "lord", "chapter", "o", "oh", "ah",
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july", "august",
            "september", "october", "november", "december", "christmas", "easter", "michaelmas", "english", "french");
    private static final Pattern TITLED = Pattern.compile("(?:.*\\W)?(?:Mrs?|Dr|Ms|Sr|St)\\. ");

    private final Map<String, Integer> lower = new HashMap<>();
    private final Map<String, Integer> inside = new HashMap<>();
    private final Map<String, Integer> opening = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    Capitals(List<String> texts) {
        texts.forEach(this::count);
        inside.keySet().stream().filter(this::isName).forEach(names::add);
        opening.keySet().stream().filter(this::isName).forEach(names::add);
    }

    boolean hasName(String word) {
        return names.contains(word);
    }

    Set<String> names() {
        return new TreeSet<>(names);
    }

    private void count(String text) {
        var words = WORD.matcher(text);
        while (words.find()) {
            var word = words.group();
            if (Character.isLowerCase(word.charAt(0))) {
                lower.merge(word, 1, Integer::sum);
            } else {
                (isInsideSentence(text, words.start()) ? inside : opening).merge(word, 1, Integer::sum);
            }
        }
    }

    /// After a lower-case word or a comma, with one space between; or after a title.
    private static boolean isInsideSentence(String text, int start) {
        if (start < 2 || text.charAt(start - 1) != ' ') {
            return false;
        }
        var before = text.charAt(start - 2);
        return Character.isLowerCase(before) || before == ';' || before == ',' || before == '.' && TITLED.matcher(text.substring(Math.max(0, start - 5), start)).matches();
    }

    private boolean isName(String word) {
        var plain = word.toLowerCase(Locale.ROOT);
        if (NEVER.contains(plain) || Words.isStopWord(plain)) {
            return false;
        }
        int small = lower.getOrDefault(plain, 0);
        int within = inside.getOrDefault(word, 0);
        return small == 0 && (within > 0 || !Dictionary.english().knows(plain)) || within >= 3 && small * 3 <= within;
    }
}
