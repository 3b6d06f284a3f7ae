package murmuration.cast.cards;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads fields whose types strangers do not keep to: numbers as texts, texts as numbers, one text instead of a list.
final class Fields {

    private Fields() {}

    /// The first of these fields that says something, with line ends as `\n`; empty if none does.
    static String text(JsonNode object, String... names) {
        return Stream.of(names).map(name -> text(object.path(name))).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    static String text(JsonNode value) {
        return switch (value) {
            case JsonNode text when text.isString() -> text.stringValue().replace("\r\n", "\n").replace('\r', '\n').strip();
            case JsonNode other when other.isNumber() || other.isBoolean() -> other.asString();
            default -> "";
        };
    }

    /// A list's texts that are not blank; one text is a list of one.
    static List<String> texts(JsonNode value) {
        Stream<JsonNode> values = value.isArray() ? value.values().stream() : Stream.of(value);
        return values.map(Fields::text).filter(text -> !text.isEmpty()).toList();
    }

    /// As [#texts], but one text is cut at its commas.
    static List<String> words(JsonNode value) {
        return value.isArray() ? texts(value) : Stream.of(text(value).split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    static boolean yes(JsonNode value) {
        return List.of("true", "1", "yes").contains(text(value).toLowerCase(java.util.Locale.ROOT));
    }

    static double number(JsonNode value, double usual) {
        String text = text(value);
        return text.length() < 20 && text.matches("-?\\d+(\\.\\d+)?") ? Double.parseDouble(text) : usual;
    }
}
