package murmuration.quality;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Other numbers, times and places for the same event.
final class Circumstance {

    private static final Set<String> GOAL = Set.of("to", "into", "onto", "up");
    private static final Set<String> PLACING = Set.of("in", "at", "on", "inside", "to", "into", "onto", "up");
    private static final Set<String> HOURS = Set.of("noon", "midnight", "dawn", "dusk", "midday");
    /// Stems of places that may hold the other one, and of nouns that follow a preposition and are no place.
    private static final Set<String> WIDE = Set.of(
            "citi", "town", "street", "countri", "world", "harbour", "sea", "river", "water", "villag", "place", "island", "shore", "beach", "hous", "home",
            "dark", "rain", "row", "middl", "front", "end", "top", "side", "fact", "bed", "trouble", "troubl", "peac", "charg", "people", "peopl", "way", "own");
    private static final Set<String> ABOUT = Set.of("about", "nearli", "almost", "over", "around", "roughli", "more", "onli", "than");

    private Circumstance() {}

    static boolean isOtherNumber(Clause said, Clause known) {
        if (said.negated() || known.negated() || said.manner().stream().anyMatch(ABOUT::contains)) {
            return false;
        }
        return counted(said).anyMatch(mine -> counted(known).anyMatch(theirs ->
                mine.head().equals(theirs.head()) && differs(mine, theirs) && isSameCount(said, mine, known, theirs)));
    }

    static boolean isOtherTime(Clause said, Clause known) {
        return said.verb().equals(known.verb()) && !said.negated() && isSameEvent(said, known)
                && (differ(said, known, HOURS::contains) || differ(said, known, time -> !HOURS.contains(time)));
    }

    static boolean isOtherPlace(Clause said, Clause known) {
        return said.verb().equals(known.verb()) && !said.negated() && !known.negated() && !said.isBe() && isSameEvent(said, known)
                && places(said).stream().noneMatch(place -> known.mentions(place.phrase()))
                && places(said).stream().anyMatch(mine -> places(known).stream().anyMatch(theirs -> exclude(mine, theirs)));
    }

    private static Stream<Phrase> counted(Clause clause) {
        return clause.phrases().filter(Phrase::isCounted);
    }

    /// More than a tenth apart: "two hundred people" may well be two hundred and twelve.
    private static boolean differs(Phrase one, Phrase other) {
        double mine = one.count().orElseThrow();
        double theirs = other.count().orElseThrow();
        var near = Math.abs(mine - theirs) <= Math.max(mine, theirs) / 10;
        return mine != theirs && !(near && mine % 10 == 0);
    }

    private static boolean isSameCount(Clause said, Phrase mine, Clause known, Phrase theirs) {
        if (said.settings().stream().anyMatch(setting -> setting.preposition().equals("than"))) {
            return false;
        }
        if (said.verb().equals(known.verb())) {
            return said.subject().matches(known.subject()) && !isPartElsewhere(said, mine, known, theirs)
                    || isRole(said, mine, known, theirs) && sharesSetting(said, known);
        }
        return (said.verb().equals("exist") || said.isBe()) && said.settings().stream().anyMatch(setting -> isContainer(setting.phrase(), mine, said, known));
    }

    /// Fewer, and with a place of their own: "two people from my stair" are some of the thirty-one.
    private static boolean isPartElsewhere(Clause said, Phrase mine, Clause known, Phrase theirs) {
        return mine.count().orElseThrow() < theirs.count().orElseThrow()
                && said.settings().stream().anyMatch(setting -> !setting.phrase().equals(mine) && !known.mentions(setting.phrase()));
    }

    private static boolean isRole(Clause said, Phrase mine, Clause known, Phrase theirs) {
        return mine.equals(said.subject()) && theirs.equals(known.subject()) || mine.equals(said.object()) && said.object().isPresent() && !said.subject().isPresent();
    }

    private static boolean sharesSetting(Clause said, Clause known) {
        return known.manner().stream().anyMatch(said.manner()::contains) || said.settings().stream().anyMatch(setting -> known.mentions(setting.phrase()));
    }

    /// "… on it", where something is counted on what the news names, or "in a boat with fifty refugees".
    private static boolean isContainer(Phrase place, Phrase counted, Clause said, Clause known) {
        return !place.equals(counted) && (place.isPronoun() && said.verb().equals("exist") || known.phrases().anyMatch(place::matches));
    }

    private static boolean isSameEvent(Clause said, Clause known) {
        var sameSubject = said.subject().isParticular() && said.subject().matches(known.subject());
        var sameObject = said.object().isParticular() && said.object().matches(known.object());
        var otherSubject = said.subject().isPresent() && known.subject().isPresent() && !said.subject().isPronoun() && !sameSubject;
        var otherObject = said.object().isPresent() && known.object().isPresent() && !said.object().isPronoun() && !sameObject;
        return (sameSubject || sameObject) && !otherSubject && !otherObject;
    }

    private static boolean differ(Clause said, Clause known, Predicate<String> kind) {
        var mine = said.times().stream().filter(kind).toList();
        var theirs = known.times().stream().filter(kind).toList();
        return !mine.isEmpty() && !theirs.isEmpty() && mine.stream().noneMatch(theirs::contains);
    }

    private static List<Clause.Setting> places(Clause clause) {
        return clause.settings().stream().filter(setting -> PLACING.contains(setting.preposition())).filter(setting -> isPlace(setting.phrase())).toList();
    }

    private static boolean isPlace(Phrase phrase) {
        return phrase.isParticular() && !Clauses.isTime(phrase) && !phrase.isCounted() && !WIDE.contains(phrase.head());
    }

    private static boolean exclude(Clause.Setting mine, Clause.Setting theirs) {
        var alike = mine.preposition().equals(theirs.preposition()) || GOAL.contains(mine.preposition()) && GOAL.contains(theirs.preposition());
        return alike || mine.phrase().isName() && theirs.phrase().isName();
    }
}
