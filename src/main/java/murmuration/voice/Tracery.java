package murmuration.voice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// A grammar in the notation of Kate Compton's Tracery (tracery.io): `#symbol#`, modifiers chained as `#symbol.a.capitalize#`, saves
/// `[hero:#name#]`, a backslash before a character that means itself.
///
/// Stricter than the original where a post would be spoilt: a rule that is malformed, names an unknown symbol or modifier, or needs
/// a slot that is empty is not taken, and another rule of the same symbol is tried instead. Slots and saved words are words, they
/// are not expanded again. Work, depth and length are bounded, so any grammar from anywhere ends soon.
final class Tracery {

    private static final int MOST_STEPS = 2_000;
    private static final int DEEPEST = 24;
    private static final int LONGEST = 1_000;

    private final Map<String, List<String>> rules;
    private final Map<String, String> slots;

    Tracery(Map<String, List<String>> rules, Map<String, String> slots) {
        this.rules = rules;
        this.slots = slots;
    }

    /// The words of one rule, or nothing if the rule cannot be taken.
    Optional<String> expand(String rule, RandomGenerator random) {
        return new Expansion(random).rule(rule, 0);
    }

    /// One walk through the grammar; what is saved and what is spent lasts as long as it does.
    private final class Expansion {

        private final RandomGenerator random;
        private Map<String, String> saved = new HashMap<>();
        private int steps;

        Expansion(RandomGenerator random) {
            this.random = random;
        }

        Optional<String> rule(String rule, int depth) {
            if (depth > DEEPEST || ++steps > MOST_STEPS) {
                return Optional.empty();
            }
            return TraceryRule.parse(rule).flatMap(parsed -> join(parsed.parts(), depth));
        }

        private Optional<String> join(List<TraceryRule.Part> parts, int depth) {
            var words = new StringBuilder();
            for (TraceryRule.Part part : parts) {
                Optional<String> piece = part(part, depth);
                if (piece.isEmpty() || words.length() + piece.get().length() > LONGEST) {
                    return Optional.empty();
                }
                words.append(piece.get());
            }
            return Optional.of(words.toString());
        }

        private Optional<String> part(TraceryRule.Part part, int depth) {
            return switch (part) {
                case TraceryRule.Words(var words) -> Optional.of(words);
                case TraceryRule.Save(var name, var rule) -> rule(rule, depth + 1).map(words -> save(name, words));
                case TraceryRule.Symbol(var saves, var name, var modifiers) ->
                        join(saves, depth).flatMap(_ -> symbol(name, depth)).flatMap(words -> Modifier.apply(modifiers, words));
            };
        }

        private String save(String name, String words) {
            saved.put(name, words);
            return "";
        }

        private Optional<String> symbol(String name, int depth) {
            if (saved.containsKey(name)) {
                return Optional.of(saved.get(name));
            }
            String slot = slots.getOrDefault(name, "");
            return slot.isBlank() ? anyOf(rules.getOrDefault(name, List.of()), depth) : Optional.of(slot.strip());
        }

        private Optional<String> anyOf(List<String> alternatives, int depth) {
            var left = new ArrayList<>(alternatives);
            while (!left.isEmpty() && steps <= MOST_STEPS) {
                Map<String, String> before = new HashMap<>(saved);
                Optional<String> words = rule(left.remove(random.nextInt(left.size())), depth + 1);
                if (words.isPresent()) {
                    return words;
                }
                saved = before;
            }
            return Optional.empty();
        }
    }
}
