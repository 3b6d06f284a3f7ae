package murmuration.canon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Groups the names of a book by the person they mean.
///
/// A surname is what follows Mr., Mrs. or a rank, or ends a name that begins with a given name. Given names gather
/// their short forms ("Lizzy") and their full ones ("Elizabeth Bennet"); a bare surname joins the man with a title who
/// bears it ("Darcy"); "Miss Bingley" joins the one young woman of the name and is shared if there are several.
final class NameFamilies {

    private final Map<NameForm, Integer> counts;
    private final Set<String> surnames = new HashSet<>();
    private final Map<String, String> surnameOfGiven = new HashMap<>();
    private final Map<String, List<NameForm>> groups = new LinkedHashMap<>();
    private final Map<NameForm, List<NameForm>> ambiguous = new HashMap<>();

    NameFamilies(Map<NameForm, Integer> counts) {
        this.counts = counts;
        var forms = counts.keySet().stream().sorted(Comparator.comparing((NameForm form) -> -counts.get(form)).thenComparing(NameForm::toString)).toList();
        forms.forEach(this::learnSurname);
        forms.stream().filter(this::namesGiven).forEach(this::learnGiven);
        forms.stream().filter(form -> !isMissWithSurname(form)).forEach(form -> groups.computeIfAbsent(key(form), _ -> new ArrayList<>()).add(form));
        joinGivenNamesOfGentlemen();
        forms.stream().filter(this::isMissWithSurname).forEach(this::placeMiss);
    }

    Collection<List<NameForm>> groups() {
        return groups.values();
    }

    /// Names that may mean several persons, each with one sure name of every person.
    Map<NameForm, List<NameForm>> ambiguous() {
        return ambiguous;
    }

    /// Whether the bare name is a surname that others bear too.
    boolean isShared(NameForm form) {
        return !form.isTitled() && form.isSingle() && surnames.contains(form.first())
                && counts.keySet().stream().filter(other -> other.last().equals(form.first()) && !other.equals(form)).map(this::keyOrMiss).distinct().count() > 1;
    }

    String surname(List<NameForm> forms) {
        return forms.stream().filter(form -> surnames.contains(form.last()) && (form.isTitled() || !form.isSingle())).map(NameForm::last).findFirst()
                .or(() -> forms.stream().filter(form -> surnameOfGiven.containsKey(full(form.first()))).map(form -> surnameOfGiven.get(full(form.first()))).findFirst())
                .or(() -> forms.stream().map(NameForm::last).filter(surnames::contains).findFirst())
                .orElse("");
    }

    private void learnSurname(NameForm form) {
        if (form.isTitled() && (!form.takesGivenName() && !form.isMiss() || !form.isSingle())
                || !form.isTitled() && !form.isSingle() && GivenNames.has(form.first()) && !GivenNames.has(form.last())
                || form.isMiss() && !GivenNames.has(form.last()) && form.isSingle()) {
            surnames.add(form.last());
        }
    }

    private boolean namesGiven(NameForm form) {
        return !form.isSingle() && surnames.contains(form.last()) && (!form.isTitled() || form.isMiss());
    }

    private void learnGiven(NameForm form) {
        surnameOfGiven.putIfAbsent(full(form.first()), form.last());
    }

    private boolean isMissWithSurname(NameForm form) {
        return form.isMiss() && form.isSingle() && surnames.contains(form.first());
    }

    private String keyOrMiss(NameForm form) {
        return isMissWithSurname(form) ? "Miss" : key(form);
    }

    private String key(NameForm form) {
        if (form.takesGivenName()) {
            return form.title() + " " + form.first();
        }
        if (form.isMiss() || !form.isTitled() && (!form.isSingle() || !surnames.contains(form.first()))) {
            return full(form.first());
        }
        return form.isTitled() ? form.title() + " " + form.last() : gentleman(form.first()).orElse(form.first());
    }

    /// Whom a bare surname means: the most frequent man with a title, else whoever has one.
    private Optional<String> gentleman(String surname) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().isTitled() && !entry.getKey().isMiss() && !entry.getKey().takesGivenName() && entry.getKey().last().equals(surname))
                .max(Comparator.comparing((Map.Entry<NameForm, Integer> entry) -> entry.getKey().titleGender() != Gender.FEMALE).thenComparing(Map.Entry::getValue))
                .map(entry -> key(entry.getKey()));
    }

    /// The full form of a given name, if the book has it too.
    private String full(String given) {
        return counts.keySet().stream()
                .filter(form -> !form.takesGivenName() && GivenNames.shortens(given, form.first()) && !surnames.contains(form.first()))
                .max(Comparator.comparing(counts::get))
                .map(NameForm::first)
                .orElse(given);
    }

    /// "Charles Bingley" is Mr. Bingley unless "Charles" is said more often than "Mr. Bingley".
    private void joinGivenNamesOfGentlemen() {
        for (var given : List.copyOf(surnameOfGiven.keySet())) {
            var gentleman = "Mr " + surnameOfGiven.get(given);
            if (GivenNames.gender(given) != Gender.FEMALE && groups.containsKey(gentleman) && groups.containsKey(given) && uses(given) < uses(gentleman)) {
                groups.get(gentleman).addAll(groups.remove(given));
            }
        }
    }

    private int uses(String key) {
        return groups.get(key).stream().mapToInt(counts::get).sum();
    }

    private void placeMiss(NameForm miss) {
        var sisters = surnameOfGiven.entrySet().stream()
                .filter(entry -> entry.getValue().equals(miss.last()) && GivenNames.gender(entry.getKey()) != Gender.MALE && groups.containsKey(entry.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        if (sisters.size() > 1) {
            ambiguous.put(miss, sisters.stream().map(sister -> groups.get(sister).getFirst()).toList());
        } else {
            groups.computeIfAbsent(sisters.isEmpty() ? miss.toString() : sisters.getFirst(), _ -> new ArrayList<>()).add(miss);
        }
    }
}
