package murmuration.canon;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import murmuration.language.Words;

/// A sentence or two of a character's own, judged as something to say again elsewhere.
///
/// @param line whence it is taken
record Speech(String text, Line line) {

    private static final Pattern ABSENT = Pattern.compile("(?i)\\b(?:he|she|they|him|her|them|his|hers|their|theirs|himself|herself|themselves)\\b");
    private static final Pattern POINTING = Pattern.compile("(?i)\\b(?:it|this|that|these|those|there|here|such|so|one|then)\\b");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)\\b(?:sir|madam|ma'am|mamma|papa|mother|father|sister|brother|aunt|uncle|nephew|niece|cousin|"
                    + "my dear|my love|child|girls|ladyship|daughters?|your|you)\\b");
    private static final Pattern CONTINUING = Pattern.compile("^(?:And|But|Nor|Or|For|So|Then|Yet|Therefore|Besides|However|Which|Because|As|That|Neither)\\b.*", Pattern.DOTALL);

    int words() {
        return Words.all(text).size();
    }

    boolean isComplete() {
        return text.matches("(?s)[\\p{Lu}\"“‘'].*[.!?…]['’”]?") && !text.contains("--.") && !text.contains("“") && !text.contains("\"");
    }

    boolean points() {
        return POINTING.matcher(text).find();
    }

    boolean addresses() {
        return ADDRESS.matcher(text).find();
    }

    boolean continues() {
        return CONTINUING.matcher(text).matches();
    }

    boolean names(Set<String> names) {
        return List.of(text.split("[^\\p{L}'’-]+")).stream().map(word -> word.replaceAll("['’]s$", "")).anyMatch(names::contains);
    }

    /// 0 for a speech full of words that need another, 1 for one that stands alone.
    double standsAlone() {
        var absent = ABSENT.matcher(text).results().count();
        var pointing = POINTING.matcher(text).results().count();
        return Math.max(0, 1 - 0.25 * absent - 0.1 * pointing - (continues() ? 0.3 : 0));
    }
}
