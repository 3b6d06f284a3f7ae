package murmuration.cast.cards;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import murmuration.cast.CastException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON as strangers write it: with a byte order mark, in UTF-16, with bytes that are no UTF-8, with halves of characters.
final class CardJson {

    static final int LONGEST = 10 << 20;

    /// A card lies within a sheet, which may nest 100 deep.
    private static final int DEEPEST = 90;

    private static final char REPLACEMENT = '\uFFFD';

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CardJson() {}

    /// @param file for messages
    /// @param notes where it is said what had to be mended
    /// @throws CastException if it is too long, too deep or no JSON
    static JsonNode read(byte[] bytes, String file, List<Note> notes) {
        if (bytes.length > LONGEST) throw new CastException(file + " holds more than 10 MB of text, which is more than a character needs.");
        String text = text(bytes);
        if (!text.startsWith("{")) throw new CastException(file + " is no file we know: neither JSON nor a PNG or CHARX card.");
        if (text.indexOf(REPLACEMENT) >= 0) notes.add(Note.mended("Some letters were damaged in the file and are shown as " + REPLACEMENT + "."));
        try {
            return whole(MAPPER.readTree(text));
        } catch (JacksonException e) {
            var at = e.getLocation();
            String place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new CastException(file + " is damaged" + place + ": it stops being JSON there, or nests too deep.", e);
        }
    }

    private static String text(byte[] bytes) {
        boolean wide = bytes.length > 1 && ((bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF || (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE);
        String text = new String(bytes, wide ? UTF_16 : UTF_8);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
    }

    /// The same value with every lone half of a surrogate pair replaced, for such a text cannot be written again.
    private static JsonNode whole(JsonNode node) {
        switch (node) {
            case ObjectNode object -> {
                for (String name : List.copyOf(object.propertyNames())) {
                    JsonNode value = object.remove(name);
                    object.set(whole(name), whole(value));
                }
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) array.set(i, whole(array.get(i)));
            }
            default -> {
                return node.isString() ? MAPPER.getNodeFactory().stringNode(whole(node.stringValue())) : node;
            }
        }
        return node;
    }

    private static String whole(String text) {
        if (UTF_8.newEncoder().canEncode(text)) return text;
        int[] points = text.codePoints().map(point -> point >= 0xD800 && point <= 0xDFFF ? REPLACEMENT : point).toArray();
        return new String(points, 0, points.length);
    }
}
