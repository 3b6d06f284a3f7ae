package murmuration.quality;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import murmuration.language.Words;

/// Is it true in the novel, and may she say it already?
final class CanonCheck {

    private static final Finding NOTHING_AGAINST = Finding.of("canon", 2, 100, "Nothing in it is against the book.");
    private static final double GIVEN_AWAY = .75;
    private static final Pattern NAME_INSIDE = Pattern.compile("(?<=[\\p{Ll},;] )(\\p{Lu}[\\p{L}'’-]+)");
    private static final Set<String> ALWAYS = Set.of("I", "I'm", "I've", "I'd", "I'll", "God", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Mr", "Mrs", "Miss");

    private CanonCheck() {}

    /// A person may count for herself and knows whom she names, where a model makes numbers and names up; and what she wrote for this very matter, or for its kind, she wrote
    /// knowing the book: a check by parts of speech that doubts it is wrong more often than she is.
    static Finding of(String text, Origin origin, Brief brief, Contradiction contradiction) {
        boolean byHand = origin.byHand();
        for (String secret : brief.secrets()) {
            if (givesAway(text, secret) && !isKnown(secret, text, brief)) {
                return Finding.fatal("canon", 2, "She may not say yet that " + secret + ".");
            }
        }
        Optional<String> stranger = byHand ? Optional.empty() : stranger(text, brief);
        if (stranger.isPresent()) return Finding.fatal("canon", 2, "Nobody in this world is called " + stranger.get() + ".");
        Optional<String> number = byHand ? Optional.empty() : unfounded(text, brief);
        if (number.isPresent()) return Finding.of("canon", 2, 20, "Nobody said “" + number.get() + "”.");
        if (origin == Origin.FITTED) return NOTHING_AGAINST;
        return contradiction.spokenBy(brief.who().name()).of(text, brief.situation(), origin == Origin.OF_A_KIND ? List.of() : brief.facts())
                .map(why -> Finding.fatal("canon", 2, why))
                .orElse(NOTHING_AGAINST);
    }

    private static Optional<String> unfounded(String text, Brief brief) {
        var said = new HashSet<>(Words.all(brief.situation()));
        said.addAll(Words.all(brief.news()));
        brief.facts().forEach(fact -> said.addAll(Words.all(fact)));
        return Words.all(text).stream().filter(word -> Numerals.isNumeral(word) && !word.equalsIgnoreCase("one") && !said.contains(word)).findFirst();
    }

    /// What the news itself tells, or those that a talk began with, is no secret any more.
    private static boolean isKnown(String secret, String text, Brief brief) {
        return givesAway(brief.situation(), secret) || givesAway(brief.news(), secret) || brief.facts().stream().anyMatch(fact -> givesAway(text, fact));
    }

    private static boolean givesAway(String text, String fact) {
        Set<String> telling = Words.stems(fact);
        if (telling.size() < 2) return false;
        var shared = new HashSet<>(telling);
        shared.retainAll(Words.stems(text));
        return shared.size() >= GIVEN_AWAY * telling.size();
    }

    private static Optional<String> stranger(String text, Brief brief) {
        List<String> names = NAME_INSIDE.matcher(text).results().map(found -> found.group(1).replace('’', '\'').replaceAll("'s$", "")).filter(name -> !ALWAYS.contains(name)).toList();
        if (names.isEmpty()) return Optional.empty();
        var known = new HashSet<String>();
        for (String name : brief.names()) known.addAll(List.of(name.split("[\\s]+")));
        for (String word : (brief.situation() + " " + brief.news()).split("[^\\p{L}'’-]+")) known.add(word.replace('’', '\'').replaceAll("'s$", ""));
        return names.stream().filter(name -> !known.contains(name)).findFirst();
    }
}
