package murmuration.canon;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import murmuration.language.Words;

/// Those who speak most, counted in words (a pompous man of few speeches is still a talker), each as the manuscript shows them.
public record CastProposal(List<Proposed> cast) {

    public CastProposal {
        cast = List.copyOf(cast);
    }

    /// At most `n`; fewer where fewer speak, none without dialogue.
    public static CastProposal of(Manuscript manuscript, Dialogue dialogue, int n) {
        var words = new HashMap<String, Integer>();
        dialogue.lines().forEach(line -> words.merge(line.speaker(), Words.all(line.text()).size(), Integer::sum));
        var names = words.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(n).map(Map.Entry::getKey).toList();
        var everybody = WordUse.of(dialogue.lines().stream().map(Line::text).toList());
        var acquaintances = new Acquaintances(manuscript, dialogue);
        return new CastProposal(names.stream().map(name -> proposed(Speaker.of(name, dialogue, everybody), dialogue, acquaintances, names)).toList());
    }

    private static Proposed proposed(Speaker speaker, Dialogue dialogue, Acquaintances acquaintances, List<String> cast) {
        return new Proposed(
                speaker.name(),
                dialogue.aliases().getOrDefault(speaker.name(), List.of()),
                speaker.lines().size(),
                acquaintances.chapters(speaker.name()),
                Samples.of(speaker),
                acquaintances.of(speaker.name(), cast),
                Manner.of(speaker),
                PhraseBook.of(speaker));
    }
}
