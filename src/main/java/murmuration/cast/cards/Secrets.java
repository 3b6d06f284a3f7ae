package murmuration.cast.cards;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Finds what must not lie in a world's folder: keys and passwords, and settings, where they usually stand.
final class Secrets {

    private static final Set<String> WHOLE = Set.of("settings", "secrets", "env");
    private static final Pattern NAME = Pattern.compile("secret|password|passwd|api_?key|private_?key|access_?key|_token$|^token$|authorization|mnemonic", Pattern.CASE_INSENSITIVE);

    private Secrets() {}

    /// Removes them at every depth.
    ///
    /// @return whether there were any
    static boolean remove(JsonNode node) {
        boolean found = false;
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                if (WHOLE.contains(name) || NAME.matcher(name).find()) {
                    object.remove(name);
                    found = true;
                }
            }
        }
        for (JsonNode inside : node.values()) found |= remove(inside);
        return found;
    }
}
