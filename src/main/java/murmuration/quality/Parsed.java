package murmuration.quality;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import murmuration.language.Dictionary;
import murmuration.language.Sentences;
import murmuration.language.Tagged;
import murmuration.language.Words;

/// A draft beside its situation, cut and tagged once for all traits.
///
/// @param words in lower case, in order
/// @param news stems of the content words of the situation
/// @param unknown words that are neither English nor in the situation
record Parsed(List<List<Tagged>> sentences, List<String> words, Set<String> news, List<String> unknown) {

    private static final Pattern NEGATIVE = Pattern.compile("not|no|never|nobody|nothing|none|cannot|neither|nor|.+n't");

    static Parsed of(String draft, String situation, Sentences sentences) {
        var tagged = sentences.split(draft).stream().map(sentences::tag).toList();
        var unknown = Dictionary.english().with(Words.all(situation)).unknown(draft).stream().filter(word -> !isName(word)).toList();
        return new Parsed(tagged, Words.all(draft), Words.stems(situation), unknown);
    }

    boolean isEmpty() {
        return words.isEmpty() || sentences.isEmpty();
    }

    int negations() {
        return (int) words.stream().filter(NEGATIVE.asMatchPredicate()).count();
    }

    int tagged(String tag) {
        return (int) sentences.stream().flatMap(List::stream).filter(token -> token.is(tag)).count();
    }

    int tokens(String text) {
        return (int) sentences.stream().flatMap(List::stream).filter(token -> token.token().equals(text)).count();
    }

    int wordsAfterFirstSentence() {
        return words.size() - (int) sentences.getFirst().stream().filter(token -> !token.is("PUNCT")).count();
    }

    /// A word of the situation behind one of these, with at most one word between ("the new bridge").
    long newsBehind(Set<String> openings) {
        return IntStream.range(0, words.size())
                .filter(i -> news.contains(Words.stem(words.get(i))))
                .filter(i -> i > 0 && openings.contains(words.get(i - 1)) || i > 1 && openings.contains(words.get(i - 2)))
                .count();
    }

    /// Whether the text reads so somewhere, in lower case with single blanks between the words.
    boolean reads(Pattern pattern) {
        return pattern.matcher(String.join(" ", words)).find();
    }

    boolean dangles() {
        return Endings.dangles(words.getLast());
    }

    boolean repeatsThreeWords() {
        var seen = new HashSet<List<String>>();
        return IntStream.range(0, words.size() - 2).anyMatch(i -> !seen.add(words.subList(i, i + 3)));
    }

    private static boolean isName(String word) {
        return Character.isUpperCase(word.charAt(0));
    }
}
