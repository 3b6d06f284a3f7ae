package murmuration.canon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import murmuration.language.Sentences;

/// Finds, in narration, short sentences that say something lasting of somebody or something with a name.
///
/// A long sentence is cut after its first clause where that stands alone; a "he" or "she" that begins a sentence is replaced by a
/// name where the paragraph has told of only one whom it fits.
final class Statements {

    /// @param worth 0 to 1
    record Statement(String text, int passage, Optional<String> toldBy, double worth) {}

    private static final Sentences SENTENCES = new Sentences();
    private static final int SHORTEST = 4;
    private static final int LONGEST = 22;
    private static final int PLAIN = 14;
    private static final double DECISIVE = 0.55;

    private static final Pattern CLAUSE_END = Pattern.compile("(?:;|: |--|—|, (?:and|but|where|which|who|whom|whose|though|although|because|for|so|as|when|while|that|with|having|being|yet|nor|or)[ ,]| (?:because|though|although|when|while|until|till) ).*", Pattern.DOTALL);
    private static final Pattern CLAUSE_START = Pattern.compile("; (?:and |but |for )?|, (?:and|but) (?=\\p{Lu}|he\\b|she\\b)|--| — ");
    private static final Pattern UNSURE = Pattern.compile(
            "\\b(?:would|could|should|might|must|may|if|perhaps|seemed|seems|as though|supposed|thought|believed|hoped|wished|feared|felt|imagined|I|me|my|myself|mine|we|our|us|you|your"
                    + "|him|them|it|this|these|those|there|thus|here|theirs|hers)\\b| \\.$|[“”\"_\\[\\]()?!…*]");
    private static final Pattern PRONOUN = Pattern.compile("^(?:(She)|He)(?=['’]d |\\b(?!['’]))");
    /// Somebody or something without a name, whom the next "he" may mean.
    private static final Pattern UNNAMED = Pattern.compile("(?:The|An?|Another|One|Some|His|Her|Their) \\p{Ll}|Somebody|Someone|Everybody|Nobody");
    private static final Pattern OPENING = Pattern.compile("(?:(?:In|At|On|By|For|After|Before|During|Since) [^,]{3,40}, )?(?:The (?:\\p{Ll}+ of )?|Old |Young |Poor )?");
    private static final Pattern OWNED = Pattern.compile("['’]s? (?:\\p{Ll}+ )?\\p{Ll}+");
    private static final Pattern ASIDE = Pattern.compile(", (?:(?<what>(?:an?|the) [^,.;:—]{4,60})|who (?<did>(?:was|had|is|has|lived|died|married|worked|served)\\b[^,.;:—]{4,70}))(?=[,.;])");
    private static final Pattern FIRST_PERSON = Pattern.compile("(?:And |But |Well, |Yes, |No, )?I(?:([’']m| am)|([’']ve| have)|(?= (?:was|had|\\p{Ll}+ed)\\b))");
    private static final Pattern OTHERS = Pattern.compile("\\b(?:he|she|they|their)\\b");
    private static final Pattern MOMENT = Pattern.compile("\\b(?:then|now|again|already|yesterday|to-?day|to-?morrow|suddenly|immediately|instantly|still|another|other|same|next)\\b");

    private final Roster roster;
    private final Quotes quotes;
    private final Set<String> known;

    Statements(Roster roster, Quotes quotes) {
        this.roster = roster;
        this.quotes = quotes;
        this.known = roster.names();
    }

    /// @param preferred names that make a statement worth more
    Stream<Statement> in(Scene scene, Collection<String> preferred) {
        var found = new ArrayList<Statement>();
        var told = new EnumMap<Gender, Set<Person>>(Gender.class);
        for (var passage : scene.passages()) {
            for (var clause : passage.paragraphs().stream().flatMap(paragraph -> clauses(paragraph).stream()).toList()) {
                var named = named(clause, told);
                var least = named.equals(Optional.of(clause)) ? 0 : DECISIVE;
                named.flatMap(plain -> statement(plain, passage.id(), Optional.empty(), preferred)).filter(statement -> statement.worth() >= least).ifPresent(found::add);
                notice(named.orElse(clause), told);
            }
        }
        return found.stream();
    }

    /// What a speaker says of others, or of himself: "I was twenty-six years a schoolteacher" becomes a sentence about him.
    Stream<Statement> in(Line line, Collection<String> preferred) {
        return SENTENCES.split(line.text()).stream().flatMap(sentence -> Stream.of(CLAUSE_START.split(sentence.strip())))
                .map(clause -> ofHimself(clause, line.speaker()))
                .flatMap(clause -> statement(clause, line.passage(), Optional.of(line.speaker()), preferred).stream())
                .filter(statement -> statement.worth() >= DECISIVE);
    }

    private static String ofHimself(String clause, String speaker) {
        var first = FIRST_PERSON.matcher(clause);
        return first.lookingAt() ? speaker + (first.group(1) != null ? " is" : first.group(2) != null ? " has" : "") + clause.substring(first.end()) : clause;
    }

    private void notice(String clause, Map<Gender, Set<Person>> told) {
        if (UNNAMED.matcher(clause).lookingAt()) {
            told.clear();
        }
        roster.named(clause).stream().collect(Collectors.groupingBy(Person::gender, Collectors.toSet())).forEach(told::put);
    }

    /// Sentences of narration, and the parts of long ones that could stand alone.
    private List<String> clauses(String paragraph) {
        return quotes.spans(paragraph).stream().filter(span -> !span.spoken())
                .flatMap(span -> SENTENCES.split(span.text().replaceAll("\\s+", " ")).stream())
                .flatMap(sentence -> Stream.concat(Stream.of(CLAUSE_START.split(sentence.strip())), asides(sentence)))
                .map(String::strip).filter(clause -> !clause.isEmpty())
                .map(clause -> Character.toUpperCase(clause.charAt(0)) + clause.substring(1))
                .toList();
    }

    /// "Mrs. Forster, the wife of the colonel," and "Mr. Phillips, who had been a clerk," as sentences of their own.
    private Stream<String> asides(String sentence) {
        return roster.mentions(sentence).stream().flatMap(mention -> {
            var aside = ASIDE.matcher(sentence).region(mention.end(), sentence.length());
            var name = sentence.substring(mention.start(), mention.end());
            return aside.lookingAt() ? Stream.of(name + (aside.group("what") != null ? " was " + aside.group("what") : " " + aside.group("did")) + ".") : Stream.empty();
        });
    }

    private Optional<Statement> statement(String clause, int passage, Optional<String> toldBy, Collection<String> preferred) {
        var plain = CLAUSE_END.matcher(clause).replaceFirst("").replaceFirst("[.,]?$", ".");
        return subject(plain).filter(subject -> isPlain(plain, subject))
                .flatMap(subject -> Lasting.weight(plain.substring(subject.length())))
                .map(weight -> new Statement(plain, passage, toldBy, worth(weight, plain, preferred)));
    }

    /// With a name for a pronoun at its beginning; nothing where the pronoun may mean several of those told of last.
    private static Optional<String> named(String clause, Map<Gender, Set<Person>> told) {
        var pronoun = PRONOUN.matcher(clause);
        if (!pronoun.find()) {
            return Optional.of(clause);
        }
        var fitting = told.getOrDefault(pronoun.group(1) != null ? Gender.FEMALE : Gender.MALE, Set.of());
        return fitting.size() == 1 ? Optional.of(fitting.iterator().next().name() + clause.substring(pronoun.end())) : Optional.empty();
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
