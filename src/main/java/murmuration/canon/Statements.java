package murmuration.canon;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import murmuration.canon.manuscript.Scene;
import murmuration.language.Sentences;

/// Finds, in narration, short sentences that say something lasting of somebody or something with a name.
///
/// A long sentence is cut after its first clause where that stands alone.
final class Statements {

    /// @param worth 0 to 1
    record Statement(String text, int passage, Optional<String> toldBy, double worth) {}

    private static final Sentences SENTENCES = new Sentences();
    private static final int SHORTEST = 4;
    private static final int LONGEST = 22;
    private static final int PLAIN = 14;
    private static final double DECISIVE = 0.55;

    private static final Pattern CLAUSE_END = Pattern.compile("(?:;|: |--|—|, (?:and|but|where|which|who|whom|whose|though|although|because|for|so|as|when|while|that|with|having|being|yet|nor|or)[ ,]| (?:because|though|although|when|while|until|till) ).*", Pattern.DOTALL);
    private static final Pattern UNSURE = Pattern.compile(
            "\\b(?:would|could|should|might|must|may|if|perhaps|seemed|seems|as though|supposed|thought|believed|hoped|wished|feared|felt|imagined|I|me|my|myself|mine|we|our|us|you|your"
                    + "|him|them|it|this|these|those|there|thus|here|theirs|hers)\\b| \\.$|[“”\"_\\[\\]()?!…*]");
    private static final Pattern OPENING = Pattern.compile("(?:(?:In|At|On|By|For|After|Before|During|Since) [^,]{3,40}, )?(?:The (?:\\p{Ll}+ of )?|Old |Young |Poor )?");
    private static final Pattern OWNED = Pattern.compile("['’]s? (?:\\p{Ll}+ )?\\p{Ll}+");
    private static final Pattern FIRST_PERSON = Pattern.compile("(?:And |But |Well, |Yes, |No, )?I(?:([’']m| am)|([’']ve| have)|(?= (?:was|had|\\p{Ll}+ed)\\b))");
    private static final Pattern OTHERS = Pattern.compile("\\b(?:he|she|they|their)\\b");
    private static final Pattern MOMENT = Pattern.compile("\\b(?:then|now|again|already|yesterday|to-?day|to-?morrow|suddenly|immediately|instantly|still|another|other|same|next)\\b");

    private final Roster roster;
    private final Telling telling;
    private final Set<String> known;

    Statements(Roster roster, Quotes quotes) {
        this.roster = roster;
        this.telling = new Telling(roster, quotes);
        this.known = roster.names();
    }

    /// @param preferred names that make a statement worth more
    Stream<Statement> in(Scene scene, Collection<String> preferred) {
        return telling.in(scene).stream().flatMap(clause -> {
            var least = clause.asTold() ? 0 : DECISIVE;
            return clause.text().flatMap(plain -> statement(plain, clause.passage(), Optional.empty(), preferred)).filter(statement -> statement.worth() >= least).stream();
        });
    }

    /// What a speaker says of others, or of himself: "I was twenty-six years a schoolteacher" becomes a sentence about him.
    Stream<Statement> in(Line line, Collection<String> preferred) {
        return SENTENCES.split(line.text()).stream().flatMap(sentence -> Stream.of(Telling.CLAUSE_START.split(sentence.strip())))
                .map(clause -> ofHimself(clause, line.speaker()))
                .flatMap(clause -> statement(clause, line.passage(), Optional.of(line.speaker()), preferred).stream())
                .filter(statement -> statement.worth() >= DECISIVE);
    }

    private static String ofHimself(String clause, String speaker) {
        var first = FIRST_PERSON.matcher(clause);
        return first.lookingAt() ? speaker + (first.group(1) != null ? " is" : first.group(2) != null ? " has" : "") + clause.substring(first.end()) : clause;
    }

    private Optional<Statement> statement(String clause, int passage, Optional<String> toldBy, Collection<String> preferred) {
        var plain = CLAUSE_END.matcher(clause).replaceFirst("").replaceFirst("[.,]?$", ".");
        return subject(plain).filter(subject -> isPlain(plain, subject))
                .flatMap(subject -> Lasting.weight(plain.substring(subject.length())))
                .map(weight -> new Statement(plain, passage, toldBy, worth(weight, plain, preferred)));
    }

    /// The name that the sentence begins with, with its article or with what belongs to it: "The Constance", "Mr. Bennet's property",
    /// "The village of Longbourn".
    private Optional<String> subject(String sentence) {
        var opening = OPENING.matcher(sentence);
        var start = opening.lookingAt() ? opening.end() : 0;
        var mention = roster.mentions(sentence).stream().filter(each -> each.start() == start).findFirst().map(Mention::end).or(() -> thing(sentence, start));
        return mention.map(end -> {
            var owned = OWNED.matcher(sentence).region(end, sentence.length());
            return sentence.substring(0, owned.lookingAt() ? owned.end() : end);
        });
    }

    /// A name that is no person's.
    private Optional<Integer> thing(String sentence, int start) {
        var end = sentence.indexOf(' ', start);
        return end > start && known.contains(sentence.substring(start, end)) ? Optional.of(end) : Optional.empty();
    }

    private boolean isPlain(String sentence, String subject) {
        var words = sentence.split(" ").length;
        var rest = sentence.substring(subject.length());
        return words >= SHORTEST && words <= LONGEST && sentence.endsWith(".") && !UNSURE.matcher(rest).find() && (!OTHERS.matcher(rest).find() || roster.named(rest).isEmpty());
    }

    private static double worth(double weight, String sentence, Collection<String> preferred) {
        var length = sentence.split(" ").length > PLAIN ? 0.15 : 0;
        var passing = MOMENT.matcher(sentence).find() ? 0.2 : 0;
        var ours = preferred.stream().anyMatch(sentence::contains) ? 0 : 0.15;
        return Math.max(0.05, weight - length - passing - ours);
    }
}
