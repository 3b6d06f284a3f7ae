package murmuration.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import murmuration.language.Sentences;
import murmuration.language.Words;

/// What a novelist likes, as far as her verdicts tell it of what can be counted in a draft: which hand wrote it, how long it is, whether somebody says *I* or asks
/// something, and what the other checks gave it.
///
/// A logistic regression over her newest verdicts, fitted anew after each; no more than a shift of rank, since a few dozen verdicts cannot say more. How many of all
/// drafts she likes is left out: that moves what a character expects of herself, not which of her drafts comes first.
public final class Taste {

    public static final Taste UNTAUGHT = new Taste(new double[0], 0);

    /// A draft she has seen.
    ///
    /// @param hand which hand wrote it: phrases, model, endpoint
    /// @param checks what each check gave it, 0..100
    public record Draft(String text, String hand, Map<String, Double> checks) {}

    /// @param worth 1 let stand, 0 thrown away, something between for what she changed
    public record Judged(Draft draft, double worth) {}

    private static final int FEWEST = 6;
    private static final double HALF_TRUSTED = 20;
    private static final double MOST = 2;
    private static final int STEPS = 150;
    private static final double RATE = .8;
    private static final double RIDGE = .02;
    private static final double NEUTRAL = 80;
    private static final double SWING = 40;
    private static final double USUAL_WORDS = 16;
    private static final double USUAL_CHECK = .8;
    private static final Pattern I = Pattern.compile("\\bI(?:['’](?:m|d|ll|ve))?\\b");
    private static final Sentences SENTENCES = new Sentences();

    private final double[] weights;
    private final int verdicts;

    private Taste(double[] weights, int verdicts) {
        this.weights = weights;
        this.verdicts = verdicts;
    }

    /// @param judged in any order; too few teach nothing
    public static Taste of(List<Judged> judged) {
        if (judged.size() < FEWEST) return UNTAUGHT;
        List<double[]> seen = judged.stream().map(one -> traits(one.draft())).toList();
        var weights = new double[seen.getFirst().length];
        for (int step = 0; step < STEPS; step++) learn(weights, seen, judged);
        return new Taste(weights, judged.size());
    }

    private static void learn(double[] weights, List<double[]> seen, List<Judged> judged) {
        var slope = new double[weights.length];
        for (int i = 0; i < seen.size(); i++) {
            double off = judged.get(i).worth() - likely(dot(weights, seen.get(i)));
            for (int t = 0; t < slope.length; t++) slope[t] += off * seen.get(i)[t];
        }
        for (int t = 0; t < slope.length; t++) weights[t] += RATE * (slope[t] / seen.size() - (t == 0 ? 0 : RIDGE * weights[t]));
    }

    /// The draft's score with what the verdicts say of it; the score itself where they say nothing yet.
    public Score of(Score score, String text, String hand) {
        if (verdicts == 0) return score;
        double[] traits = traits(new Draft(text, hand, score.byCheck()));
        double liked = likely(dot(weights, traits) - weights[0] * traits[0]);
        String sentence = liked > .6 ? "Like what you let stand." : liked < .4 ? "Like what you threw away." : "Your verdicts say little about it.";
        return score.with(Finding.of("verdicts", MOST * verdicts / (verdicts + HALF_TRUSTED), NEUTRAL + SWING * (liked - .5), sentence));
    }

    private static double[] traits(Draft draft) {
        var traits = new ArrayList<Double>();
        traits.add(1.0);
        traits.add(draft.hand().equals("phrases") ? 1.0 : 0);
        traits.add(draft.hand().equals("model") ? 1.0 : 0);
        traits.add(Math.clamp((Words.all(draft.text()).size() - USUAL_WORDS) / USUAL_WORDS, -1, 1));
        traits.add(Math.clamp(SENTENCES.split(draft.text()).size() - 2.0, -1, 1));
        traits.add(I.matcher(draft.text()).find() ? 1.0 : 0);
        traits.add(draft.text().contains("?") ? 1.0 : 0);
        for (String check : List.of("sense", "voice", "subject")) traits.add(2 * (draft.checks().getOrDefault(check, 100 * USUAL_CHECK) / 100 - USUAL_CHECK));
        return traits.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double dot(double[] weights, double[] traits) {
        double sum = 0;
        for (int t = 0; t < weights.length; t++) sum += weights[t] * traits[t];
        return sum;
    }

    private static double likely(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
