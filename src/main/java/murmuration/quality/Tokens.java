package murmuration.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import murmuration.language.Sentences;
import murmuration.language.Tagged;

/// Tagged tokens as the clause reader wants them: hyphens closed again, contractions opened, numbers and names known as such.
final class Tokens {

    private static final Set<String> PREPOSITIONS = Set.of("for", "without", "of", "in", "by", "at", "from", "with", "on", "to", "into");

    private Tokens() {}

    static List<Tagged> of(Sentences sentences, String sentence) {
        var tokens = new ArrayList<Tagged>();
        var tagged = hyphensClosed(sentences.tag(sentence));
        for (var i = 0; i < tagged.size(); i++) {
            tokens.addAll(opened(corrected(tagged.get(i), i)));
        }
        return withVerb(tokens);
    }

    private static List<Tagged> hyphensClosed(List<Tagged> tokens) {
        var closed = new ArrayList<Tagged>();
        for (var i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).token().equals("-") && !closed.isEmpty() && i + 1 < tokens.size()) {
                var next = tokens.get(++i);
                closed.add(new Tagged(closed.removeLast().token() + "-" + next.token(), next.tag()));
            } else {
                closed.add(tokens.get(i));
            }
        }
        return closed;
    }

    private static Tagged corrected(Tagged token, int position) {
        var text = token.token();
        if (Numerals.isNumeral(text)) {
            return new Tagged(text, "NUM");
        }
        if (token.is("SCONJ") && PREPOSITIONS.contains(text.toLowerCase(Locale.ROOT))) {
            return new Tagged(text, "ADP");
        }
        return position > 0 && token.is("NOUN") && Character.isUpperCase(text.charAt(0)) ? new Tagged(text, "PROPN") : token;
    }

    /// `didn't/AUX+PART` becomes `did/AUX not/PART`; `I'm/PRON+AUX` becomes `I/PRON 'm/AUX`.
    private static List<Tagged> opened(Tagged token) {
        var text = token.token().replace('’', '\'');
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("cannot")) {
            return List.of(new Tagged("can", "AUX"), new Tagged("not", "PART"));
        }
        if (lower.endsWith("n't") && lower.length() > 3) {
            return List.of(new Tagged(whole(lower.substring(0, lower.length() - 3)), "AUX"), new Tagged("not", "PART"));
        }
        var apostrophe = text.indexOf('\'');
        var plus = token.tag().indexOf('+');
        return plus < 0 || apostrophe <= 0
                ? List.of(token)
                : List.of(new Tagged(text.substring(0, apostrophe), token.tag().substring(0, plus)), new Tagged(text.substring(apostrophe), token.tag().substring(plus + 1)));
    }

    private static String whole(String stump) {
        return switch (stump) {
            case "wo" -> "will";
            case "ca" -> "can";
            case "sha" -> "shall";
            default -> stump;
        };
    }

    /// The tagger takes some verbs for nouns ("The Tern seats eighteen", "the water rose to"). Where no verb stands before the
    /// first comma, a noun that looks like one, with a number or a preposition behind it, is taken for it.
    private static List<Tagged> withVerb(List<Tagged> tokens) {
        var end = tokens.indexOf(new Tagged(",", "PUNCT")) > 0 ? tokens.indexOf(new Tagged(",", "PUNCT")) : tokens.size();
        if (tokens.subList(0, end).stream().anyMatch(token -> token.is("VERB") || token.is("AUX"))) {
            return tokens;
        }
        for (var i = 1; i + 1 < end; i++) {
            if (tokens.get(i).is("NOUN") && mayBeVerb(tokens.get(i).token(), tokens.get(i + 1))) {
                tokens.set(i, new Tagged(tokens.get(i).token(), "VERB"));
                return tokens;
            }
        }
        return tokens;
    }

    private static boolean mayBeVerb(String word, Tagged next) {
        var goesOn = next.is("NUM") || next.is("ADP") && !next.token().equals("of");
        return goesOn && (word.endsWith("s") || Verbs.isIrregular(word));
    }
}
