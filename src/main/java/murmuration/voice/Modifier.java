package murmuration.voice;

import java.util.List;
import java.util.Optional;

/// What may stand after a symbol of the grammar: `.capitalize`, `.a`, `.s`, `.ed`.
final class Modifier {

    private Modifier() {}

    /// From left to right; nothing if one of them is unknown.
    static Optional<String> apply(List<String> modifiers, String words) {
        Optional<String> changed = Optional.of(words);
        for (String modifier : modifiers) {
            changed = changed.flatMap(each -> apply(modifier, each));
        }
        return changed;
    }

    private static Optional<String> apply(String modifier, String words) {
        return switch (modifier) {
            case "capitalize" -> Optional.of(English.capital(words));
            case "a" -> Optional.of(English.article(words) + " " + words);
            case "s" -> Optional.of(English.plural(words));
            case "ed" -> Optional.of(English.past(words));
            default -> Optional.empty();
        };
    }
}
