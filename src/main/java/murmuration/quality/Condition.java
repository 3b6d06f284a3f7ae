package murmuration.quality;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How somebody or something is now: gone, or the opposite of what was told.
final class Condition {

    private static final List<Set<String>> OPPOSITES = List.of(
            Set.of("open", "close"), Set.of("open", "shut"), Set.of("on", "out"), Set.of("on", "off"), Set.of("rise", "fall"), Set.of("rise", "sink"), Set.of("grant", "refus"),
            Set.of("allow", "refus"), Set.of("accept", "refus"), Set.of("give", "refus"), Set.of("grant", "deni"), Set.of("accept", "reject"), Set.of("bui", "sell"),
            Set.of("begin", "end"), Set.of("start", "stop"), Set.of("win", "lose"), Set.of("aliv", "die"), Set.of("aliv", "drown"), Set.of("aliv", "dead"),
            Set.of("free", "arrest"), Set.of("full", "empti"), Set.of("save", "drown"), Set.of("arriv", "leav"), Set.of("dry", "flood"), Set.of("lift", "sink"));
    /// With one of them, things have changed since.
    private static final Set<String> SINCE = Set.of("again", "back", "now", "onc", "befor", "until", "later", "tomorrow", "yesterdai", "alreadi", "still", "soon");
    private static final Set<String> TURNING = Set.of("go", "turn", "come", "be", "stai");
    private static final Set<String> RESTING = Set.of("be", "lie", "rest", "li", "haunt", "remain", "have");

    private Condition() {}

    static boolean isOpposite(Clause said, Clause known) {
        if (said.negated() || known.negated() || said.manner().stream().anyMatch(SINCE::contains) || !said.affected().matches(known.affected())) {
            return false;
        }
        var bothAct = said.objects().size() > 0 && known.objects().size() > 0;
        return (!bothAct || said.subject().matches(known.subject())) && states(said).stream().anyMatch(mine ->
                states(known).stream().anyMatch(theirs -> !mine.equals(theirs) && OPPOSITES.contains(Set.of(mine, theirs))));
    }

    /// The dead do nothing now, and who was taken away or has left does nothing elsewhere.
    static boolean isGone(Clause said, Clause known) {
        if (said.negated() || known.negated() || said.tense() == Clause.Tense.PAST || !said.subject().isParticular()) {
            return false;
        }
        return isDead(said.subject(), known) && !RESTING.contains(said.verb())
                || isAway(said.subject(), known) && said.tense() == Clause.Tense.PRESENT && isElsewhere(said, known);
    }

    private static boolean isDead(Phrase who, Clause known) {
        return named(who, known.affected()) && (Verbs.DYING.contains(known.verb()) || known.isBe() && known.manner().contains("dead"));
    }

    private static boolean isAway(Phrase who, Clause known) {
        return Verbs.TAKING.contains(known.verb()) && named(who, known.affected())
                && (known.verb().startsWith("arrest") || known.settings().stream().anyMatch(setting -> setting.preposition().matches("to|from|for")));
    }

    private static boolean named(Phrase who, Phrase victim) {
        return who.isName() && victim.isName() && who.matches(victim);
    }

    private static boolean isElsewhere(Clause said, Clause known) {
        var places = said.settings().stream().map(Clause.Setting::phrase).filter(place -> !place.isPronoun() && !Clauses.isTime(place)).toList();
        return said.settings().stream().anyMatch(setting -> setting.preposition().matches("in|at|on|from"))
                && !places.isEmpty() && places.stream().noneMatch(known::mentions);
    }

    private static Set<String> states(Clause clause) {
        if (!TURNING.contains(clause.verb())) {
            return Set.of(clause.verb());
        }
        return new HashSet<>(clause.manner());
    }
}
