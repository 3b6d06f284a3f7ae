package murmuration.language;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How a text feels, by a lexicon of our own and a look at the words just before for negation and emphasis.
///
/// @param valence -1 (bitter) to 1 (glad), 0 where nothing is felt
/// @param emotion the strongest one
public record Tone(double valence, Emotion emotion) {

    public static final Tone NEUTRAL = new Tone(0, Emotion.NEUTRAL);

    private static final Set<String> NEGATIONS =
            Set.of("not", "no", "never", "nobody", "nothing", "none", "without", "hardly", "neither", "nor", "cannot", "lack", "stop", "stopped");
    private static final Set<String> EMPHASIS = Set.of("very", "so", "most", "too", "extremely", "utterly", "really", "truly", "exceedingly", "deeply");
    private static final int REACH = 3;

    public static Tone of(String text) {
        var words = Words.all(text);
        var felt = new EnumMap<Emotion, Double>(Emotion.class);
        double sum = 0;
        for (var i = 0; i < words.size(); i++) {
            var feeling = Feeling.of(words.get(i));
            if (feeling != null) {
                var here = feeling.after(words.subList(Math.max(0, i - REACH), i));
                sum += here.valence();
                felt.merge(here.emotion(), Math.abs(here.valence()), Double::sum);
            }
        }
        var strongest = felt.entrySet().stream().max(Map.Entry.comparingByValue());
        return strongest.map(Map.Entry::getKey).isPresent() ? new Tone(sum / Math.sqrt(sum * sum + 1), strongest.get().getKey()) : NEUTRAL;
    }

    static boolean negates(List<String> before) {
        return before.stream().anyMatch(word -> NEGATIONS.contains(word) || word.endsWith("n't"));
    }

    static boolean stresses(List<String> before) {
        return !before.isEmpty() && EMPHASIS.contains(before.getLast());
    }
}
