package murmuration.canon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// In which passages each person is on the stage: named by the narrator, or speaking. Being spoken of is not enough.
final class Presence {

    private final Map<Person, Set<Integer>> passages = new HashMap<>();

    void note(List<Turn> turns, List<Optional<Person>> speakers, Roster roster) {
        for (var i = 0; i < turns.size(); i++) {
            var turn = turns.get(i);
            speakers.get(i).ifPresent(speaker -> add(speaker, turn.passage()));
            roster.named(turn.narration()).forEach(person -> add(person, turn.passage()));
        }
    }

    Map<String, List<String>> aliases(Set<String> speakers) {
        return of(speakers, Person::aliases);
    }

    Map<String, Set<Integer>> passages(Set<String> speakers) {
        return of(speakers, passages::get);
    }

    private <V> Map<String, V> of(Set<String> speakers, Function<Person, V> value) {
        return passages.keySet().stream().filter(person -> speakers.contains(person.name()))
                .collect(Collectors.toMap(Person::name, value, (first, _) -> first));
    }

    private void add(Person person, int passage) {
        passages.computeIfAbsent(person, _ -> new TreeSet<>()).add(passage);
    }
}
