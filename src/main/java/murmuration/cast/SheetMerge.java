package murmuration.cast;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Brings together what two hands changed in one sheet since they had the same one, field by field at any depth.
///
/// @param text the sheet with both hands' changes; where both changed one field differently, mine
/// @param disputed those fields, as dotted paths
public record SheetMerge(String text, List<String> disputed) {

    public SheetMerge {
        disputed = List.copyOf(disputed);
    }

    /// @param base what both began with
    public static SheetMerge of(String base, String mine, String theirs) {
        var disputed = new ArrayList<String>();
        try {
            JsonNode my = Sheets.JSON.readTree(mine);
            if (theirs.equals(base)) return new SheetMerge(mine, List.of()); // as it was set, line for line
            JsonNode merged = merge("", Sheets.JSON.readTree(base), my, Sheets.JSON.readTree(theirs), disputed);
            return new SheetMerge(Sheets.JSON.writeValueAsString(merged) + "\n", disputed);
        } catch (JacksonException _) { // one of them is no JSON; then nothing can be brought together
            return new SheetMerge(mine, List.of("the whole sheet"));
        }
    }

    private static @Nullable JsonNode merge(String path, @Nullable JsonNode base, @Nullable JsonNode mine, @Nullable JsonNode theirs, List<String> disputed) {
        if (Objects.equals(mine, theirs) || Objects.equals(base, theirs)) return mine;
        if (Objects.equals(base, mine)) return theirs;
        if (base instanceof ObjectNode before && mine instanceof ObjectNode one && theirs instanceof ObjectNode other) return merge(path, before, one, other, disputed);
        disputed.add(path.isEmpty() ? "the whole sheet" : path);
        return mine;
    }

    private static ObjectNode merge(String path, ObjectNode base, ObjectNode mine, ObjectNode theirs, List<String> disputed) {
        var names = new LinkedHashSet<>(mine.propertyNames());
        names.addAll(theirs.propertyNames());
        ObjectNode merged = Sheets.JSON.createObjectNode();
        for (String name : names) {
            JsonNode value = merge(path.isEmpty() ? name : path + "." + name, base.get(name), mine.get(name), theirs.get(name), disputed);
            if (value != null) merged.set(name, value);
        }
        return merged;
    }
}
