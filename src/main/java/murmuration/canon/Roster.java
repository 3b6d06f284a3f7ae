package murmuration.canon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Everybody in the book, and which names mean whom: "Lizzy" is Elizabeth, "Darcy" is Mr. Darcy, but Mr. Bennet is not
/// Mrs. Bennet, and "Miss Bennet" may be any of several sisters.
final class Roster {

    private final Capitals capitals;
    private final Mentions mentions;
    private final Map<NameForm, List<Person>> people = new HashMap<>();
    private final Map<String, List<Mention>> found = new HashMap<>();

    private Roster(Capitals capitals) {
        this.capitals = capitals;
        this.mentions = new Mentions(capitals);
    }

    static Roster of(List<String> paragraphs) {
        var roster = new Roster(new Capitals(paragraphs));
        var counts = new HashMap<NameForm, Integer>();
        var genders = new PronounGenders();
        for (var paragraph : paragraphs) {
            var found = roster.mentions.in(paragraph);
            found.forEach(mention -> counts.merge(mention.form(), 1, Integer::sum));
            genders.count(paragraph, found);
        }
        var families = new NameFamilies(counts);
        families.groups().forEach(forms -> roster.enrol(forms, counts, families, genders));
        roster.admitAmbiguous(families.ambiguous());
        return roster;
    }

    Set<String> names() {
        return capitals.names();
    }

    Set<Person> persons() {
        return people.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    List<Mention> mentions(String text) {
        return found.computeIfAbsent(text, mentions::in);
    }

    /// Nobody for a place, several for a name that sisters share.
    List<Person> bearers(NameForm form) {
        return people.getOrDefault(form, List.of());
    }

    /// The one person whom the form surely means.
    Optional<Person> only(NameForm form) {
        var bearers = bearers(form);
        return bearers.size() == 1 ? Optional.of(bearers.getFirst()) : Optional.empty();
    }

    /// Everybody surely named in a text, in order of first mention, but not the owner of a thing.
    Set<Person> named(String text) {
        var found = new LinkedHashSet<Person>();
        mentions(text).stream().filter(mention -> !mention.isPossessiveIn(text)).forEach(mention -> only(mention.form()).ifPresent(found::add));
        return found;
    }

    /// Whose something is told of: "Jane's letter".
    Set<Person> owners(String text) {
        var found = new LinkedHashSet<Person>();
        mentions(text).stream().filter(mention -> mention.isPossessiveIn(text)).forEach(mention -> only(mention.form()).ifPresent(found::add));
        return found;
    }

    private void enrol(List<NameForm> forms, Map<NameForm, Integer> counts, NameFamilies families, PronounGenders pronouns) {
        var byUse = forms.stream().sorted((one, other) -> counts.get(other) - counts.get(one)).toList();
        var name = canonical(byUse, counts, families);
        var aliases = byUse.stream().filter(form -> !form.equals(name)).map(NameForm::toString).toList();
        var person = new Person(name.toString(), families.surname(forms), gender(byUse, pronouns), aliases);
        forms.forEach(form -> people.put(form, List.of(person)));
    }

    /// The most frequent name that nobody shares; a given name in full unless its short form is far more usual.
    private static NameForm canonical(List<NameForm> byUse, Map<NameForm, Integer> counts, NameFamilies families) {
        var usual = byUse.stream().filter(form -> !families.isShared(form)).findFirst().orElse(byUse.getFirst());
        return byUse.stream()
                .filter(form -> form.isSingle() && !form.isTitled() && GivenNames.shortens(usual.first(), form.first()) && counts.get(form) * 3 >= counts.get(usual))
                .findFirst().orElse(usual);
    }

    private static Gender gender(List<NameForm> forms, PronounGenders pronouns) {
        return forms.stream().map(NameForm::titleGender).filter(gender -> gender != Gender.UNKNOWN).findFirst()
                .or(() -> forms.stream().filter(form -> !form.isTitled()).map(form -> GivenNames.gender(form.first())).filter(gender -> gender != Gender.UNKNOWN).findFirst())
                .orElseGet(() -> pronouns.of(forms));
    }

    private void admitAmbiguous(Map<NameForm, List<NameForm>> shared) {
        shared.forEach((form, owners) -> {
            var persons = new ArrayList<Person>();
            owners.forEach(owner -> persons.addAll(bearers(owner)));
            people.put(form, persons.stream().distinct().toList());
        });
    }
}
