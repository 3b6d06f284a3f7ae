package murmuration.canon.manuscript;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line that says it heads a chapter: "CHAPTER IX", "Chapter 12: The Raid", "Chapter the First", "Prologue".
///
/// @param number as the line says, 0 for a prologue, empty for an epilogue and the like
/// @param title what follows the number, else the whole line
record ChapterLine(OptionalInt number, String title) {

    private static final List<String> ONES = List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
            "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen");
    private static final List<String> TENS = List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> ORDINALS = List.of("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
            "tenth", "eleventh", "twelfth", "last");
    private static final String ROMAN = "(?=[ivxlc])(?:c{0,2}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3}))";
    private static final Pattern LINE = Pattern.compile(
            "(?i)^\\W*chapter\\s+(?:the\\s+)?(\\d+|" + ROMAN + "|[a-z]+(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)(?:\\s*[.:;—–-]+\\s*|\\s+|$)(.*)$");
    private static final Pattern UNNUMBERED = Pattern.compile("(?i)^\\W*(prologue|epilogue|afterword|interlude|coda)\\b[.:—–-]*\\s*(.*)$");

    /// Nothing for an ordinary sentence, even one that begins with "Chapter two was …".
    static Optional<ChapterLine> of(String line) {
        var text = line.strip();
        if (text.length() > 90) {
            return Optional.empty();
        }
        var numbered = LINE.matcher(text);
        if (numbered.matches()) {
            var number = number(numbered.group(1).toLowerCase(Locale.ROOT));
            return number.isPresent() && isTitle(numbered.group(2)) ? Optional.of(titled(number, numbered, text)) : Optional.empty();
        }
        var unnumbered = UNNUMBERED.matcher(text);
        if (unnumbered.matches() && isTitle(unnumbered.group(2))) {
            var number = unnumbered.group(1).equalsIgnoreCase("prologue") ? OptionalInt.of(0) : OptionalInt.empty();
            return Optional.of(new ChapterLine(number, text));
        }
        return Optional.empty();
    }

    private static ChapterLine titled(OptionalInt number, Matcher line, String whole) {
        return new ChapterLine(number, line.group(2).isBlank() ? whole : line.group(2).strip());
    }

    /// A title begins with a capital, a digit or a quotation mark, never like the middle of a sentence.
    private static boolean isTitle(String rest) {
        return rest.isBlank() || !Character.isLowerCase(rest.strip().charAt(0));
    }

    static OptionalInt number(String word) {
        if (word.matches("\\d{1,3}")) {
            return OptionalInt.of(Integer.parseInt(word));
        }
        var spelled = spelled(word);
        return spelled > 0 ? OptionalInt.of(spelled) : roman(word);
    }

    private static int spelled(String word) {
        var parts = word.split("[- ]");
        var tens = TENS.indexOf(parts[0]);
        if (tens > 1) {
            return 10 * tens + (parts.length > 1 ? Math.max(0, ONES.indexOf(parts[1])) : 0);
        }
        return Math.max(ONES.indexOf(parts[0]), ORDINALS.indexOf(parts[0]));
    }

    private static OptionalInt roman(String word) {
        if (!word.matches(ROMAN)) {
            return OptionalInt.empty();
        }
        var sum = 0;
        for (var i = 0; i < word.length(); i++) {
            var value = value(word.charAt(i));
            sum += i + 1 < word.length() && value < value(word.charAt(i + 1)) ? -value : value;
        }
        return OptionalInt.of(sum);
    }

    private static int value(char letter) {
        return switch (letter) {
            case 'i' -> 1;
            case 'v' -> 5;
            case 'x' -> 10;
            case 'l' -> 50;
            default -> 100;
        };
    }
}
