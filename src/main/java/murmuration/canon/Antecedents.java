package murmuration.canon;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whom a "he" or "she" means: the only one of that gender in the nearest text that speaks of any. Rather nobody than a guess.
final class Antecedents {

    private static final Pattern MAN = Pattern.compile(
            "(?i)\\b(?:m[ae]n|gentlem[ae]n|fellows?|boys?|lads?|father|papa|brothers?|uncle|nephew|husband|sons?|king|lord|master|colonel|captain|officers?|clergym[ae]n|cousins?|friends?|lover|"
                    + "doctor|priest|guard|driver|somebody|someone|anybody|person)\\b");
    private static final Pattern WOMAN = Pattern.compile(
            "(?i)\\b(?:wom[ae]n|lad(?:y|ies)|girls?|mother|mamma|sisters?|aunt|niece|wife|daughters?|queen|mistress|ladyship|creature|females?|cousins?|friends?|widow|maid|nurse|somebody|someone|anybody|person)\\b");

    private final Roster roster;

    Antecedents(Roster roster) {
        this.roster = roster;
    }

    /// @param texts what was said before, the nearest first
    /// @param present who speaks and who is spoken to: they are no "he" or "she" to each other
    Optional<Person> of(Gender gender, List<String> texts, Set<String> present) {
        for (var text : texts) {
            var named = roster.mentions(text).stream().filter(mention -> roster.bearers(mention.form()).stream().anyMatch(person -> mayBe(person, gender, present))).toList();
            var unnamed = (gender == Gender.MALE ? MAN : WOMAN).matcher(text).results().mapToInt(MatchResult::start).max().orElse(-1);
            if (!named.isEmpty()) {
                var persons = named.stream().flatMap(mention -> roster.bearers(mention.form()).stream()).filter(person -> mayBe(person, gender, present)).collect(Collectors.toSet());
                return persons.size() == 1 && unnamed < named.getLast().start() ? persons.stream().filter(person -> person.gender() == gender).findFirst() : Optional.empty();
            }
            if (unnamed >= 0) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// Whether a text tells of somebody of that gender without a name.
    static boolean tellsOf(Gender gender, String text) {
        return (gender == Gender.MALE ? MAN : WOMAN).matcher(text).find();
    }

    private static boolean mayBe(Person person, Gender gender, Set<String> present) {
        return gender.fits(person.gender()) && !present.contains(person.name());
    }
}
