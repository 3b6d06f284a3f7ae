package murmuration.canon;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import murmuration.language.Sentences;
import murmuration.language.Tagged;

/// Whether a sentence has a verb of its own, and not only one behind "who" or "as": "The duty of a man who has been lucky." is none.
///
/// Each word that opens a clause under another takes the next verb for itself; what is left is the sentence's own.
final class Verbs {

    private static final Sentences SENTENCES = new Sentences();
    private static final Set<String> OPENS = Set.of("who", "whom", "whose", "which", "as", "than", "if", "when", "where", "while", "because", "since", "although", "though", "unless", "till", "until", "whether", "wherever", "whenever", "lest");
    private static final Set<String> LOOSE = Set.of("everything", "nothing", "something", "anything", "all");
    private static final Pattern NOT_FINITE = Pattern.compile("(?i)\\p{L}{2,}ing|be|been|being");
    private static final Pattern PARTICIPLE = Pattern.compile("(?i)\\p{L}{2,}(?:ed|en|wn|ught)");
    private static final Pattern MODAL = Pattern.compile("(?i)am|is|are|was|were|['’](?:s|m|re|ve|ll|d)|has|have|had|do|does|did|will|would|shall|should|can|could|may|might|must|ought|cannot");

    private Verbs() {}

    static boolean hasOwn(String sentence) {
        List<Tagged> tagged = SENTENCES.tag(sentence);
        int waiting = 0;
        for (int i = 0; i < tagged.size(); i++) {
            String word = tagged.get(i).token().toLowerCase(Locale.ROOT);
            if (OPENS.contains(word) || word.equals("that") && i > 0 && isRelative(tagged, i)) {
                waiting++;
            } else if (isFinite(tagged, i)) {
                if (waiting == 0) {
                    return true;
                }
                waiting--;
                i = last(tagged, i);
            }
        }
        return false;
    }

    /// "the man that came", and not "I know that man".
    private static boolean isRelative(List<Tagged> tagged, int at) {
        return tagged.get(at - 1).is("NOUN") || tagged.get(at - 1).is("PROPN") || tagged.get(at).is("SCONJ");
    }

    private static boolean isFinite(List<Tagged> tagged, int at) {
        var word = tagged.get(at).token();
        if (tagged.get(at).tag().contains("+AUX")) {
            return true;
        }
        if (MODAL.matcher(word).matches()) {
            return tagged.get(at).is("AUX") || tagged.get(at).is("VERB");
        }
        if (!tagged.get(at).is("VERB") || NOT_FINITE.matcher(word).matches() || at > 0 && tagged.get(at - 1).token().equalsIgnoreCase("to")) {
            return false;
        }
        if (at > 0 && LOOSE.contains(tagged.get(at - 1).token().toLowerCase(Locale.ROOT))) {
            return word.endsWith("s");
        }
        return !PARTICIPLE.matcher(word).matches() || at > 0 && hasSubject(tagged, at);
    }

    private static boolean hasSubject(List<Tagged> tagged, int at) {
        var before = tagged.get(at - 1);
        return before.is("PRON") || before.is("PROPN") || before.is("NOUN") || before.is("ADV");
    }

    /// The end of "has never been seen", which is one verb.
    private static int last(List<Tagged> tagged, int at) {
        int last = at;
        while (last + 1 < tagged.size() && (tagged.get(last + 1).is("AUX") || tagged.get(last + 1).is("VERB") || tagged.get(last + 1).is("ADV") || tagged.get(last + 1).is("PART")) && !isNewSubject(tagged, last + 1)) {
            last++;
        }
        return last;
    }

    private static boolean isNewSubject(List<Tagged> tagged, int at) {
        return MODAL.matcher(tagged.get(at).token()).matches() && tagged.get(at - 1).is("VERB");
    }
}
