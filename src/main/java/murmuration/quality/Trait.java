package murmuration.quality;

import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/// What can be counted in a draft, with its weight in the logit. How the weights were found stands at [Sense].
enum Trait {
    WORDS(-0.009, draft -> draft.words().size()),
    WORDS_AFTER_FIRST_SENTENCE(-0.005, Parsed::wordsAfterFirstSentence),
    ONE_SENTENCE(0.298, draft -> draft.sentences().size() == 1 ? 1 : 0),
    EIGHT_TO_THIRTEEN_WORDS(0.38, draft -> draft.words().size() >= 8 && draft.words().size() <= 13 ? 1 : 0),
    NEGATIONS(-0.108, Parsed::negations),
    COMMAS(-0.083, draft -> draft.tokens(",")),
    ADJECTIVES(-0.043, draft -> draft.tagged("ADJ")),
    /// "The new bridge", where the situation told of it.
    NEWS_AS_KNOWN(0.333, draft -> Math.min(1, draft.newsBehind(Words.THE))),
    /// "A bridge", as if nobody had told of it.
    NEWS_AS_NEW(-0.182, draft -> draft.newsBehind(Words.A)),
    NEWS_DENIED(-0.766, draft -> Math.min(1, draft.newsBehind(Words.NO))),
    /// The speaker as a witness.
    I_DID(0.578, draft -> draft.reads(Words.I_DID) ? 1 : 0),
    TELLS_YOU_WHAT_YOU_DO(-0.413, draft -> draft.reads(Words.YOU) ? 1 : 0),
    THERE_IS(-0.195, draft -> draft.reads(Words.THERE_IS) ? 1 : 0),
    DEATH(-0.404, draft -> draft.reads(Words.DEATH) ? 1 : 0),
    UNKNOWN_WORDS(-0.498, draft -> Math.min(1, draft.unknown().size())),
    DANGLING_LAST_WORD(-1.396, draft -> draft.dangles() ? 1 : 0),
    /// Absent from the judged posts; set by hand.
    THREE_WORDS_TWICE(-0.5, draft -> draft.repeatsThreeWords() ? 1 : 0);

    private final double weight;
    private final ToDoubleFunction<Parsed> measure;

    Trait(double weight, ToDoubleFunction<Parsed> measure) {
        this.weight = weight;
        this.measure = measure;
    }

    double in(Parsed draft) {
        return measure.applyAsDouble(draft);
    }

    double weight() {
        return weight;
    }

    private static final class Words {
        static final Set<String> THE = Set.of("the", "this", "that");
        static final Set<String> A = Set.of("a", "an", "some", "any");
        static final Set<String> NO = Set.of("no", "without");
        static final Pattern I_DID = Pattern.compile("\\bi (?:\\w+ed|wrote|spoke|saw|had|was|told|heard|did|read|found|went)\\b");
        static final Pattern YOU = Pattern.compile("\\b(?<!tell )you(?:'re|'ll|'ve)?(?! know)\\b \\w+");
        static final Pattern THERE_IS = Pattern.compile("\\bthere(?:'s| is| are| was| were| will)\\b");
        static final Pattern DEATH = Pattern.compile("\\b(?:die|died|dead|death|drown\\w*|kill\\w*|eaten|burned)\\b");
    }
}
