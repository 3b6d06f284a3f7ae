package murmuration.quality;

/// Who did what to whom: turned round, or done by somebody else.
final class Deed {

    private Deed() {}

    static boolean isTurnedRound(Clause said, Clause known) {
        return isOneDeed(said, known) && said.subject().isParticular() && said.object().isParticular()
                && said.subject().matches(known.object()) && said.object().matches(known.subject());
    }

    /// The same thing, with some circumstance in common, by another: that two do the same is possible, but then a reader is told so.
    static boolean isAnothers(Clause said, Clause known) {
        return isOneDeed(said, known) && said.subject().isParticular() && known.subject().isParticular()
                && !said.subject().isIndefinite() && !said.subject().touches(known.subject())
                && said.object().isParticular() && said.object().matches(known.object()) && sharesMore(said, known);
    }

    private static boolean isOneDeed(Clause said, Clause known) {
        return said.verb().equals(known.verb()) && !said.negated() && !known.negated() && !Verbs.MUTUAL.contains(said.verb());
    }

    private static boolean sharesMore(Clause said, Clause known) {
        var common = said.rest();
        common.retainAll(known.rest());
        return common.size() > 1;
    }
}
