package murmuration.canon;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import murmuration.language.Sentences;

/// What a line answers, in one short sentence.
final class Situation {

    private static final Sentences SENTENCES = new Sentences();
    private static final int LONGEST = 22;
    /// "… laughed, and said:" tells only that she laughed.
    private static final Pattern TAG = Pattern.compile(
            "(?:,| and|, and)*(?: (?:she|he|I))?(?: \\p{Ll}+ly)? "
                    + "(?:said|says|replied|cried|answered|added|began|continued|exclaimed|asked|interrupted)[^,:]{0,30}[,:]$|[,:;—-]+$");
    private static final int ENOUGH = 4;
    private static final Pattern DANGLING = Pattern.compile("(?:[,;:]? (?:and|but|or|that|which|who|as|when|if|to|the|a|of|in|with|for))+$");

    private Situation() {}

    /// The narration right before the line, else the line before: `Lydia said: "…"`.
    static String of(List<Turn> turns, List<Optional<Person>> speakers, int i) {
        var lead = turns.get(i).lead().map(text -> TAG.matcher(lastSentence(text)).replaceFirst("")).filter(text -> text.split(" ").length >= ENOUGH);
        if (lead.isPresent()) {
            return ended(lead.get());
        }
        if (i == 0) {
            return "";
        }
        var before = turns.get(i - 1);
        if (!before.isSpoken()) {
            return ended(lastSentence(before.narration()));
        }
        var speaker = speakers.get(i - 1).map(Person::name).orElse("Somebody");
        return before.isLetter() ? speaker + " had written a letter." : speaker + " said: “" + ended(lastSentence(before.speech())) + "”";
    }

    private static String ended(String sentence) {
        return sentence.matches("(?s).*[.!?…]['’”]?") ? sentence : sentence.replaceAll("[,;:—-]+$", "") + ".";
    }

    private static String lastSentence(String text) {
        var sentences = SENTENCES.split(text);
        return sentences.isEmpty() ? "" : shortened(sentences.getLast().strip());
    }

    /// Cut at a clause where possible, at a word where not.
    static String shortened(String sentence) {
        var words = sentence.split("\\s+");
        if (words.length <= LONGEST) {
            return sentence.replaceAll("\\s+", " ");
        }
        var kept = String.join(" ", List.of(words).subList(0, LONGEST));
        var clause = Math.max(kept.lastIndexOf(';'), Math.max(kept.lastIndexOf(','), kept.lastIndexOf(':')));
        var cut = clause > kept.length() / 3 ? kept.substring(0, clause) : kept;
        return DANGLING.matcher(cut).replaceFirst("") + (clause > kept.length() / 3 ? "." : " …");
    }
}
