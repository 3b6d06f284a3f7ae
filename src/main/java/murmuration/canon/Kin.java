package murmuration.canon;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Whom "her aunt" or "his wife" may mean among those at hand, as a weight: 1 for whoever fits, towards 0 for who does not.
///
/// Nobody tells a program who is whose aunt; but an aunt is a married woman, a mother has the surname of somebody here,
/// and a sister is seldom called Mrs.
final class Kin {

    static final String NOUNS = "wife|husband|lady|mother|father|mamma|mama|papa|aunt|uncle|sister|brother|niece|nephew|cousin|daughter|son|"
            + "friend|companion|ladyship|lordship|hostess|host|guest|visitor|partner";

    private static final Set<String> WOMEN = Set.of("wife", "lady", "mother", "mamma", "mama", "aunt", "sister", "niece", "daughter", "ladyship", "hostess");
    private static final Set<String> MEN = Set.of("husband", "father", "papa", "uncle", "brother", "nephew", "son", "lordship", "host");
    private static final Set<String> SPOUSES = Set.of("wife", "husband", "lady");
    private static final Set<String> PARENTS = Set.of("mother", "mamma", "mama", "father", "papa");
    private static final Set<String> ELDERS = Set.of("aunt", "uncle");
    private static final Set<String> YOUNG = Set.of("sister", "niece", "daughter");

    private static final double UNLIKELY = 0.03;
    private static final double IMPOSSIBLE = 0.002;

    private final List<Person> present;

    Kin(List<Person> present) {
        this.present = present;
    }

    static boolean isFamily(String noun) {
        return SPOUSES.contains(noun) || PARENTS.contains(noun) || noun.equals("sister") || noun.equals("daughter") || noun.equals("son");
    }

    /// @param addressee the one spoken to, who has the mother that is told of: `"Another time, Lizzy," said her mother`
    double weight(String noun, Person person, Optional<Person> addressee) {
        var gender = WOMEN.contains(noun) ? Gender.FEMALE : MEN.contains(noun) ? Gender.MALE : Gender.UNKNOWN;
        if (!gender.fits(person.gender())) {
            return IMPOSSIBLE;
        }
        if (noun.equals("ladyship") || noun.equals("lordship")) {
            return isCalled(person, "Lady|Lord|Dame") ? 1 : UNLIKELY / 3;
        }
        if (YOUNG.contains(noun)) {
            return isCalled(person, "Mrs|Lady|Aunt") ? UNLIKELY : 1;
        }
        var sameHouse = !PARENTS.contains(noun) || addressee.isEmpty() || addressee.get().surname().equals(person.surname());
        return elder(noun, person) * (sameHouse ? 1 : UNLIKELY);
    }

    private double elder(String noun, Person person) {
        var married = isCalled(person, "Mrs|Lady|Mr|Sir|Aunt|Uncle|Mother|Father");
        if (SPOUSES.contains(noun)) {
            return hasSpouse(person) ? 1 : UNLIKELY;
        }
        if (PARENTS.contains(noun)) {
            return (married ? 1 : UNLIKELY) * (hasChild(person) ? 1 : UNLIKELY);
        }
        return ELDERS.contains(noun) ? (married ? 1 : UNLIKELY) * (hasChild(person) ? 0.3 : 1) : 1;
    }

    private boolean hasSpouse(Person person) {
        return isCalled(person, "Mrs|Lady|Mr|Sir")
                && namesakes(person).anyMatch(other -> isCalled(other, "Mrs|Lady|Mr|Sir") && other.gender() != person.gender());
    }

    private boolean hasChild(Person person) {
        return namesakes(person).anyMatch(other -> !isCalled(other, "Mrs|Lady|Mr|Sir"));
    }

    private Stream<Person> namesakes(Person person) {
        return present.stream().filter(other -> !other.equals(person) && !person.surname().isEmpty() && other.surname().equals(person.surname()));
    }

    private static boolean isCalled(Person person, String titles) {
        return person.name().matches("(?:" + titles + ")\\b.*");
    }
}
