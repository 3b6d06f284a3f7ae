package murmuration.canon;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.Passage;
import murmuration.language.Tone;

/// Who is seen with whom, and how they speak to each other.
final class Acquaintances {

    private record Place(int chapter, int scene) {}

    private final Dialogue dialogue;
    private final Map<Integer, Place> places;

    Acquaintances(Manuscript manuscript, Dialogue dialogue) {
        this.dialogue = dialogue;
        this.places = manuscript.passages().collect(Collectors.toMap(Passage::id, passage -> new Place(passage.chapter(), passage.scene())));
    }

    /// Those of `others` who share a scene with the person, most often seen together first.
    List<Acquaintance> of(String person, List<String> others) {
        return others.stream().filter(other -> !other.equals(person)).map(other -> between(person, other))
                .filter(found -> found.scenes() > 0)
                .sorted(Comparator.comparingInt(Acquaintance::scenes).reversed())
                .toList();
    }

    Set<Integer> chapters(String person) {
        return dialogue.presence().getOrDefault(person, Set.of()).stream().map(id -> places.get(id).chapter()).collect(Collectors.toSet());
    }

    private Acquaintance between(String person, String other) {
        var together = new HashSet<>(dialogue.presence().getOrDefault(person, Set.of()));
        together.retainAll(dialogue.presence().getOrDefault(other, Set.of()));
        var scenes = together.stream().map(places::get).distinct().count();
        var speaking = speakingPlaces(person);
        speaking.retainAll(speakingPlaces(other));
        var answers = dialogue.of(person).stream().filter(line -> line.situation().startsWith(other + " said:")).map(Line::text).toList();
        var warmth = answers.stream().mapToDouble(text -> Tone.of(text).valence()).average().orElse(0);
        return new Acquaintance(other, (int) scenes, !speaking.isEmpty(), warmth);
    }

    private Set<Place> speakingPlaces(String person) {
        return dialogue.of(person).stream().map(line -> new Place(line.chapter(), line.scene())).collect(Collectors.toCollection(HashSet::new));
    }
}
