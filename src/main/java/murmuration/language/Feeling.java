package murmuration.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a single word of the tone lexicon says.
record Feeling(Emotion emotion, double valence) {

    private static final Map<String, Feeling> BY_WORD = new HashMap<>();
    private static final Map<String, Feeling> BY_STEM = new HashMap<>();

    static {
        new Resource("tone.txt").lines().forEach(Feeling::learn);
    }

    static @Nullable Feeling of(String word) {
        var exact = BY_WORD.get(word);
        return exact != null || Words.isStopWord(word) ? exact : BY_STEM.get(Words.stem(word));
    }

    /// "Not happy" is a little sad; "not afraid" is a little brave; other feelings, denied, leave only their valence.
    Feeling after(List<String> before) {
        var stressed = Tone.stresses(before) ? 1.3 * valence : valence;
        return Tone.negates(before) ? new Feeling(denied(), -0.6 * stressed) : new Feeling(emotion, stressed);
    }

    private Emotion denied() {
        return switch (emotion) {
            case JOY, ANTICIPATION -> Emotion.SADNESS;
            case SADNESS -> Emotion.JOY;
            case TRUST -> Emotion.DISGUST;
            case FEAR, DISGUST, ANGER -> Emotion.TRUST;
            case SURPRISE, NEUTRAL -> Emotion.NEUTRAL;
        };
    }

    private static void learn(String line) {
        var fields = line.split(" ");
        var feeling = new Feeling(Emotion.valueOf(fields[0].toUpperCase(Locale.ROOT)), Double.parseDouble(fields[1]));
        for (var word : List.of(fields).subList(2, fields.length)) {
            BY_WORD.put(word, feeling);
            BY_STEM.putIfAbsent(Words.stem(word), feeling);
        }
    }
}
