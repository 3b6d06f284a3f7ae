package murmuration.cast;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a file says and our records do not hold, at any depth but inside lists, whose elements have no name to find them by again.
final class Leftovers {

    /// Objects whose fields are names and topics: an entry that the novelist removed stays removed, whatever else it held.
    private static final Set<String> BY_NAME = Set.of("motivations", "relationships");

    private Leftovers() {}

    static ObjectNode of(ObjectNode file, ObjectNode ours) {
        ObjectNode left = JsonNodeFactory.instance.objectNode();
        file.forEachEntry((name, value) -> {
            JsonNode known = ours.get(name);
            if (known == null) left.set(name, value);
            else if (known instanceof ObjectNode inside && value instanceof ObjectNode deeper) {
                ObjectNode leftInside = of(deeper, inside);
                if (!leftInside.isEmpty()) left.set(name, leftInside);
            }
        });
        return left;
    }

    /// Adds what is missing in `ours`; what is there stays.
    static void giveBack(ObjectNode left, ObjectNode ours) {
        left.forEachEntry((name, value) -> {
            JsonNode known = ours.get(name);
            if (known == null) ours.set(name, value);
            else if (BY_NAME.contains(name)) giveBackByName((ObjectNode) value, (ObjectNode) known);
            else if (known instanceof ObjectNode inside && value instanceof ObjectNode deeper) giveBack(deeper, inside);
        });
    }

    private static void giveBackByName(ObjectNode left, ObjectNode ours) {
        left.forEachEntry((name, value) -> {
            if (ours.get(name) instanceof ObjectNode still) giveBack((ObjectNode) value, still);
        });
    }
}
