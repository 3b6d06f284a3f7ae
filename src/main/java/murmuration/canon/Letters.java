package murmuration.canon;

import java.util.List;
import java.util.regex.Pattern;

/// Finds the paragraphs in quotation marks that are a letter, read and not said: a run of them that is never closed in
/// between, and that is announced, signed, or longer than anybody speaks.
final class Letters {

    private static final Pattern ANNOUNCED = Pattern.compile("(?s).*\\b(?:letter|note|lines|follows|wrote|writing|written|read|contents|enclosure)\\b.*");
    private static final int LONGEST_SPEECH = 4;

    private Letters() {}

    /// For each turn whether it is part of a letter.
    static boolean[] in(List<Turn> turns) {
        var letters = new boolean[turns.size()];
        for (var i = 0; i < letters.length; i++) {
            var end = i + 1;
            while (end < letters.length && turns.get(end).goesOn()) {
                end++;
            }
            var letter = isLetter(turns.subList(i, end), i == 0 ? "" : turns.get(i - 1).narration());
            while (i < end) {
                letters[i++] = letter;
            }
            i--;
        }
        return letters;
    }

    private static boolean isLetter(List<Turn> run, String before) {
        var announcement = before + " " + run.getFirst().lead().orElse("");
        return run.stream().anyMatch(Turn::isLetter)
                || run.size() > 1 && run.getFirst().isSpoken() && (run.size() > LONGEST_SPEECH || ANNOUNCED.matcher(announcement).matches());
    }
}
