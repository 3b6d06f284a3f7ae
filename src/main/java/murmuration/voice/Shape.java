package murmuration.voice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes a draft of what the model wrote, or drops it. The grammar is checked again here, because the library silently ignores a
/// grammar that it cannot read.
final class Shape {

    private static final Pattern SENTENCES = Pattern.compile("(.*[.!?])(?=\\s|$).*", Pattern.DOTALL);
    private static final Pattern LITTLE_I = Pattern.compile("(?<![\\p{L}'-])i(?=[ ',.;:!?])(?!-)");
    private static final Pattern FOREIGN = Pattern.compile("[^\\p{L}' ,.;:!?()—-]");
    private static final Pattern STRAY_CAPITAL = Pattern.compile("(?<!^|[.!?] )(?!I[ ',.;:!?])\\p{Lu}");
    private static final Pattern STUCK = Pattern.compile("(.)\\1{4,}|\\b(\\S+)(?: \\2\\b){3,}");

    private Shape() {}

    /// Whole sentences only, as many as fit; nothing if there is none or if the text breaks the grammar.
    static Optional<String> of(String written, List<String> names, int maxGraphemes) {
        return of("", written, names, maxGraphemes);
    }

    /// @param opening what the model was given to go on from: it may hold what a model may not write, the names and numbers of the news
    static Optional<String> of(String opening, String written, List<String> names, int maxGraphemes) {
        String text = LITTLE_I.matcher((opening + written).strip()).replaceAll("I");
        for (Optional<String> whole = wholeSentences(text); whole.isPresent(); whole = withoutLast(whole.get())) {
            if (English.graphemes(whole.get()) <= maxGraphemes) {
                return whole.filter(sentences -> sentences.length() > opening.length() && obeys(sentences.substring(told(opening)), names));
            }
        }
        return Optional.empty();
    }

    /// How much of an opening is whole sentences.
    private static int told(String opening) {
        int end = opening.lastIndexOf(". ");
        return end < 0 ? 0 : end + 2;
    }

    /// Nothing, or one thing over and over: what a model writes whose process is broken.
    static boolean isDegenerate(String written) {
        return written.isBlank() || STUCK.matcher(written).find();
    }

    private static Optional<String> wholeSentences(String text) {
        var found = SENTENCES.matcher(text);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static Optional<String> withoutLast(String sentences) {
        return wholeSentences(sentences.substring(0, sentences.length() - 1));
    }

    private static boolean obeys(String sentences, List<String> names) {
        String plain = sentences;
        for (String name : names.stream().filter(name -> !name.isBlank()).sorted(Comparator.comparingInt(String::length).reversed()).toList()) {
            plain = plain.replace(name, "name");
        }
        return !FOREIGN.matcher(plain).find() && !STRAY_CAPITAL.matcher(plain).find();
    }
}
