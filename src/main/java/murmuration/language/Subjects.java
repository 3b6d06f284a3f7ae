package murmuration.language;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Finds the subject, the object and the place of a plain sentence by its parts of speech. Rather nothing than a guess:
/// no pronouns, no objects with a possessor who would be unknown elsewhere, no places that could be persons.
public final class Subjects {

    private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being", "got");
    private static final Set<String> PLACING = Set.of("in", "at", "from", "to", "near", "into", "outside", "inside", "behind", "beside");
    private static final Set<String> PERSON_OR_PLACE = Set.of("to", "from", "near", "behind", "beside");
    private static final Set<String> PLACES = new HashSet<>(new Resource("places.txt").lines());
    private static final Set<String> TIMES = Set.of(
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may",
            "june", "july", "august", "september", "october", "november", "december", "noon", "dawn", "midnight", "christmas", "easter");

    private static final Pattern CAPITALISED = Pattern.compile("(?U)\\p{Lu}\\p{L}+");

    private final Sentences sentences;
    private final Remembered<Slots> found = new Remembered<>(1_000, this::read);

    public Subjects(Sentences sentences) {
        this.sentences = sentences;
    }

    public Slots of(String sentence) {
        return found.of(sentence);
    }

    private Slots read(String sentence) {
        var tokens = withNames(sentences.tag(sentence.strip()));
        var phrases = NounPhrase.allIn(tokens);
        var verb = mainVerb(tokens);
        if (verb < 0) {
            return new Slots(Optional.empty(), Optional.empty(), place(tokens, phrases));
        }
        var subject = phrases.stream().filter(phrase -> isSubject(phrase, tokens, verb)).findFirst();
        var passive = isPassive(tokens, verb);
        var who = passive ? agent(tokens, phrases, verb) : subject;
        var what = passive ? subject : object(tokens, phrases, verb);
        return new Slots(text(who, false), text(what, true), place(tokens, phrases));
    }

    /// A capital inside a sentence makes a name, whatever the tagger thought of it.
    private static List<Tagged> withNames(List<Tagged> tokens) {
        return IntStream.range(0, tokens.size())
                .mapToObj(i -> i > 0 && CAPITALISED.matcher(tokens.get(i).token()).matches() ? new Tagged(tokens.get(i).token(), "PROPN") : tokens.get(i))
                .toList();
    }

    /// The first verb or auxiliary outside of an opening subordinate clause.
    private static int mainVerb(List<Tagged> tokens) {
        for (var i = afterOpeningClause(tokens); i < tokens.size(); i++) {
            if (tokens.get(i).is("VERB") || tokens.get(i).is("AUX")) {
                return i;
            }
        }
        return -1;
    }

    private static int afterOpeningClause(List<Tagged> tokens) {
        if (tokens.isEmpty() || !tokens.getFirst().is("SCONJ")) {
            return 0;
        }
        var comma = tokens.indexOf(new Tagged(",", "PUNCT"));
        return comma < 0 ? tokens.size() : comma + 1;
    }

    private static boolean isSubject(NounPhrase phrase, List<Tagged> tokens, int verb) {
        var opens = phrase.from() == 0 || tokens.get(phrase.from() - 1).token().equals(",");
        return opens && phrase.to() <= verb && tokens.subList(phrase.to(), verb).stream().allMatch(token -> token.is("ADV"));
    }

    private static boolean isPassive(List<Tagged> tokens, int verb) {
        if (!BE.contains(tokens.get(verb).token().toLowerCase(Locale.ROOT))) {
            return tokens.get(verb).is("AUX") && verb + 1 < tokens.size() && tokens.get(verb + 1).is("AUX") && isPassive(tokens, verb + 1);
        }
        var next = verb + 1;
        while (next < tokens.size() && (tokens.get(next).is("ADV") || tokens.get(next).is("AUX"))) {
            next++;
        }
        return next < tokens.size() && tokens.get(next).is("VERB") && !tokens.get(next).token().endsWith("ing");
    }

    private static Optional<NounPhrase> agent(List<Tagged> tokens, List<NounPhrase> phrases, int verb) {
        return phrases.stream().filter(phrase -> phrase.from() > verb && tokens.get(phrase.from() - 1).token().equals("by")).findFirst();
    }

    /// The phrase right after the main verb and its helpers; a predicate after a bare form of *be* is none.
    private static Optional<NounPhrase> object(List<Tagged> tokens, List<NounPhrase> phrases, int verb) {
        var last = verb;
        while (last + 1 < tokens.size() && (tokens.get(last + 1).is("VERB") || tokens.get(last + 1).is("AUX") || tokens.get(last + 1).is("PART") || tokens.get(last + 1).is("ADV"))) {
            last++;
        }
        var end = last + 1;
        var acts = tokens.subList(verb, end).stream().anyMatch(token -> token.is("VERB"));
        return acts ? phrases.stream().filter(phrase -> phrase.from() == end && !runsIntoVerb(phrase, tokens)).findFirst() : Optional.empty();
    }

    /// A verb right behind an object means that the tagger took a noun for it ("blue slips").
    private static boolean runsIntoVerb(NounPhrase phrase, List<Tagged> tokens) {
        return phrase.to() < tokens.size() && tokens.get(phrase.to()).is("VERB");
    }

    private static Optional<String> place(List<Tagged> tokens, List<NounPhrase> phrases) {
        return phrases.stream()
                .filter(phrase -> phrase.from() > 0 && namesPlace(phrase, tokens.get(phrase.from() - 1)))
                .filter(NounPhrase::standsAlone)
                .map(NounPhrase::withoutAttachment)
                .map(NounPhrase::text)
                .findFirst();
    }

    private static boolean namesPlace(NounPhrase phrase, Tagged before) {
        var preposition = before.token().toLowerCase(Locale.ROOT);
        if (!before.is("ADP") || !PLACING.contains(preposition)) {
            return false;
        }
        var head = phrase.head();
        var noun = head.token().toLowerCase(Locale.ROOT);
        if (TIMES.contains(noun)) {
            return false;
        }
        return PLACES.contains(noun)
                || phrase.isName() && PLACES.stream().anyMatch(place -> phrase.contains(place))
                || phrase.isName() && (!PERSON_OR_PLACE.contains(preposition) || phrase.hasArticle());
    }

    private static Optional<String> text(Optional<NounPhrase> phrase, boolean asThing) {
        return phrase.filter(NounPhrase::standsAlone).filter(found -> !asThing || found.isThing()).map(NounPhrase::text);
    }
}
