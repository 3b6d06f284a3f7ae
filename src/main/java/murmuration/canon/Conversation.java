package murmuration.canon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the speakers in one scene: what is told of each speech and whose turn it is are weighed together, and a speaker
/// is named only where the odds are good.
final class Conversation {

    private static final double SURE = 0.7;
    private static final int SHORT_NARRATION = 30;
    private static final int MOST_PEOPLE = 18;

    private final Roster roster;
    private final List<Turn> turns;
    private final List<Person> people;
    private final boolean[] letters;

    /// @param heard everybody who speaks by name somewhere in the book: whose gender is unknown and who is never heard is often a place
    Conversation(Roster roster, List<Turn> turns, Set<Person> heard) {
        this.roster = roster;
        this.turns = turns;
        this.people = people(heard);
        this.letters = Letters.in(turns);
    }

    /// Who has a turn, and how sure that is.
    record Taken(Person person, double odds) {}

    /// For each turn the speaker, if known; a silent turn of a known person is given to that person too.
    List<Optional<Taken>> speakers() {
        var attention = new Attention(people, roster, turns);
        var witness = new Witness(roster, people);
        var steps = new ArrayList<Floor.Step>();
        var gap = Floor.Gap.NONE;
        for (var i = 0; i < turns.size(); i++) {
            var turn = turns.get(i);
            attention.at(turn);
            if (takesPart(i)) {
                steps.add(new Floor.Step(turn.goesOn() ? Floor.Gap.GOES_ON : gap, attention.shares(), witness.of(turn, narrationBefore(i), heardBefore(i))));
                gap = Floor.Gap.NONE;
            } else {
                gap = turn.words() < SHORT_NARRATION && gap == Floor.Gap.NONE ? Floor.Gap.SHORT : Floor.Gap.LONG;
            }
        }
        var odds = new Floor(people).odds(steps).iterator();
        var speakers = new ArrayList<Optional<Taken>>();
        for (var i = 0; i < turns.size(); i++) {
            speakers.add(takesPart(i) ? surest(odds.next()) : Optional.empty());
        }
        return speakers;
    }

    /// Everybody the narrator tells of in the scene, the most frequent first; who is only talked about may be miles away.
    private List<Person> people(Set<Person> heard) {
        return turns.stream().flatMap(turn -> roster.named(turn.narration()).stream()).filter(person -> person.gender() != Gender.UNKNOWN || heard.contains(person))
                .collect(Collectors.groupingBy(person -> person, Collectors.counting()))
                .entrySet().stream()
                .sorted((one, other) -> one.getValue().equals(other.getValue()) ? one.getKey().name().compareTo(other.getKey().name()) : Long.compare(other.getValue(), one.getValue()))
                .limit(MOST_PEOPLE)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Speeches, and short narration of what one person does instead of answering.
    private boolean takesPart(int i) {
        var turn = turns.get(i);
        return turn.isSpoken() ? !letters[i] : turn.words() < SHORT_NARRATION && !(new Cues(roster).subject(turn.narration()) instanceof Cue.None);
    }

    private String narrationBefore(int i) {
        return i == 0 || turns.get(i - 1).isSpoken() ? "" : turns.get(i - 1).narration();
    }

    private String heardBefore(int i) {
        return i > 0 && turns.get(i - 1).isSpoken() ? turns.get(i - 1).speech() : "";
    }

    private Optional<Taken> surest(double[] odds) {
        for (var i = 0; i < people.size(); i++) {
            if (odds[i] >= SURE) {
                return Optional.of(new Taken(people.get(i), odds[i]));
            }
        }
        return Optional.empty();
    }
}
