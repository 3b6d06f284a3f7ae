package murmuration.cast.cards;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of a line of role play, without what is done while they are said.
final class Spoken {

    private static final Pattern ACTION = Pattern.compile("\\*[^*]*+\\*");
    private static final Pattern QUOTED = Pattern.compile("[“\"]([^“”\"]*+)[”\"]");

    /// From here on quotation marks hold speech and not a word that is doubted.
    private static final int A_LINE = 3;

    private Spoken() {}

    static String words(String line) {
        String said = onOneLine(ACTION.matcher(line.replace("**", "")).replaceAll(" ").replace("*", ""));
        String quoted = onOneLine(QUOTED.matcher(said).results().map(found -> found.group(1)).collect(Collectors.joining(" ")));
        return quoted.split(" ").length >= A_LINE || quoted.length() + 2 >= said.length() ? orElse(quoted, said) : said;
    }

    private static String orElse(String quoted, String said) {
        return quoted.isEmpty() ? said : quoted;
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\s++", " ").strip();
    }
}
