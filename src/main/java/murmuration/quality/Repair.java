package murmuration.quality;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import murmuration.language.Sentences;
import murmuration.language.Words;

/// Makes candidates of a raw draft. Small models begin well and wander off, so every sentence end is one: the first sentence,
/// the first two, and so on. What the length limit cut off is dropped, and spaces, capitals and the last mark are mended.
public final class Repair {

    private static final int MOST = 4;
    private static final int SHORTEST = 3;
    private static final Pattern LAST_CLAUSE = Pattern.compile("(?i)(?:[,;] *(?:and|but|so|for|as|or|which|who|because|yet)?\\b|\\s(?:and|but|because|so that|which))(?=\\s)");
    private static final Pattern FINISHED = Pattern.compile("(?s).*[.!?…][\"”’)]?");
    private static final Sentences SENTENCES = new Sentences();

    private Repair() {}

    /// At most four, the shortest first, none twice; a first sentence of two clauses also comes without its last one. Empty
    /// where nothing can be saved.
    public static List<String> candidates(String draft) {
        var whole = wholeSentences(mended(draft));
        var candidates = new LinkedHashSet<String>();
        for (var end = 1; end <= whole.size(); end++) {
            candidates.add(String.join(" ", whole.subList(0, end)));
        }
        whole.stream().findFirst().flatMap(Repair::withoutLastClause).ifPresent(candidates::add);
        return candidates.stream().limit(MOST).toList();
    }

    /// Each finished; one that cannot be finished ends the draft.
    private static List<String> wholeSentences(String text) {
        var whole = new ArrayList<String>();
        for (var sentence : SENTENCES.split(text)) {
            var finished = isWhole(sentence) ? Optional.of(sentence) : FINISHED.matcher(sentence).matches() || whole.isEmpty() ? cutBack(sentence) : Optional.<String>empty();
            if (finished.isEmpty()) {
                return whole;
            }
            whole.add(capitalised(finished.get()));
        }
        return whole;
    }

    private static boolean isWhole(String sentence) {
        return FINISHED.matcher(sentence).matches() && Words.all(sentence).stream().reduce((_, last) -> last).filter(last -> !Endings.dangles(last)).isPresent();
    }

    /// An unfinished sentence up to its last clause; one without a last clause gets its full stop if its last word allows it.
    private static Optional<String> cutBack(String sentence) {
        return goesOn(sentence) ? withoutLastClause(sentence) : Optional.of(closed(sentence));
    }

    private static Optional<String> withoutLastClause(String sentence) {
        return LAST_CLAUSE.matcher(sentence).results().map(found -> sentence.substring(0, found.start())).filter(Repair::isClause)
                .reduce((_, last) -> last).map(Repair::closed);
    }

    private static boolean isClause(String text) {
        return Words.all(text).size() >= SHORTEST && !goesOn(text) && SENTENCES.tag(text).stream().anyMatch(token -> token.is("VERB") || token.is("AUX"));
    }

    private static boolean goesOn(String text) {
        var words = Words.all(text);
        return words.isEmpty() || text.strip().endsWith(",") || Endings.goesOn(words.getLast());
    }

    private static String closed(String text) {
        return text.strip().replaceFirst("[\\s,;:.–—-]+$", "") + ".";
    }

    private static String mended(String text) {
        return text.strip()
                .replaceAll("\\s+", " ")
                .replaceAll(" +([.,;:!?…])", "$1")
                .replaceAll("([,;:!?])(?=\\p{L})", "$1 ")
                .replaceAll("(?<=\\p{Ll})\\.(?=\\p{Lu})", ". ")
                .replaceAll("([,;:])[,;:]+", "$1")
                .replaceAll("(?<!\\.)\\.\\.(?!\\.)", ".")
                .replaceAll("\\bi\\b(?=['’ ]|$)(?!\\.)", "I");
    }

    private static String capitalised(String sentence) {
        return sentence.substring(0, 1).toUpperCase() + sentence.substring(1);
    }
}
