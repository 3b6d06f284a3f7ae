package murmuration.canon;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Puts names where somebody in a scene says "he" or "she", as the one who speaks would call them.
final class Pronouns {

    private static final Pattern PRONOUN = Pattern.compile("\\b(?:(he|him|his|himself)|(she|her|hers|herself))\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern POSSESSIVE_HER = Pattern.compile(
            "(?i)^ (?!(?:to|in|on|at|with|for|from|of|by|as|and|or|but|than|so|very|before|after|again|when|if|that|the|an?|his|my|your|not|into|up|down|away|out|off|about|too|now|there|here)\\b)\\p{L}");

    private final Roster roster;
    private final Antecedents antecedents;
    private final Appellations names;

    Pronouns(Roster roster, Appellations names) {
        this.roster = roster;
        this.antecedents = new Antecedents(roster);
        this.names = names;
    }

    /// The first "he" and the first "she" by name; nothing where it is doubtful who is meant.
    ///
    /// @param context what was said before, the nearest first
    Optional<String> named(String said, List<String> context, String speaker, Optional<String> addressee) {
        var present = new HashSet<>(Set.of(speaker));
        addressee.ifPresent(present::add);
        var male = named(said, 1, Gender.MALE, context, speaker, present);
        return male.flatMap(text -> named(text, 2, Gender.FEMALE, context, speaker, present));
    }

    private Optional<String> named(String text, int group, Gender gender, List<String> context, String speaker, Set<String> present) {
        var pronoun = PRONOUN.matcher(text).results().filter(found -> found.group(group) != null).findFirst();
        if (pronoun.isEmpty() || isExplained(text.substring(0, pronoun.get().start()), gender, present)) {
            return Optional.of(text);
        }
        var word = pronoun.get().group().toLowerCase(Locale.ROOT);
        var rest = text.substring(pronoun.get().end());
        if (word.endsWith("self") || word.equals("hers")) {
            return Optional.empty();
        }
        var ending = word.equals("his") || word.equals("her") && POSSESSIVE_HER.matcher(rest).find() ? "'s" : "";
        return antecedents.of(gender, context, present).flatMap(person -> names.calledBy(speaker, person)).map(name -> text.substring(0, pronoun.get().start()) + name + ending + rest);
    }

    /// Whether somebody of that gender was named before.
    private boolean isExplained(String before, Gender gender, Set<String> present) {
        return roster.mentions(before).stream().flatMap(mention -> roster.bearers(mention.form()).stream()).anyMatch(person -> gender.fits(person.gender()) && !present.contains(person.name()))
                || Antecedents.tellsOf(gender, before);
    }
}
