package murmuration.canon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who has been speaking and who has been told of lately in a scene; answers whom a pronoun or "his wife" may mean.
final class Company {

    private static final int RECENT = 8;

    /// When somebody was last heard or told of.
    private record Seen(Person person, int turn) {}

    private final Roster roster;
    private final List<Seen> seen = new ArrayList<>();
    private List<Person> toldOf = List.of();
    private Optional<Person> lastSpeaker = Optional.empty();
    private int turn;

    Company(Roster roster) {
        this.roster = roster;
    }

    /// A turn is over.
    void spoke(Optional<Person> speaker) {
        lastSpeaker = speaker;
        speaker.ifPresent(this::noticed);
        turn++;
    }

    void noticed(Person person) {
        seen.removeIf(each -> each.person().equals(person));
        seen.add(new Seen(person, turn));
    }

    /// Whom the narration right before the next turn names.
    void toldOf(Collection<Person> persons) {
        toldOf = List.copyOf(persons);
    }

    /// The only one of that narration whom a pronoun fits.
    Optional<Person> subject(Gender gender) {
        var fitting = toldOf.stream().filter(person -> person.gender() == gender).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    Optional<Person> lastSpeaker() {
        return lastSpeaker;
    }

    /// The only person whom a pronoun fits among those heard or told of lately; the last speaker does not answer himself.
    Optional<Person> answering(Gender gender) {
        var fitting = recent().stream().filter(person -> person.gender() == gender && !lastSpeaker.equals(Optional.of(person))).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private List<Person> recent() {
        return seen.stream().filter(each -> each.turn() > turn - RECENT).map(Seen::person).toList();
    }

    /// The one person of several namesakes who has been here lately.
    Optional<Person> present(List<Person> namesakes) {
        var here = namesakes.stream().filter(recent()::contains).toList();
        return here.size() == 1 ? Optional.of(here.getFirst()) : Optional.empty();
    }

    /// "His wife" of the man addressed or last told of who has one; "her mother" of anybody here whose family is known.
    Optional<Person> relative(Cue.Role role, List<Person> addressed) {
        var titles = switch (role.noun()) {
            case "wife", "lady", "mother", "mamma", "mama" -> List.of("Mrs", "Lady");
            default -> List.of("Mr", "Sir");
        };
        var spouse = role.noun().equals("wife") || role.noun().equals("lady") || role.noun().equals("husband");
        for (var person : Stream.concat(addressed.stream(), recent().reversed().stream()).toList()) {
            var surname = person.surname();
            if (!surname.isEmpty() && person.gender().fits(role.of()) && isMarried(person) == spouse) {
                var found = roster.titled(surname, titles).filter(relative -> !relative.equals(person));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isMarried(Person person) {
        return person.name().matches("(?:Mr|Mrs|Sir|Lady)\\b.*");
    }
}
