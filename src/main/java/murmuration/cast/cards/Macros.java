package murmuration.cast.cards;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills in what stands in double braces in a card: her name, the person she talks to, one of several words.
///
/// @param name whom `{{char}}` stands for
record Macros(String name) {

    static final Macros WITHOUT_A_CHARACTER = new Macros("someone");

    /// Nobody in particular: posts are written to everybody.
    private static final String ANYBODY = "someone";

    private static final Pattern MACRO = Pattern.compile("\\{\\{([^{}]*+)\\}\\}|<(user|char|bot)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern AT_START = Pattern.compile("(?:^|[.!?]\\s)\\z");

    String fill(String text) {
        return MACRO.matcher(text).replaceAll(found -> Matcher.quoteReplacement(word(found, text)));
    }

    private String word(MatchResult found, String text) {
        String macro = (found.group(1) == null ? found.group(2) : found.group(1)).strip();
        String kind = macro.toLowerCase(Locale.ROOT);
        if (kind.matches("char|bot|agent|agentname")) return name;
        if (kind.matches("(?:user|name)\\d?")) return begins(text, found.start()) ? capital(ANYBODY) : ANYBODY;
        if (kind.matches("(?:random|pick)\\s*:.*")) return macro.substring(macro.indexOf(':') + 1).strip().split(",", 2)[0].strip();
        return "";
    }

    private static boolean begins(String text, int at) {
        return AT_START.matcher(text.substring(Math.max(0, at - 2), at)).find() || at == 0 || text.charAt(at - 1) == '\n';
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
