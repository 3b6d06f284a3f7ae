package murmuration.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import murmuration.language.Sentences;

/// Reads plain sentences into clauses by parts of speech alone. What somebody is quoted with is left out.
final class Clauses {

    private static final Pattern QUOTED = Pattern.compile("[\"“][^\"”]*[\"”]");
    private static final Set<String> SUPPOSING = Set.of("if", "unless", "whether", "like");
    private static final Set<String> TIME_NOUNS = Set.of(
            "night", "morn", "even", "afternoon", "todai", "tonight", "tomorrow", "yesterdai", "dai", "week", "month", "year", "hour", "minut", "spring", "summer",
            "autumn", "winter", "time", "moment", "noon", "midnight", "dawn", "dusk", "mondai", "tuesdai", "wednesdai", "thursdai", "fridai", "saturdai", "sundai");

    private final Sentences sentences;

    Clauses(Sentences sentences) {
        this.sentences = sentences;
    }

    List<Clause> of(String text) {
        return sentences.split(QUOTED.matcher(text).replaceAll(" ")).stream().flatMap(sentence -> inSentence(sentence).stream()).toList();
    }

    static boolean isTime(Phrase phrase) {
        return TIME_NOUNS.contains(phrase.head());
    }

    private List<Clause> inSentence(String sentence) {
        var parts = Part.of(Tokens.of(sentences, sentence));
        var clauses = new ArrayList<Clause>();
        var asserted = !sentence.strip().endsWith("?") && !supposes(parts) && !saidByOthers(parts);
        for (var i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Part.Verb verb && verb.tokens().stream().anyMatch(token -> token.is("VERB") || token.is("AUX"))) {
                var subject = subject(parts, i, clauses);
                clauses.add(new Surroundings(parts, i, verb, subject).clause(asserted && isIndependent(parts, i)));
            }
        }
        return clauses;
    }

    private static boolean supposes(List<Part> parts) {
        return parts.stream().anyMatch(part -> part instanceof Part.Break(var word, _) && SUPPOSING.contains(word));
    }

    /// "…, he said": a comma, somebody and a reporting verb at the end.
    private static boolean saidByOthers(List<Part> parts) {
        return IntStream.range(0, Math.max(0, parts.size() - 2)).anyMatch(i ->
                i > 1 && parts.get(i) instanceof Part.Break(var word, _) && word.equals(",")
                        && parts.get(i + 1) instanceof Part.Noun(var who) && !who.text().equalsIgnoreCase("i")
                        && parts.get(i + 2) instanceof Part.Verb verb && reports(verb));
    }

    /// Not behind *when*, *before* and the like, up to the next comma, and not in what somebody says, thinks or wishes.
    private static boolean isIndependent(List<Part> parts, int verb) {
        var independent = true;
        for (var part : parts.subList(0, verb)) {
            independent = switch (part) {
                case Part.Break(_, var subordinate) when subordinate -> false;
                case Part.Break(var word, _) when word.equals(";") -> true;
                case Part.Break(var word, _) when word.equals(",") -> independent || !anyReport(parts.subList(0, verb));
                case Part.Verb earlier when reports(earlier) -> false;
                default -> independent;
            };
        }
        return independent;
    }

    private static boolean anyReport(List<Part> parts) {
        return parts.stream().anyMatch(part -> part instanceof Part.Verb verb && reports(verb));
    }

    private static boolean reports(Part.Verb verb) {
        return Verbs.REPORTING.contains(Verbs.base(verb.tokens().getLast().token()));
    }

    /// The last noun before the verb that hangs on no preposition; right behind *and*, the subject of the verb before.
    private static Phrase subject(List<Part> parts, int verb, List<Clause> before) {
        if (!before.isEmpty() && isJoined(parts, verb)) {
            return before.getLast().subject();
        }
        for (var i = verb - 1; i >= 0 && !(parts.get(i) instanceof Part.Verb); i--) {
            if (parts.get(i) instanceof Part.Noun(var phrase) && !hangs(parts, i) && !(isTime(phrase) && i > 0)) {
                return phrase;
            }
        }
        return Phrase.NONE;
    }

    private static boolean hangs(List<Part> parts, int noun) {
        return noun > 0 && parts.get(noun - 1) instanceof Part.Preposition;
    }

    private static boolean isJoined(List<Part> parts, int verb) {
        var i = verb - 1;
        while (i > 0 && parts.get(i) instanceof Part.Manner) {
            i--;
        }
        return i > 0 && parts.get(i) instanceof Part.Break(var word, _) && (word.equals("and") || word.equals("but"));
    }
}
