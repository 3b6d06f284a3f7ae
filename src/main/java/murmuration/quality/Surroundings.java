package murmuration.quality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import murmuration.language.Tagged;
import murmuration.language.Words;

/// Gathers what stands around one verb of a sentence and makes a clause of it.
final class Surroundings {

    private static final Set<String> MODAL = Set.of("would", "could", "should", "may", "might", "must", "'d", "ought");
    private static final Set<String> NEGATING = Set.of("not", "never");
    private static final Set<String> FUTURE = Set.of("will", "shall", "'ll", "going");
    private static final Set<String> PRESENT = Set.of("is", "are", "am", "'s", "'m", "'re", "do", "does", "can");
    private static final Set<String> BE = Set.of("am", "is", "are", "was", "were", "be", "been", "being", "'m", "'re", "'s", "got");
    private static final Set<String> UNCHANGED = Set.of("shut", "hit", "put", "cut");
    private static final Set<String> TIMES = Set.of(
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "noon", "midnight", "dawn", "dusk", "midday");
    /// "Turned away last night": what looks like a preposition belongs to the verb.
    private static final Pattern DEICTIC = Pattern.compile("(?i)last|this|next|today|tonight|tomorrow|yesterday");

    private final List<Part> parts;
    private final int at;
    private final boolean infinitive;
    private final List<String> verbs;
    private final Tagged mainVerb;
    private final Phrase grammaticalSubject;
    private final List<Phrase> objects = new ArrayList<>();
    private final List<Clause.Setting> settings = new ArrayList<>();
    private final Set<String> manner = new HashSet<>();
    private final Set<String> times = new HashSet<>();

    Surroundings(List<Part> parts, int at, Part.Verb verb, Phrase grammaticalSubject) {
        this.parts = parts;
        this.at = at;
        this.infinitive = verb.infinitive();
        this.verbs = verb.tokens().stream().map(token -> token.token().toLowerCase(Locale.ROOT)).toList();
        this.mainVerb = verb.tokens().stream().filter(token -> token.is("VERB") || token.is("AUX")).reduce((_, last) -> last).orElseThrow();
        this.grammaticalSubject = grammaticalSubject;
        gatherBefore();
        gatherBehind();
    }

    Clause clause(boolean asserted) {
        var negated = isNegated();
        var firm = asserted && !infinitive && verbs.stream().noneMatch(MODAL::contains) && !verbs.subList(0, verbs.size() - 1).contains("to");
        if (isThere() && base().equals("be")) {
            return new Clause(Phrase.NONE, "exist", objects, settings, manner, times, negated, tense(), firm);
        }
        var subject = isPassive() ? turnedRound() : grammaticalSubject;
        return new Clause(subject, base(), objects, settings, manner, times, negated, tense(), firm);
    }

    /// "A boat with sixty refugees was …", "she never …".
    private void gatherBefore() {
        for (var i = at - 1; i >= 0 && !(parts.get(i) instanceof Part.Verb || parts.get(i) instanceof Part.Break); i--) {
            if (parts.get(i) instanceof Part.Manner(var word)) {
                manner.add(Words.stem(word));
            } else if (i > 0 && parts.get(i) instanceof Part.Noun(var phrase) && parts.get(i - 1) instanceof Part.Preposition(var word)) {
                settings.add(new Clause.Setting(word, phrase));
            }
        }
    }

    /// Up to the next verb or the end of the clause. A preposition without a noun is a particle of the verb.
    private void gatherBehind() {
        for (var i = at + 1; i < parts.size() && !(parts.get(i) instanceof Part.Verb || parts.get(i) instanceof Part.Break); i++) {
            if (parts.get(i) instanceof Part.Noun(var phrase)) {
                gather(phrase, parts.get(i - 1));
            } else if (parts.get(i) instanceof Part.Manner(var word)) {
                manner.add(Words.stem(word));
            } else if (parts.get(i) instanceof Part.Preposition(var word) && !isNoun(i + 1)) {
                manner.add(Words.stem(word));
            }
        }
    }

    private void gather(Phrase phrase, Part before) {
        Words.all(phrase.text()).stream().filter(TIMES::contains).forEach(times::add);
        if (before instanceof Part.Preposition(var word)) {
            if (Clauses.isTime(phrase) && DEICTIC.matcher(phrase.text()).lookingAt()) {
                manner.add(Words.stem(word));
            } else {
                settings.add(new Clause.Setting(word, phrase));
            }
        } else if (!Clauses.isTime(phrase) && settings.isEmpty()) {
            objects.add(phrase);
        }
    }

    private boolean isNoun(int i) {
        return i < parts.size() && parts.get(i) instanceof Part.Noun;
    }

    private boolean isNegated() {
        return verbs.stream().anyMatch(NEGATING::contains) || manner.stream().anyMatch(NEGATING::contains) || grammaticalSubject.isDenied()
                || !objects.isEmpty() && objects.getFirst().isDenied();
    }

    /// What a passive says of its subject was done to it; who did it stands behind *by*, if anywhere.
    private Phrase turnedRound() {
        var doer = settings.stream().filter(setting -> setting.preposition().equals("by")).map(Clause.Setting::phrase).findFirst().orElse(Phrase.NONE);
        settings.removeIf(setting -> setting.preposition().equals("by"));
        objects.addFirst(grammaticalSubject);
        return doer;
    }

    private boolean isThere() {
        return grammaticalSubject.text().equalsIgnoreCase("there") || at > 0 && parts.get(at - 1) instanceof Part.Manner(var word) && word.equals("there");
    }

    private String base() {
        return Verbs.base(mainVerb.token());
    }

    private boolean isPassive() {
        var form = mainVerb.token().toLowerCase(Locale.ROOT);
        var participle = form.endsWith("ed") || !form.endsWith("ing") && !form.equals(base()) || UNCHANGED.contains(form);
        return mainVerb.is("VERB") && participle && verbs.stream().filter(verb -> !verb.equals(form)).anyMatch(BE::contains);
    }

    private Clause.Tense tense() {
        if (verbs.stream().anyMatch(FUTURE::contains)) {
            return Clause.Tense.FUTURE;
        }
        var first = verbs.getFirst();
        var plain = verbs.size() == 1 && (first.equals(base()) || first.endsWith("s") && !first.equals("was"));
        return PRESENT.contains(first) || plain ? Clause.Tense.PRESENT : Clause.Tense.PAST;
    }
}
