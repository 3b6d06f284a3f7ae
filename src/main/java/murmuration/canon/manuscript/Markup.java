package murmuration.canon.manuscript;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/// What a reader of XML or HTML meets, in order. Names are without prefix: the formats read here do not need them told apart.
sealed interface Markup {

    record Open(String name, Map<String, String> attributes) implements Markup {

        Optional<String> attribute(String attribute) {
            return Optional.ofNullable(attributes.get(attribute));
        }

        /// @return "" where there is none
        String value(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }
    }

    record Close(String name) implements Markup {}

    record Text(String text) implements Markup {}

    /// Passes over the rest of an element that was opened.
    static void skip(Iterator<Markup> rest, String name) {
        var depth = 1;
        while (depth > 0 && rest.hasNext()) {
            switch (rest.next()) {
                case Open(var opened, _) when opened.equals(name) -> depth++;
                case Close(var closed) when closed.equals(name) -> depth--;
                default -> { } // inside it
            }
        }
    }
}
