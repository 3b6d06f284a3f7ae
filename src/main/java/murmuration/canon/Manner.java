package murmuration.canon;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import murmuration.language.Words;

/// Measures how a character speaks.
final class Manner {

    private static final int PET_WORDS = 10;
    private static final int NEVER_WORDS = 10;
    private static final double SURELY_MORE = 1.3;
    private static final double OFTEN = 0.12;
    private static final double RARELY = 0.01;
    private static final Map<String, String> MARKS = Map.of(
            "exclamation", "!", "question", "?", "semicolon", ";", "dash", "–", "ellipsis", "…", "parenthesis", "(");

    private Manner() {}

    static Habits of(Speaker speaker) {
        var lengths = speaker.allSentences().stream().mapToInt(sentence -> Words.all(sentence).size()).filter(words -> words > 0).sorted().boxed().toList();
        return new Habits(at(lengths, 0.1), at(lengths, 0.9), at(lengths, 0.5), petWords(speaker), neverWords(speaker), punctuation(speaker.allSentences()));
    }

    private static int at(List<Integer> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }

    private static List<String> petWords(Speaker speaker) {
        var own = speaker.own();
        return own.counts().keySet().stream()
                .filter(word -> own.of(word) >= 3 && isPlain(word, speaker) && own.distinctive(word, speaker.others()) > SURELY_MORE)
                .sorted(Comparator.comparingDouble((String word) -> -own.distinctive(word, speaker.others())).thenComparing(Comparator.naturalOrder()))
                .limit(PET_WORDS)
                .toList();
    }

    /// Words that would be expected twice and more in so much talk, and are never said.
    private static List<String> neverWords(Speaker speaker) {
        var share = (double) speaker.own().total() / Math.max(1, speaker.others().total());
        return speaker.others().counts().keySet().stream()
                .filter(word -> speaker.own().of(word) == 0 && isPlain(word, speaker) && speaker.others().of(word) * share >= 2)
                .sorted(Comparator.comparingInt((String word) -> -speaker.others().of(word)).thenComparing(Comparator.naturalOrder()))
                .limit(NEVER_WORDS)
                .toList();
    }

    private static boolean isPlain(String word, Speaker speaker) {
        return !Words.isStopWord(word) && word.length() > 3 && !word.equals("miss") && !word.contains("'") && !speaker.names().contains(Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }

    private static Map<String, String> punctuation(List<String> sentences) {
        var habits = new TreeMap<String, String>();
        MARKS.forEach((name, mark) -> {
            var share = (double) sentences.stream().filter(sentence -> sentence.contains(mark)).count() / Math.max(1, sentences.size());
            habits.put(name, share >= OFTEN ? "often" : share > RARELY ? "rare" : "never");
        });
        return habits;
    }
}
