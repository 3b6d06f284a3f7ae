package murmuration.canon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import murmuration.canon.manuscript.Scene;
import murmuration.language.Sentences;

/// What the narrator tells in a scene, clause by clause as far as clauses can stand alone; a "he" or "she" that begins one is replaced by
/// a name where the scene has told of only one whom it fits.
final class Telling {

    /// @param text with a name where the book has a pronoun; empty where it is doubtful whom the pronoun means
    /// @param asTold whether the book has it so
    record Clause(Optional<String> text, boolean asTold, int passage) {}

    private static final Sentences SENTENCES = new Sentences();
    private static final Pattern PRONOUN = Pattern.compile("^(?:(She)|He)(?=['’]d |\\b(?!['’]))");
    /// Somebody or something without a name, whom the next "he" may mean.
    private static final Pattern UNNAMED = Pattern.compile("(?:The|An?|Another|One|Some|His|Her|Their) \\p{Ll}|Somebody|Someone|Everybody|Nobody");
    private static final Pattern ASIDE = Pattern.compile(", (?:(?<what>(?:an?|the) [^,.;:—]{4,60})|who (?<did>(?:was|had|is|has|lived|died|married|worked|served)\\b[^,.;:—]{4,70}))(?=[,.;])");

    static final Pattern CLAUSE_START = Pattern.compile("; (?:and |but |for )?|, (?:and|but) (?=\\p{Lu}|he\\b|she\\b)|--| — ");

    private final Roster roster;
    private final Quotes quotes;

    Telling(Roster roster, Quotes quotes) {
        this.roster = roster;
        this.quotes = quotes;
    }

    List<Clause> in(Scene scene) {
        var found = new ArrayList<Clause>();
        var told = new EnumMap<Gender, Set<Person>>(Gender.class);
        for (var passage : scene.passages()) {
            for (var clause : passage.paragraphs().stream().flatMap(paragraph -> clauses(paragraph).stream()).toList()) {
                var named = named(clause, told);
                found.add(new Clause(named, named.equals(Optional.of(clause)), passage.id()));
                notice(named.orElse(clause), told);
            }
        }
        return found;
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

    /// With a name for a pronoun at its beginning; nothing where the pronoun may mean several of those told of last.
    private static Optional<String> named(String clause, Map<Gender, Set<Person>> told) {
        var pronoun = PRONOUN.matcher(clause);
        if (!pronoun.find()) {
            return Optional.of(clause);
        }
        var fitting = told.getOrDefault(pronoun.group(1) != null ? Gender.FEMALE : Gender.MALE, Set.of());
        return fitting.size() == 1 ? Optional.of(fitting.iterator().next().name() + clause.substring(pronoun.end())) : Optional.empty();
    }
}
