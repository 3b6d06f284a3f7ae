package murmuration.cast.cards;

import java.util.ArrayList;
import java.util.List;

/// What became what, in sentences for the novelist.
final class Report {

    private final List<String> sentences;

    Report(List<String> sofar) {
        this.sentences = new ArrayList<>(sofar);
    }

    void say(String sentence) {
        sentences.add(sentence);
    }

    /// Says nothing of nothing.
    ///
    /// @param one the sentence for one
    /// @param several the sentence's end for more, after the number
    void count(long number, String one, String several) {
        if (number == 1) say(one);
        if (number > 1) say(number + " " + several);
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }
}
