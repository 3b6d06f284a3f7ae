package murmuration.cast;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import murmuration.cast.Sheets.Sheet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A sheet that is being edited, as the tree of its file: what nobody touches keeps its place and its digits, and what is not ours stays.
///
/// Places are named by the path of their fields, such as `constraints`, `dailyPosts`.
public final class Draft {

    private final String file;
    private ObjectNode tree;

    private Draft(String file, ObjectNode tree) {
        this.file = file;
        this.tree = tree;
    }

    /// @param file its name, for messages
    /// @throws CastException if the text is no JSON object
    public static Draft of(String file, String text) {
        return new Draft(file, object(file, text));
    }

    /// The sheet as it would stand in its file.
    public String text() {
        return Sheets.JSON.writeValueAsString(tree) + "\n";
    }

    /// What `murmuration check` would say of it.
    public List<Problem> problems() {
        return Sheets.parse(file, text()) instanceof Sheet.Bad(var problems) ? problems : List.of();
    }

    /// Whom it describes; nobody while there are problems.
    public Optional<Character> character() {
        return Sheets.parse(file, text()) instanceof Sheet.Good(var character) ? Optional.of(character) : Optional.empty();
    }

    /// Takes a whole text in the place of this one.
    ///
    /// @throws CastException if it is no JSON object
    public void replace(String text) {
        tree = object(file, text);
    }

    /// Words at a place; empty where there are none.
    public String words(String... path) {
        return at(path).filter(JsonNode::isString).map(JsonNode::stringValue).orElse("");
    }

    /// No words take the field away.
    public void put(String text, String... path) {
        if (text.isBlank()) remove(path);
        else parent(path).put(path[path.length - 1], text);
    }

    /// A number at a place; the usual one where there is none.
    public double number(double usual, String... path) {
        return at(path).filter(JsonNode::isNumber).map(JsonNode::doubleValue).orElse(usual);
    }

    public void put(BigDecimal number, String... path) {
        parent(path).put(path[path.length - 1], number);
    }

    /// A list of words or numbers, a line each.
    public List<String> lines(String... path) {
        var lines = new ArrayList<String>();
        at(path).ifPresent(list -> list.forEach(item -> lines.add(item.isValueNode() ? item.asString() : item.toString())));
        return lines;
    }

    public void putLines(List<String> lines, String... path) {
        if (lines.isEmpty()) {
            remove(path);
            return;
        }
        var list = parent(path).putArray(path[path.length - 1]);
        lines.forEach(list::add);
    }

    /// What is no number stands there as words, and the check complains of it.
    public void putNumbers(List<String> numbers, String... path) {
        if (numbers.isEmpty()) {
            remove(path);
            return;
        }
        var list = parent(path).putArray(path[path.length - 1]);
        for (String number : numbers) {
            if (number.matches("-?\\d{1,9}")) list.add(Integer.parseInt(number));
            else list.add(number);
        }
    }

    /// Her own lines with what they answer.
    public Map<String, String> samples() {
        var samples = new LinkedHashMap<String, String>();
        at("voice", "samples").ifPresent(list -> list.forEach(one -> samples.put(one.path("text").asString(""), one.path("situation").asString(""))));
        return samples;
    }

    /// @param samples her line to what it answers
    public void putSamples(Map<String, String> samples) {
        var list = parent("voice", "samples").putArray("samples");
        samples.forEach((text, situation) -> {
            if (!text.isBlank()) list.addObject().put("situation", situation).put("text", text);
        });
    }

    /// The names of the fields at a place, in their order.
    public Set<String> names(String... path) {
        return at(path).filter(JsonNode::isObject).map(object -> (Set<String>) new LinkedHashSet<>(object.propertyNames())).orElse(Set.of());
    }

    /// Takes a field away; where there is none, nothing changes.
    public void remove(String... path) {
        JsonNode place = tree;
        for (int i = 0; i < path.length - 1; i++) place = place.path(path[i]);
        if (place instanceof ObjectNode object) object.remove(path[path.length - 1]);
    }

    private Optional<JsonNode> at(String... path) {
        JsonNode place = tree;
        for (String name : path) place = place.path(name);
        return place.isMissingNode() || place.isNull() ? Optional.empty() : Optional.of(place);
    }

    private ObjectNode parent(String... path) {
        ObjectNode place = tree;
        for (int i = 0; i < path.length - 1; i++) {
            JsonNode next = place.get(path[i]);
            place = next instanceof ObjectNode object ? object : place.putObject(path[i]);
        }
        return place;
    }

    private static ObjectNode object(String file, String text) {
        try {
            if (Sheets.JSON.readTree(text) instanceof ObjectNode object) return object;
            throw new CastException(file + " is no character sheet: it has to be one JSON object.");
        } catch (JacksonException e) {
            var at = e.getLocation();
            String where = at == null || at.getLineNr() < 1 ? "" : "Line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
            throw new CastException(where + e.getOriginalMessage(), e);
        }
    }
}
