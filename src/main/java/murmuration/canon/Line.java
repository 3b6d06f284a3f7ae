package murmuration.canon;

/// A line of dialogue.
///
/// @param speaker canonical name
/// @param situation what it answers or follows, one short sentence
/// @param passage id of the passage in which it stands
/// @param odds that it is this speaker's, up to 1
public record Line(String speaker, String text, String situation, int chapter, int scene, int passage, double odds) {

    /// What is put into somebody's mouth outside of the book wants more certainty than what is counted.
    private static final double SURE = 0.94;
    private static final double AS_GOOD_AS_SURE = 0.9;

    boolean isSure() {
        return odds >= SURE;
    }

    /// Enough for what is told of somebody as news.
    boolean isAsGoodAsSure() {
        return odds >= AS_GOOD_AS_SURE;
    }
}
