package murmuration.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A noun with what belongs to it: "three hundred blue slips", "the keys of the pump house", "Chris and Tria".
///
/// @param from first token
/// @param to after the last token
/// @param nounEnd after the head noun, before an attached "of the …"
record NounPhrase(List<Tagged> tokens, int from, int to, int nounEnd) {

    private static final Set<String> INSIDE = Set.of("DET", "NUM", "ADJ", "NOUN", "PROPN", "PRON");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> UNKNOWN_ELSEWHERE = Set.of(
            "my", "your", "his", "her", "its", "our", "their", "this", "that", "these", "those", "it", "i", "he", "she", "they", "we", "you",
            "who", "which", "what", "such", "another", "each", "any", "some", "both");

    /// In order, without overlap.
    static List<NounPhrase> allIn(List<Tagged> tokens) {
        var found = new ArrayList<NounPhrase>();
        for (var i = 0; i < tokens.size(); i++) {
            var end = nounEnd(tokens, i);
            if (end > i) {
                var all = withAttachments(tokens, end);
                found.add(new NounPhrase(tokens, i, all, end));
                i = all - 1;
            }
        }
        return found;
    }

    Tagged head() {
        return tokens.get(nounEnd - 1);
    }

    boolean isName() {
        return head().is("PROPN");
    }

    boolean hasArticle() {
        return ARTICLES.contains(lower(from));
    }

    boolean contains(String word) {
        return tokens.subList(from, nounEnd).stream().anyMatch(token -> token.token().equalsIgnoreCase(word));
    }

    /// Whether it can be quoted elsewhere: no pronoun in it that needs an antecedent.
    boolean standsAlone() {
        return tokens.subList(from, to).stream().noneMatch(token -> UNKNOWN_ELSEWHERE.contains(token.token().toLowerCase()) || token.is("PRON"));
    }

    /// A thing carries an article or a number, or is a plural; a bare singular or a single name might be anything.
    boolean isThing() {
        return tokens.get(from).is("DET") || tokens.get(from).is("NUM") || head().is("NOUN") && head().token().endsWith("s");
    }

    NounPhrase withoutAttachment() {
        return lower(Math.min(nounEnd, tokens.size() - 1)).equals("of") ? this : new NounPhrase(tokens, from, nounEnd, nounEnd);
    }

    /// As it stands in the middle of a sentence.
    String text() {
        var text = new StringBuilder();
        for (var i = from; i < to; i++) {
            var token = tokens.get(i).is("PROPN") || from > 0 || isProperAdjective(i) ? tokens.get(i).token() : lower(i);
            text.append(i == from || token.startsWith("'") || token.startsWith("’") || token.equals("-") || tokens.get(i - 1).token().equals("-") ? "" : " ").append(token);
        }
        return text.toString();
    }

    private boolean isProperAdjective(int i) {
        return i > from && Character.isUpperCase(tokens.get(i).token().charAt(0));
    }

    private String lower(int i) {
        return tokens.get(i).token().toLowerCase();
    }

    private static int nounEnd(List<Tagged> tokens, int start) {
        var end = start;
        var noun = start;
        while (end < tokens.size() && belongs(tokens, end)) {
            end++;
            var tag = tokens.get(end - 1);
            noun = tag.is("NOUN") || tag.is("PROPN") || tag.is("NUM") && end > start + 1 ? end : noun;
        }
        return noun;
    }

    private static boolean belongs(List<Tagged> tokens, int i) {
        var token = tokens.get(i);
        return INSIDE.contains(token.tag()) || token.token().equals("'s") || token.token().equals("’s") || token.token().equals("-");
    }

    private static int withAttachments(List<Tagged> tokens, int end) {
        var to = end;
        while (to + 1 < tokens.size() && attaches(tokens.get(to))) {
            var next = nounEnd(tokens, to + 1);
            if (next == to + 1) {
                return to;
            }
            to = next;
        }
        return to;
    }

    private static boolean attaches(Tagged token) {
        return token.token().equals("of") || token.token().equals("and") && token.is("CCONJ");
    }
}
