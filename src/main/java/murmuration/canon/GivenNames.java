package murmuration.canon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Common English given names with their genders and short forms.
final class GivenNames {

    private static final Map<String, Set<String>> FULL_FORMS = new HashMap<>();
    private static final Map<String, Set<Gender>> GENDERS = new HashMap<>();

    static {
        Lists.lines("given-names.txt").forEach(GivenNames::learn);
    }

    private GivenNames() {}

    static boolean has(String name) {
        return GENDERS.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /// Unknown where women and men bear it.
    static Gender gender(String name) {
        var genders = GENDERS.getOrDefault(name.toLowerCase(Locale.ROOT), Set.of());
        return genders.size() == 1 ? genders.iterator().next() : Gender.UNKNOWN;
    }

    /// Whether `name` is a short form of `full`.
    static boolean shortens(String name, String full) {
        return FULL_FORMS.getOrDefault(name.toLowerCase(Locale.ROOT), Set.of()).contains(full.toLowerCase(Locale.ROOT));
    }

    private static void learn(String line) {
        var fields = List.of(line.split(" "));
        var gender = fields.getFirst().equals("f") ? Gender.FEMALE : Gender.MALE;
        for (var name : fields.subList(1, fields.size())) {
            GENDERS.computeIfAbsent(name, _ -> new HashSet<>()).add(gender);
            if (!name.equals(fields.get(1))) {
                FULL_FORMS.computeIfAbsent(name, _ -> new HashSet<>()).add(fields.get(1));
            }
        }
    }
}
