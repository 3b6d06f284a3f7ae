package murmuration.agent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import murmuration.cast.Character;
import murmuration.cast.Constraints;
import murmuration.cast.Knowledge;
import murmuration.cast.Motivation;
import murmuration.cast.Relationship;
import murmuration.cast.VoiceSheet;

/// Characters for tests.
final class People {

    static final Constraints EASY = new Constraints(10, 5, 4, 0, 40, 0, .5, 0, "00-24", 2, Constraints.Budget.DEFAULT);

    private People() {}

    static Character person(String name, Map<String, Motivation> motivations) {
        return person(name, motivations, EASY);
    }

    /// With a phrase book in her sheet.
    static Character person(String name, Map<String, Motivation> motivations, Map<String, List<String>> phrases) {
        var sheet = new VoiceSheet(null, null, phrases, null, null, null, null, null, null, null, null);
        return new Character(
                name, Optional.empty(), "", Optional.empty(), "a neighbour", "", List.of(), motivations, Knowledge.EVERYTHING, sheet, Map.of(), EASY, Optional.empty(), Map.of());
    }

    static Character person(String name, Map<String, Motivation> motivations, Constraints constraints) {
        return person(name, motivations, constraints, Knowledge.EVERYTHING, Map.of());
    }

    static Character person(String name, Map<String, Motivation> motivations, Constraints constraints, Knowledge knowledge, Map<String, Relationship> relationships) {
        return new Character(
                name, Optional.empty(), "", Optional.empty(), "a neighbour", "", List.of(), motivations, knowledge, VoiceSheet.UNKNOWN, relationships, constraints, Optional.empty(), Map.of());
    }

    static Map<String, Motivation> cares(String topic, double weight, double stance) {
        return Map.of(topic, new Motivation(weight, stance, ""));
    }

    /// As many people as one likes, who differ in what they want and allow themselves.
    static List<Character> crowd(int size, List<String> topics) {
        return IntStream.range(0, size).mapToObj(i -> {
            var wants = Map.of(
                    topics.get(i % topics.size()), new Motivation(.9, i % 3 - 1, ""),
                    topics.get((i + 1) % topics.size()), new Motivation(.5, .5, ""));
            var limits = new Constraints(2 + i % 4, 2 + i % 3, 2, i % 5, 40, 0, i % 10 / 10.0, i % 7 / 7.0, i % 9 == 0 ? "22-06" : "00-24", 1, Constraints.Budget.DEFAULT);
            return person("Person" + i, wants, limits);
        }).toList();
    }
}
