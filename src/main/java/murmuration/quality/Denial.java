package murmuration.quality;

import java.util.Set;

/// "There is no baby" where one was found, "nobody came" where somebody came, "the Office answered" where it never did.
final class Denial {

    /// With one of them it is denied for once or in part only.
    private static final Set<String> PARTLY = Set.of("onli", "alon", "again", "left", "yet", "just", "more", "els");
    private static final Set<String> COMPARING = Set.of("like", "but", "than", "as", "except", "for");

    private Denial() {}

    static boolean between(Clause said, Clause known) {
        if (!said.isOfTimeOf(known) || said.manner().stream().anyMatch(PARTLY::contains)) {
            return false;
        }
        return said.verb().equals("exist") && said.object().isDenied()
                ? deniesThing(said, known)
                : said.verb().equals(known.verb()) && !isMereSpeech(said) && said.negated() != known.negated() && isSameEvent(said, known);
    }

    /// "I never said …" leaves open what.
    private static boolean isMereSpeech(Clause said) {
        return said.objects().isEmpty() && Verbs.REPORTING.contains(said.verb());
    }

    private static boolean deniesThing(Clause said, Clause known) {
        var thing = said.object();
        return !known.negated() && !Verbs.REMOVING.contains(known.verb()) && !thing.isNobody()
                && said.settings().stream().noneMatch(setting -> COMPARING.contains(setting.preposition()))
                && said.settings().stream().allMatch(setting -> setting.phrase().isPronoun() || known.mentions(setting.phrase()))
                && (thing.matches(known.subject()) || known.objects().stream().anyMatch(thing::matches));
    }

    private static boolean isSameEvent(Clause said, Clause known) {
        if (said.isBe() || said.verb().equals("have")) {
            return said.subject().matches(known.subject()) && shares(said, known);
        }
        return said.subject().isNobody() || said.object().isNobody() ? nobodyDid(said, known) : isSameDeed(said, known);
    }

    /// Nobody did it: the thing is the same, or at least the circumstances are.
    private static boolean nobodyDid(Clause said, Clause known) {
        return said.subject().isNobody() && said.object().isPresent()
                ? isSameThing(said.object(), known.object()) && known.subject().isPresent()
                : shares(said, known);
    }

    private static boolean isSameDeed(Clause said, Clause known) {
        if (said.objects().isEmpty() && said.subject().matches(known.object())) {
            return true;
        }
        var thing = said.object().isPresent();
        var sameDoer = said.subject().isPresent() && said.subject().matches(known.subject());
        var unnamedDoer = thing && !said.subject().isPresent();
        return (sameDoer || unnamedDoer) && (thing ? isSameThing(said.object(), known.object()) : sameDoer);
    }

    /// "A gate" is not the gate.
    private static boolean isSameThing(Phrase said, Phrase known) {
        return said.matches(known) && (known.isIndefinite() || !said.isIndefinite());
    }

    private static boolean shares(Clause said, Clause known) {
        var mine = said.rest();
        var theirs = known.rest();
        return mine.stream().anyMatch(theirs::contains);
    }
}
