package murmuration.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One rule of a Tracery grammar, taken apart.
record TraceryRule(List<Part> parts) {

    private static final int MOST_NESTED = 12;

    sealed interface Part {}

    record Words(String words) implements Part {}

    record Symbol(List<Part> saves, String name, List<String> modifiers) implements Part {}

    record Save(String name, String rule) implements Part {}

    /// Nothing if a `#` or a bracket is left open.
    static Optional<TraceryRule> parse(String rule) {
        try {
            return Optional.of(new TraceryRule(new Parser(rule, 0).parts()));
        } catch (Malformed _) { // the only outcome of a malformed rule is that it is not taken
            return Optional.empty();
        }
    }

    private static final class Malformed extends Exception {
        Malformed() {
            super("", null, false, false);
        }
    }

    private static final class Parser {

        private final String rule;
        private final int nested;
        private int at;

        Parser(String rule, int nested) {
            this.rule = rule;
            this.nested = nested;
        }

        List<Part> parts() throws Malformed {
            if (nested > MOST_NESTED) {
                throw new Malformed();
            }
            var parts = new ArrayList<Part>();
            while (at < rule.length()) {
                parts.add(switch (rule.charAt(at)) {
                    case '#' -> symbol();
                    case '[' -> save();
                    case ']' -> throw new Malformed();
                    default -> words();
                });
            }
            return List.copyOf(parts);
        }

        private Words words() throws Malformed {
            var words = new StringBuilder();
            while (at < rule.length() && "#[]".indexOf(rule.charAt(at)) < 0) {
                if (rule.charAt(at) == '\\') {
                    at++;
                }
                words.append(take());
            }
            return new Words(words.toString());
        }

        private Symbol symbol() throws Malformed {
            at++;
            var saves = new ArrayList<Part>();
            while (at < rule.length() && rule.charAt(at) == '[') {
                saves.add(save());
            }
            var name = new StringBuilder();
            for (char next = take(); next != '#'; next = take()) {
                name.append(next);
            }
            List<String> words = List.of(name.toString().split("\\.", -1));
            return new Symbol(List.copyOf(saves), words.getFirst(), words.subList(1, words.size()));
        }

        private Save save() throws Malformed {
            String inside = bracketed();
            int colon = inside.indexOf(':');
            if (colon < 1) {
                throw new Malformed();
            }
            String value = inside.substring(colon + 1);
            new Parser(value, nested + 1).parts();
            return new Save(inside.substring(0, colon), value);
        }

        private String bracketed() throws Malformed {
            int from = at + 1;
            int open = 0;
            do {
                switch (take()) {
                    case '[' -> open++;
                    case ']' -> open--;
                    case '\\' -> take();
                    default -> { }
                }
            } while (open > 0);
            return rule.substring(from, at - 1);
        }

        private char take() throws Malformed {
            if (at >= rule.length()) {
                throw new Malformed();
            }
            return rule.charAt(at++);
        }
    }
}
