package murmuration.voice;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The little English that a phrase book needs: articles, endings, and the look of a finished sentence.
final class English {

    private static final Pattern VOWEL_SOUND = Pattern.compile(
            "(?i)(?!uni(?!n|m)|us[aeiu]|eu|one\\b|once\\b|u\\b)[aeiou].*|(?:hour|honest|honour|honor|heir).*");
    private static final Pattern SIBILANT = Pattern.compile("(?i).*(?:s|x|z|ch|sh)");
    private static final Pattern CONSONANT_Y = Pattern.compile("(?i).*[^aeiou]y");
    private static final Pattern SHORT_SYLLABLE = Pattern.compile("(?i)(?:.* )?[^aeiou\\s]+[aeiou][bdgklmnprt]");
    private static final Pattern ARTICLE = Pattern.compile("(?<![\\p{L}\\d'’.-])(a|an|(?<=^|[.!?] )An?) (?=(\\p{L}\\p{Ll}[\\p{L}'’-]*))");
    private static final Pattern LOWER_START = Pattern.compile("(?<![\\p{L}]\\.\\p{L})(?<!\\b(?:Mr|Ms|Dr|St|Mrs|etc))[.!?] (\\p{Ll})");
    private static final Pattern OPEN_END = Pattern.compile(".*[\\p{L}\\d%]|.*[^.!?…][)”\"’']", Pattern.DOTALL);
    private static final Pattern TAG_END = Pattern.compile(".*#\\S+", Pattern.DOTALL);

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private English() {}

    /// The length as a reader counts it; on JDK 25 `\X` agrees with Bluesky's counter.
    static long graphemes(String words) {
        return GRAPHEME.matcher(words).results().count();
    }

    static String capital(String words) {
        int first = 0;
        while (first < words.length() && "“‘(\"'".indexOf(words.charAt(first)) >= 0) {
            first++;
        }
        return first == words.length() ? words
                : words.substring(0, first) + Character.toUpperCase(words.charAt(first)) + words.substring(first + 1);
    }

    static String article(String words) {
        return VOWEL_SOUND.matcher(words).lookingAt() ? "an" : "a";
    }

    static String plural(String words) {
        if (CONSONANT_Y.matcher(words).matches()) {
            return words.substring(0, words.length() - 1) + "ies";
        }
        return words + (SIBILANT.matcher(words).matches() ? "es" : "s");
    }

    static String past(String words) {
        if (words.endsWith("e")) {
            return words + "d";
        }
        if (CONSONANT_Y.matcher(words).matches()) {
            return words.substring(0, words.length() - 1) + "ied";
        }
        return SHORT_SYLLABLE.matcher(words).matches() ? words + words.charAt(words.length() - 1) + "ed" : words + "ed";
    }

    /// Single spaces, `a` or `an` as the next word sounds, sentences that begin with a capital, a full stop if there is none.
    static String finished(String words) {
        String tidy = words.strip().replaceAll("\\s+", " ").replaceAll(" (?=[,.;:!?](?:\\s|$))", "");
        tidy = ARTICLE.matcher(tidy).replaceAll(English::rightArticle);
        tidy = LOWER_START.matcher(capital(tidy)).replaceAll(found -> Matcher.quoteReplacement(found.group().toUpperCase()));
        boolean open = OPEN_END.matcher(tidy).matches() && !TAG_END.matcher(tidy).matches();
        return open ? tidy + "." : tidy;
    }

    private static String rightArticle(MatchResult found) {
        String article = article(found.group(2));
        return (Character.isUpperCase(found.group(1).charAt(0)) ? capital(article) : article) + " ";
    }
}
