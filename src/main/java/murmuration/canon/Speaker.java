package murmuration.canon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import murmuration.language.Sentences;

/// One character's lines, cut into sentences, beside what everybody else says.
///
/// @param names the names of the book
record Speaker(String name, List<Line> lines, List<List<String>> sentences, WordUse own, WordUse others, Set<String> names) {

    private static final Sentences SENTENCES = new Sentences();

    static Speaker of(String name, Dialogue dialogue, WordUse everybody) {
        var lines = dialogue.of(name);
        var own = WordUse.of(lines.stream().map(Line::text).toList());
        var sentences = lines.stream().map(line -> SENTENCES.split(line.text().replaceAll("\\s+", " ")).stream().map(Speaker::tidied).toList()).toList();
        return new Speaker(name, lines, sentences, own, everybody.without(own), dialogue.names());
    }

    /// Every sentence, and every two that follow each other, of up to `longest` words.
    List<Speech> speeches(int longest) {
        var speeches = new ArrayList<Speech>();
        for (var i = 0; i < lines.size(); i++) {
            var said = sentences.get(i);
            for (var j = 0; j < said.size(); j++) {
                speeches.add(new Speech(said.get(j), lines.get(i)));
                if (j + 1 < said.size()) {
                    speeches.add(new Speech(said.get(j) + " " + said.get(j + 1), lines.get(i)));
                }
            }
        }
        return speeches.stream().filter(speech -> speech.isComplete() && speech.words() <= longest).toList();
    }

    List<String> allSentences() {
        return sentences.stream().flatMap(List::stream).toList();
    }

    /// A sentence that narration cut off ends in a full stop.
    private static String tidied(String sentence) {
        return sentence.strip().replaceAll("\\s*--+\\s*", " – ").replaceAll("(?:,|;|:| –)$", ".").replaceAll("_", "");
    }
}
