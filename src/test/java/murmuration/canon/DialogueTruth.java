package murmuration.canon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/// Spoken lines whose speakers a person has set down by reading, and how a dialogue does against them.
record DialogueTruth(List<Said> said) {

    private static final int WORDS = 8;

    /// @param words the first ones of the line
    /// @param speaker `?` where readers may differ, `(letter)` and `(unnamed)` where nobody with a name speaks
    record Said(int chapter, String words, String speaker) {

        boolean isDoubtful() {
            return speaker.equals("?");
        }

        /// Lines that are written, or spoken by somebody without a name, are nobody's.
        boolean isSomebodys() {
            return !speaker.startsWith("(");
        }

        boolean begins(String line) {
            return words.split(" ").length < WORDS ? letters(line).equals(letters(words)) : letters(line).startsWith(letters(words));
        }
    }

    /// What became of a line.
    ///
    /// @param given the speaker the dialogue gives, if any
    record Outcome(Said said, Optional<String> given, boolean right) {}

    /// @param precision share of the attributed lines whose speaker is right
    /// @param recall share of the spoken lines whose speaker is found
    record Score(double precision, double recall, int attributed, int spoken) {}

    static DialogueTruth read(String name) throws IOException {
        var resource = Objects.requireNonNull(DialogueTruth.class.getResourceAsStream(name), name);
        try (var in = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return new DialogueTruth(in.lines().filter(line -> !line.startsWith("#")).map(DialogueTruth::said).toList());
        }
    }

    private static Said said(String row) {
        var fields = row.split("\t");
        return new Said(Integer.parseInt(fields[0]), fields[1], fields[2]);
    }

    DialogueTruth in(Predicate<Integer> chapters) {
        return new DialogueTruth(said.stream().filter(each -> chapters.test(each.chapter())).toList());
    }

    /// What became of each line that is beyond doubt.
    List<Outcome> outcomes(Dialogue dialogue) {
        return said.stream().filter(each -> !each.isDoubtful()).map(each -> outcome(each, dialogue)).toList();
    }

    Score score(Dialogue dialogue) {
        var outcomes = outcomes(dialogue);
        var attributed = outcomes.stream().filter(outcome -> outcome.given().isPresent()).count();
        var spoken = outcomes.stream().filter(outcome -> outcome.said().isSomebodys()).count();
        var right = outcomes.stream().filter(Outcome::right).count();
        return new Score((double) right / attributed, (double) right / spoken, (int) attributed, (int) spoken);
    }

    private static Outcome outcome(Said said, Dialogue dialogue) {
        var given = dialogue.lines().stream().filter(line -> line.chapter() == said.chapter() && said.begins(line.text())).map(Line::speaker).findFirst();
        return new Outcome(said, given, given.filter(name -> letters(name).equals(letters(said.speaker())) || dialogue.aliases().get(name).contains(said.speaker())).isPresent());
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "");
    }
}
