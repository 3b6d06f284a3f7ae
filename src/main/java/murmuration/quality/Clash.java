package murmuration.quality;

import java.util.function.BiPredicate;

/// The ways in which what is said cannot be true beside what is known, the plainest first.
enum Clash {
    DENIED("It denies", Denial::between),
    TURNED_ROUND("It turns round who did what in", Deed::isTurnedRound),
    OTHER_DOER("It names somebody else than", Deed::isAnothers),
    OTHER_NUMBER("It gives another number than", Circumstance::isOtherNumber),
    OTHER_TIME("It names another time than", Circumstance::isOtherTime),
    OTHER_PLACE("It names another place than", Circumstance::isOtherPlace),
    GONE("It lets somebody act who is gone after", Condition::isGone),
    OPPOSITE("It says the opposite of", Condition::isOpposite);

    private final String words;
    private final BiPredicate<Clause, Clause> rule;

    Clash(String words, BiPredicate<Clause, Clause> rule) {
        this.words = words;
        this.rule = rule;
    }

    boolean between(Clause said, Clause known) {
        return rule.test(said, known);
    }

    /// Begins a sentence whose end names the source.
    String words() {
        return words;
    }
}
