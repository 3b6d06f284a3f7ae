package murmuration.quality;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// One verb with what belongs to it. A passive is turned round, so that the subject is who did it.
///
/// @param verb stem of the base form; `exist` for "there is"
/// @param objects in order; a time ("last night") is none of them
/// @param settings prepositions with their phrases
/// @param manner adverbs, particles, and what is said after a form of *be*, as stems
/// @param times days and hours that are named
/// @param firm whether it is said as what is, not asked, supposed, wished or told of others
record Clause(
        Phrase subject, String verb, List<Phrase> objects, List<Setting> settings, Set<String> manner, Set<String> times, boolean negated, Tense tense, boolean firm) {

    enum Tense { PAST, PRESENT, FUTURE }

    /// "on the ferry": `on` and the ferry.
    record Setting(String preposition, Phrase phrase) {}

    Clause {
        objects = List.copyOf(objects);
        settings = List.copyOf(settings);
        manner = Set.copyOf(manner);
        times = Set.copyOf(times);
    }

    Phrase object() {
        return objects.isEmpty() ? Phrase.NONE : objects.getFirst();
    }

    /// What changes or is in a state: the object, or the subject where there is none.
    Phrase affected() {
        return objects.isEmpty() ? subject : objects.getFirst();
    }

    Clause by(Phrase doer) {
        return new Clause(doer, verb, objects, settings, manner, times, negated, tense, firm);
    }

    boolean isBe() {
        return verb.equals("be");
    }

    /// Subject, objects and settings.
    Stream<Phrase> phrases() {
        return Stream.concat(Stream.concat(Stream.of(subject), objects.stream()), settings.stream().map(Setting::phrase)).filter(Phrase::isPresent);
    }

    /// Stems of everything that is said beside the verb and its subject.
    Set<String> rest() {
        var all = new HashSet<String>(manner);
        all.addAll(times);
        objects.forEach(object -> all.addAll(object.stems()));
        settings.forEach(setting -> all.addAll(setting.phrase().stems()));
        return all;
    }

    boolean mentions(Phrase phrase) {
        return phrases().anyMatch(phrase::touches);
    }

    /// The same kind of time: what will be is not denied by what was.
    boolean isOfTimeOf(Clause other) {
        return tense == other.tense || tense != Tense.FUTURE && other.tense != Tense.FUTURE || tense == Tense.PRESENT || other.tense == Tense.PRESENT;
    }
}
