package murmuration.canon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// By what names the people of a book call each other.
final class Appellations {

    private final Roster roster;
    private final Map<String, Map<String, String>> forms = new HashMap<>();

    Appellations(Roster roster, Dialogue dialogue) {
        this.roster = roster;
        dialogue.lines().stream().collect(Collectors.groupingBy(Line::speaker)).forEach((speaker, lines) -> forms.put(speaker, used(lines)));
    }

    /// By what name a speaker calls each person, where it is heard more than once.
    private Map<String, String> used(List<Line> lines) {
        var counts = new HashMap<String, Map<String, Integer>>();
        lines.forEach(line -> roster.mentions(line.text()).forEach(mention -> roster.only(mention.form())
                .ifPresent(person -> counts.computeIfAbsent(person.name(), _ -> new HashMap<>()).merge(mention.form().toString(), 1, Integer::sum))));
        var usual = new HashMap<String, String>();
        counts.forEach((person, used) -> used.entrySet().stream().filter(entry -> entry.getValue() > 1)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).ifPresent(entry -> usual.put(person, entry.getKey())));
        return usual;
    }

    /// Nobody calls his own mother Mrs. Bennet, and a stranger is polite where the book is.
    Optional<String> calledBy(String speaker, Person person) {
        var surname = surname(speaker);
        var family = !surname.isEmpty() && surname.equals(person.surname());
        if (family && person.name().matches("Mrs?\\. .*") && !speaker.matches("Mrs?\\. .*")) {
            return Optional.empty();
        }
        var used = forms.getOrDefault(speaker, Map.of()).getOrDefault(person.name(), "");
        var familiar = family || gender(speaker) == person.gender();
        return Optional.of(!used.isEmpty() && (familiar || used.contains(" ")) ? used : family ? person.name() : polite(person));
    }

    /// Everybody of whom it is known who they are, by each of their names, and what the speaker calls them. Who is told of by a given name alone may be another Mary than the one of that surname.
    Map<String, String> knownTo(String speaker) {
        var called = new TreeMap<String, String>();
        roster.persons().stream().filter(person -> isSomebody(person) && !person.name().equals(speaker))
                .forEach(person -> calledBy(speaker, person).ifPresent(name -> names(person).forEach(form -> called.put(form, isGivenName(form) && !sharesGivenName(form, name) ? form : name))));
        return called;
    }

    /// A place is told of like a person now and then, but it has no title, no given name, and no voice.
    private boolean isSomebody(Person person) {
        return person.gender() != Gender.UNKNOWN && (forms.containsKey(person.name()) || names(person).stream().anyMatch(form -> form.matches("(?:Mrs?|Miss|Ms|Sir|Lady|Lord|Dr|Captain|Colonel|Major)\\b.*") || isGivenName(form.split(" ")[0])));
    }

    private static boolean isGivenName(String form) {
        return GivenNames.has(form);
    }

    private static boolean sharesGivenName(String form, String name) {
        return Stream.of(name.split(" ")).anyMatch(word -> word.equals(form) || GivenNames.shortens(form, word) || GivenNames.shortens(word, form));
    }

    /// By what names the book tells of somebody, and of nobody else.
    List<String> namesOf(String name) {
        return person(name).map(this::names).orElse(List.of()).stream().filter(form -> !form.equals(name)).toList();
    }

    private List<String> names(Person person) {
        return Stream.concat(Stream.of(person.name()), person.aliases().stream()).filter(form -> person(form).filter(person::equals).isPresent()).toList();
    }

    private String polite(Person person) {
        return person.name().contains(" ") ? person.name() : person.aliases().stream().filter(alias -> alias.matches("Miss \\S+")).filter(alias -> person(alias).filter(person::equals).isPresent()).findFirst().orElse(person.name());
    }

    private String surname(String speaker) {
        return person(speaker).map(Person::surname).orElse("");
    }

    private Gender gender(String speaker) {
        return person(speaker).map(Person::gender).orElse(Gender.UNKNOWN);
    }

    Optional<Person> person(String name) {
        return roster.mentions(name).stream().flatMap(mention -> roster.only(mention.form()).stream()).findFirst();
    }
}
