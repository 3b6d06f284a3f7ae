package murmuration.quality;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import murmuration.language.Tagged;
import murmuration.language.Words;

/// A noun with the words before it, and a number behind it that is its label ("Window Four"), or a pronoun alone.
record Phrase(List<Tagged> tokens) {

    static final Phrase NONE = new Phrase(List.of());

    private static final Set<String> NEGATIVE = Set.of("nobody", "nothing", "none", "no-one");
    private static final Set<String> INDEFINITE = Set.of("a", "an", "some", "any", "no", "another", "every", "each");
    private static final Map<String, String> SAME_PEOPLE =
            Map.of("refuge", "peopl", "person", "peopl", "passeng", "peopl", "soul", "peopl");

    boolean isPresent() {
        return !tokens.isEmpty();
    }

    /// The stem of the noun; people, refugees and passengers are one. Empty for no phrase.
    String head() {
        for (var i = tokens.size() - 1; i >= 0; i--) {
            if (!tokens.get(i).is("NUM")) {
                return headStem(tokens.get(i));
            }
        }
        return "";
    }

    /// How many, where a number stands before the noun or alone.
    OptionalInt count() {
        var end = headIndex() < 0 ? tokens.size() : headIndex();
        var numbers = tokens.subList(0, end).stream().filter(Numerals::isNumeral).map(token -> lower(token)).toList();
        return Numerals.value(numbers);
    }

    boolean isNobody() {
        return isPresent() && (NEGATIVE.contains(lower(tokens.getLast())) || isNoOne());
    }

    /// "No lights", "no baby", "none".
    boolean isDenied() {
        return isNobody() || isPresent() && lower(tokens.getFirst()).equals("no");
    }

    boolean isPronoun() {
        return tokens.size() == 1 && tokens.getFirst().is("PRON");
    }

    boolean isName() {
        return headIndex() >= 0 && tokens.get(headIndex()).is("PROPN");
    }

    boolean isIndefinite() {
        return isPresent() && INDEFINITE.contains(lower(tokens.getFirst()));
    }

    boolean isCounted() {
        return count().isPresent();
    }

    /// Somebody or something in particular: a name, or a noun with an article, and no pronoun.
    boolean isParticular() {
        return isPresent() && !isPronoun() && !isDenied() && (isName() || tokens.size() > 1 || head().length() > 2);
    }

    /// Whether both may mean one thing: the same noun, no different label, and not both with adjectives of their own.
    boolean matches(Phrase other) {
        return isPresent() && other.isPresent() && head().equals(other.head()) && agrees(label(), other.label())
                && agrees(adjectives(), other.adjectives()) && agrees(names(), other.names());
    }

    /// Whether they share any word that carries meaning, as "the harbour" and "the harbour master" do.
    boolean touches(Phrase other) {
        var mine = stems();
        mine.retainAll(other.stems());
        return !mine.isEmpty();
    }

    /// Without titles: Mr. Darcy and Mr. Bingley have nothing in common.
    Set<String> stems() {
        return new HashSet<>(Words.stems(tokens.stream().map(Tagged::token).filter(token -> !token.endsWith(".")).collect(Collectors.joining(" "))));
    }

    String text() {
        return tokens.stream().map(Tagged::token).collect(Collectors.joining(" "));
    }

    private boolean isNoOne() {
        return tokens.size() == 2 && lower(tokens.getFirst()).equals("no") && lower(tokens.getLast()).equals("one");
    }

    private Set<String> label() {
        return tokens.subList(headIndex() + 1, tokens.size()).stream().map(Phrase::lower).collect(Collectors.toSet());
    }

    private Set<String> adjectives() {
        return tokens.stream().filter(token -> token.is("ADJ")).map(Phrase::lower).collect(Collectors.toSet());
    }

    private Set<String> names() {
        return tokens.subList(0, Math.max(0, headIndex())).stream()
                .filter(token -> token.is("PROPN") && !token.token().endsWith(".")).map(Phrase::lower).collect(Collectors.toSet());
    }

    private int headIndex() {
        for (var i = tokens.size() - 1; i >= 0; i--) {
            if (!tokens.get(i).is("NUM") && !tokens.get(i).is("DET")) {
                return i;
            }
        }
        return -1;
    }

    private static boolean agrees(Set<String> mine, Set<String> theirs) {
        return mine.isEmpty() || theirs.isEmpty() || mine.stream().anyMatch(theirs::contains);
    }

    private static String headStem(Tagged token) {
        var stem = Words.stem(token.token());
        return SAME_PEOPLE.getOrDefault(stem, stem);
    }

    private static String lower(Tagged token) {
        return token.token().toLowerCase(Locale.ROOT);
    }
}
