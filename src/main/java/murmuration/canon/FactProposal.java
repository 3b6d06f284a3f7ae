package murmuration.canon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.Passage;
import murmuration.canon.manuscript.Scene;

/// Facts that the book states in short plain sentences, told by the narrator or said by somebody, offered to the novelist.
///
/// @param facts chapter by chapter, in a chapter the worthiest first
public record FactProposal(List<ProposedFact> facts) {

    private static final int PER_CHAPTER = 5;

    public FactProposal {
        facts = List.copyOf(facts);
    }

    /// At most five a chapter, none twice.
    ///
    /// @param names of the cast; a fact about one of them is preferred
    /// @param topicOf the id of the topic that a sentence belongs to, empty for none
    public static FactProposal of(Manuscript manuscript, Dialogue dialogue, Collection<String> names, Function<String, String> topicOf) {
        var roster = Roster.of(manuscript.passages().flatMap(passage -> passage.paragraphs().stream()).toList());
        var statements = new Statements(roster, Quotes.usedIn(manuscript.passages().flatMap(passage -> passage.paragraphs().stream()).toList()));
        var presence = new ScenePresence(dialogue, names);
        var proposed = new ArrayList<ProposedFact>();
        for (var chapter : manuscript.chapters()) {
            var found = chapter.scenes().stream().flatMap(scene -> {
                var said = dialogue.lines().stream().filter(line -> line.chapter() == chapter.number() && line.scene() == scene.number());
                return Stream.concat(statements.in(scene, names), said.flatMap(line -> statements.in(line, names)))
                        .map(statement -> proposed(statement, chapter.number(), topicOf, presence.in(scene)));
            });
            proposed.addAll(best(found, proposed));
        }
        return new FactProposal(proposed);
    }

    private static ProposedFact proposed(Statements.Statement statement, int chapter, Function<String, String> topicOf, List<String> present) {
        return new ProposedFact(statement.text(), chapter, topicOf.apply(statement.text()), present, statement.passage(), statement.toldBy(), statement.worth());
    }

    private static List<ProposedFact> best(Stream<ProposedFact> found, List<ProposedFact> before) {
        var best = new ArrayList<ProposedFact>();
        for (var fact : found.sorted(Comparator.comparingDouble(ProposedFact::worth).reversed()).toList()) {
            var known = Stream.concat(before.stream(), best.stream()).anyMatch(other -> fact.says(other.text()));
            if (!known && best.size() < PER_CHAPTER) {
                best.add(fact);
            }
        }
        return best;
    }

    /// Who of the cast is on the stage of a scene.
    private record ScenePresence(Dialogue dialogue, Collection<String> names) {

        List<String> in(Scene scene) {
            var passages = scene.passages().stream().map(Passage::id).collect(Collectors.toSet());
            var counts = new HashMap<String, Integer>();
            dialogue.presence().forEach((person, there) -> {
                var together = (int) there.stream().filter(passages::contains).count();
                if (together > 0) {
                    nameOf(person).forEach(name -> counts.merge(name, together, Integer::max));
                }
            });
            return counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).toList();
        }

        /// As the cast has it.
        private Stream<String> nameOf(String person) {
            var aliases = Set.copyOf(dialogue.aliases().getOrDefault(person, List.of()));
            return names.stream().filter(name -> name.equals(person) || aliases.contains(name)).limit(1);
        }
    }
}
