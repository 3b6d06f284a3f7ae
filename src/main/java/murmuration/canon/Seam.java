package murmuration.canon;

import java.util.List;
import java.util.regex.Pattern;
import murmuration.language.Sentences;
import murmuration.language.Tagged;

/// Joins the two halves of a speech that its tag has cut: `"If I," said he, "were rich"` is `If I were rich`, and a sentence that ends at the tag
/// ends with a full stop. The comma before a tag says nothing about whether the sentence has one there; where none can stand, it goes.
final class Seam {

    private static final Sentences SENTENCES = new Sentences();
    private static final Pattern AUXILIARY = Pattern.compile("(?:am|is|are|was|were|has|have|had|do|does|did|will|would|shall|should|can|could|may|might|must|cannot)\\b.*", Pattern.DOTALL);
    private static final Pattern TIED = Pattern.compile("(?:than|that|to|not)\\b.*", Pattern.DOTALL);
    /// "I hope, you will": no comma stands behind what is thought or said.
    private static final Pattern THINKS = Pattern.compile("(?i)(?:(?:and|but|for) )?(?:I|we) (?:\\p{L}+ly |do not |must |cannot |can |should )?(?:hope|believe|think|suppose|fear|wish|find|own|confess|doubt|dare say|am (?:sure|afraid|certain|glad|sorry)),");
    private static final Pattern NEW_CLAUSE = Pattern.compile("(?:I|you|he|she|it|we|they|there|the|an?|my|his|her|our|their|your|nobody|every|no)\\b.*", Pattern.DOTALL);
    private static final Pattern ENDED = Pattern.compile("(?s).*[.!?…]['’”\"]?$");
    private static final Pattern TITLE = Pattern.compile("\\b(Mrs?|Dr|Ms|St)\\.");
    /// Who is called has no verb of his own behind him: "My dear Anna, have you heard".
    private static final Pattern CALLING = Pattern.compile("(?i)(?:(?:oh|ah|yes|no|well|indeed|nay|why)\\b ?)*(?:(?:my |dear(?:est)? )+\\p{L}+(?: \\p{L}+)*)?,");
    private static final Pattern NAME = Pattern.compile("(?:(?:Oh|Ah|Well|And|But)!? )?(?:\\p{Lu}[\\p{L}'’-]*(?: de)? ?)+,");
    private static final Pattern OF_A_THIRD = Pattern.compile("(?:is|was|has|had|does|did|will|would|shall|should|can|could|may|might|must|cannot|\\p{L}+(?:s|ed)) (?!(?:I|you|he|she|it|we|they|there|not|your|his|her|my|the|an?)\\b).*", Pattern.DOTALL);
    private static final Pattern THIRD = Pattern.compile("(?!(?:this|his|its|as|is|was|yes|perhaps|always|besides|ladies|sisters|girls)\\b)\\p{Ll}{2,}s .*", Pattern.DOTALL);
    private static final Pattern CLAUSES = Pattern.compile("[.!?;:…]|--|—|–");

    private Seam() {}

    /// @param told what stands between them in the book, empty where nothing does
    static String joined(String before, String told, String after) {
        if (before.isEmpty()) {
            return after;
        }
        if (!before.endsWith(",")) {
            return before + " " + after;
        }
        var bare = before.substring(0, before.length() - 1);
        if (startsSentence(told, after)) {
            return bare + ". " + after;
        }
        return (isOneBreath(before, after) ? bare : before) + " " + after;
    }

    /// A capital begins a sentence, unless it is that of a name or of "I" and the tag goes on.
    private static boolean startsSentence(String told, String after) {
        return Character.isUpperCase(after.charAt(0)) && (ENDED.matcher(told).matches() || !after.matches("(?s)(?:I|Mrs?|Miss|Dr|Sir|Lady|Lord)\\b.*"));
    }

    private static boolean isOneBreath(String before, String after) {
        if (!Character.isLowerCase(after.charAt(0)) && !after.matches("(?s)I\\b.*")) {
            return false;
        }
        var clause = lastOf(CLAUSES.split(TITLE.matcher(before).replaceAll("$1"))).strip();
        if (clause.indexOf(',') < clause.length() - 1 || CALLING.matcher(clause).matches()) {
            return false;
        }
        return TIED.matcher(after).matches() && isClause(clause) || THINKS.matcher(clause).matches() && NEW_CLAUSE.matcher(after).matches() || (isVerb(after) || isName(clause) && THIRD.matcher(after).matches()) && isSubject(clause) && (!isName(clause) || OF_A_THIRD.matcher(after).matches());
    }

    private static boolean isVerb(String after) {
        return AUXILIARY.matcher(after).matches() || SENTENCES.tag(after).stream().findFirst().filter(first -> first.is("VERB") && !first.token().endsWith("ing")).isPresent();
    }

    private static boolean isClause(String clause) {
        List<Tagged> tagged = SENTENCES.tag(clause);
        return tagged.stream().anyMatch(token -> token.is("VERB") || token.is("AUX")) && tagged.stream().anyMatch(token -> token.is("NOUN") || token.is("PROPN") || token.is("PRON"));
    }

    /// Somebody or something that waits for its verb: "If I", "The country", "What you ask".
    private static boolean isSubject(String clause) {
        List<Tagged> tagged = SENTENCES.tag(clause);
        return clause.matches("(?s)Wh(?:at|atever|o|oever|ich)\\b.*") || tagged.stream().noneMatch(token -> token.is("VERB") || token.is("AUX")) && tagged.stream().anyMatch(token -> token.is("NOUN") || token.is("PROPN") || token.is("PRON"));
    }

    private static boolean isName(String clause) {
        return NAME.matcher(clause).matches() && SENTENCES.tag(clause).stream().anyMatch(token -> token.is("PROPN"));
    }

    private static String lastOf(String[] parts) {
        return parts.length == 0 ? "" : parts[parts.length - 1];
    }
}
