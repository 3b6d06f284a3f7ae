package murmuration.cast.cards;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Sets fields of an object and remembers how they were, so that it can become again what it was.
///
/// @param before the names of fields that were `added`, and by name what others `was`
record Changes(ObjectNode target, ObjectNode before) {

    private static final String ADDED = "added";
    private static final String WAS = "was";

    static Changes to(ObjectNode target) {
        return new Changes(target, CardJson.MAPPER.createObjectNode());
    }

    void set(String field, JsonNode value) {
        JsonNode old = target.get(field);
        if (old == null) before.withArray(ADDED).add(field);
        else before.withObject(WAS).set(field, old);
        target.set(field, value);
    }

    static void undo(ObjectNode target, JsonNode before) {
        before.path(ADDED).values().forEach(field -> target.remove(Fields.text(field)));
        before.path(WAS).properties().forEach(field -> target.set(field.getKey(), field.getValue()));
    }
}
