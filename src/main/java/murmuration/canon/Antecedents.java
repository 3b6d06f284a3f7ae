package murmuration.canon;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whom a "he" or "she" means: the only one of that gender of whom anything was said. Rather nobody than a guess.
final class Antecedents {

    private static final Pattern MAN = Pattern.compile(
            "(?i)\\b(?:m[ae]n|gentlem[ae]n|fellows?|boys?|lads?|father|papa|brothers?|uncle|nephew|husband|sons?|king|lord|master|colonel|captain|officers?|clergym[ae]n|cousins?|friends?|lover|"
                    + "doctor|priest|guard|driver|somebody|someone|anybody|person)\\b");
    private static final Pattern WOMAN = Pattern.compile(
            "(?i)\\b(?:wom[ae]n|lad(?:y|ies)|girls?|mother|mamma|sisters?|aunt|niece|wife|daughters?|queen|mistress|ladyship|creature|females?|cousins?|friends?|widow|maid|nurse|somebody|someone|anybody|person)\\b");

    private static final Pattern ANOTHER = Pattern.compile("(?i)\\b(?:late|old|young|elder|younger|other|another|second|first|little|any|some|no) $");

    private final Roster roster;

    Antecedents(Roster roster) {
        this.roster = roster;
    }

    /// @param texts what was said before, the nearest first
    /// @param present who speaks and who is spoken to: they are no "he" or "she" to each other
    Optional<Person> of(Gender gender, List<String> texts, Set<String> present) {
        var everybody = texts.stream().flatMap(text -> named(text, gender, present).stream()).flatMap(mention -> persons(mention, gender, present)).collect(Collectors.toSet());
        if (everybody.size() != 1) {
            return Optional.empty();
        }
        for (var text : texts) {
            var named = named(text, gender, present);
            var unnamed = (gender == Gender.MALE ? MAN : WOMAN).matcher(text).results().mapToInt(MatchResult::start).max().orElse(-1);
            if (!named.isEmpty()) {
                var last = named.getLast();
                return unnamed < last.start() && named.stream().noneMatch(mention -> isAnother(mention, text)) ? everybody.stream().filter(person -> person.gender() == gender).findFirst() : Optional.empty();
            }
            if (unnamed >= 0) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private List<Mention> named(String text, Gender gender, Set<String> present) {
        return roster.mentions(text).stream().filter(mention -> persons(mention, gender, present).findAny().isPresent()).toList();
    }

    private Stream<Person> persons(Mention mention, Gender gender, Set<String> present) {
        return roster.bearers(mention.form()).stream().filter(person -> mayBe(person, gender, present));
    }

    /// "The late Mr. Thorne" was his father, and "Mr. Thorne's nephew" is somebody else.
    private static boolean isAnother(Mention mention, String text) {
        return mention.isPossessiveIn(text) || ANOTHER.matcher(text.substring(0, mention.start())).find();
    }

    /// Whether a text tells of somebody of that gender without a name.
    static boolean tellsOf(Gender gender, String text) {
        return (gender == Gender.MALE ? MAN : WOMAN).matcher(text).find();
    }

    private static boolean mayBe(Person person, Gender gender, Set<String> present) {
        return gender.fits(person.gender()) && !present.contains(person.name());
    }
}
