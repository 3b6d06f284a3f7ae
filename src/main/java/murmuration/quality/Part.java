package murmuration.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import murmuration.language.Tagged;

/// The pieces of a sentence from which clauses are put together.
sealed interface Part {

    record Noun(Phrase phrase) implements Part {}

    /// Verbs and auxiliaries in a row, with the adverbs and the *not* between them.
    record Verb(List<Tagged> tokens, boolean infinitive) implements Part {
        public Verb {
            tokens = List.copyOf(tokens);
        }
    }

    record Preposition(String word) implements Part {}

    record Manner(String word) implements Part {}

    /// A comma, a conjunction, anything else that stands between clauses.
    record Break(String word, boolean subordinate) implements Part {}

    Set<String> INSIDE_NOUN = Set.of("DET", "NUM", "ADJ", "NOUN", "PROPN");
    Set<String> POSSESSIVE = Set.of("my", "your", "his", "her", "its", "our", "their");
    Set<String> OPENING_TIME = Set.of("last", "next", "today", "tonight", "tomorrow", "yesterday");
    Set<String> INSIDE_VERB = Set.of("VERB", "AUX", "PART");
    Set<String> SUBORDINATING = Set.of("if", "when", "whether", "unless", "until", "before", "after", "while", "once", "as", "than", "like", "though", "although", "because");

    static List<Part> of(List<Tagged> tokens) {
        var parts = new ArrayList<Part>();
        for (var i = 0; i < tokens.size(); ) {
            var end = Math.max(nounEnd(tokens, i), verbEnd(tokens, i));
            parts.add(end > i ? group(tokens, i, end) : single(tokens.get(i)));
            i = Math.max(end, i + 1);
        }
        return parts;
    }

    private static Part group(List<Tagged> tokens, int from, int to) {
        if (isVerb(tokens.get(from))) {
            var infinitive = tokens.get(from).token().equalsIgnoreCase("to") || from > 0 && tokens.get(from - 1).token().equalsIgnoreCase("to");
            return new Verb(tokens.subList(from, to), infinitive);
        }
        return new Noun(new Phrase(List.copyOf(tokens.subList(from, to))));
    }

    private static Part single(Tagged token) {
        var word = token.token().toLowerCase(Locale.ROOT);
        return switch (token.tag()) {
            case "PRON" -> new Noun(new Phrase(List.of(token)));
            case "ADP" -> new Preposition(word);
            case "ADV", "ADJ", "PART" -> new Manner(word);
            default -> new Break(word, SUBORDINATING.contains(word));
        };
    }

    /// Ends behind the last noun or number; an adjective without a noun is no phrase.
    private static int nounEnd(List<Tagged> tokens, int from) {
        var end = from;
        for (var i = from; i < tokens.size() && belongsToNoun(tokens, i, from); i++) {
            var token = tokens.get(i);
            end = token.is("NOUN") || token.is("PROPN") || token.is("NUM") || isNoOne(tokens, i) ? i + 1 : end;
        }
        return end;
    }

    private static boolean belongsToNoun(List<Tagged> tokens, int i, int from) {
        var token = tokens.get(i);
        var word = token.token().toLowerCase(Locale.ROOT);
        var opens = token.is("DET") || POSSESSIVE.contains(word) || OPENING_TIME.contains(word);
        if (opens && i > from && !tokens.get(i - 1).is("DET")) {
            return false;
        }
        return INSIDE_NOUN.contains(token.tag()) || POSSESSIVE.contains(word) || word.equals("'s") || isNoOne(tokens, i)
                || word.equals("and") && i > from && Numerals.isNumeral(tokens.get(i - 1)) && i + 1 < tokens.size() && Numerals.isNumeral(tokens.get(i + 1));
    }

    private static boolean isNoOne(List<Tagged> tokens, int i) {
        return i > 0 && tokens.get(i).token().equalsIgnoreCase("one") && tokens.get(i - 1).token().equalsIgnoreCase("no");
    }

    private static int verbEnd(List<Tagged> tokens, int from) {
        var end = from;
        for (var i = from; i < tokens.size() && (isVerb(tokens.get(i)) || end > from && tokens.get(i).is("ADV")); i++) {
            end = isVerb(tokens.get(i)) ? i + 1 : end;
        }
        return end;
    }

    private static boolean isVerb(Tagged token) {
        return INSIDE_VERB.contains(token.tag()) && !token.token().equals("'s") || token.tag().equals("AUX");
    }
}
