package murmuration.cast;

import java.util.Arrays;
import java.util.LinkedHashSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Changes single values in the text of a sheet and leaves every other character of it alone, so that a file stays as a person set it.
public final class SheetText {

    private SheetText() {}

    /// The text with everything that was tuned from one version of a character to another: constraints and the weights of her motives.
    ///
    /// @throws CastException if the text is no JSON object
    public static String tuned(String text, Character before, Character after) {
        String changed = text;
        for (Dial dial : Dial.values()) {
            double value = dial.of(after.constraints());
            if (value != dial.of(before.constraints())) changed = put(changed, number(value), dial.path());
        }
        String hours = after.constraints().activeHours();
        if (!hours.equals(before.constraints().activeHours())) changed = put(changed, quoted(hours), "constraints", "activeHours");
        var topics = new LinkedHashSet<>(before.motivations().keySet());
        topics.addAll(after.motivations().keySet());
        for (String topic : topics) {
            Motivation motive = after.motivation(topic);
            if (motive.weight() == before.motivation(topic).weight()) continue;
            changed = before.motivations().containsKey(topic)
                    ? put(changed, number(motive.weight()), "motivations", topic, "weight")
                    : put(changed, "{ \"weight\": " + number(motive.weight()) + ", \"stance\": " + number(motive.stance()) + " }", "motivations", topic);
        }
        return changed;
    }

    /// The text with another value at a place; what is missing on the way there comes in at the end of where it belongs.
    ///
    /// @param json the value as JSON
    static String put(String text, String json, String... path) {
        try (JsonParser parser = Sheets.JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) throw new CastException("A sheet has to be one JSON object.");
            return put(parser, text, json, path);
        } catch (JacksonException e) {
            throw new CastException("The sheet is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /// The parser stands at the brace of the object in which the path begins.
    private static String put(JsonParser parser, String text, String json, String... path) {
        int brace = begin(parser);
        int firstName = -1;
        int end = -1;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            if (firstName < 0) firstName = begin(parser);
            boolean wanted = parser.currentName().equals(path[0]);
            JsonToken value = parser.nextToken();
            int begins = begin(parser);
            if (wanted && path.length > 1 && value == JsonToken.START_OBJECT) return put(parser, text, json, Arrays.copyOfRange(path, 1, path.length));
            if (value.isStructStart()) parser.skipChildren();
            else parser.getString(); // only then does the parser stand behind it
            end = (int) parser.currentLocation().getCharOffset();
            if (wanted) return text.substring(0, begins) + nested(json, Arrays.copyOfRange(path, 1, path.length)) + text.substring(end);
        }
        String field = quoted(path[0]) + ": " + nested(json, Arrays.copyOfRange(path, 1, path.length));
        if (firstName < 0) return text.substring(0, brace + 1) + " " + field + " " + text.substring(brace + 1).stripLeading();
        return text.substring(0, end) + "," + text.substring(brace + 1, firstName).replaceAll("^(?=\\S|$)", " ") + field + text.substring(end);
    }

    private static int begin(JsonParser parser) {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private static String nested(String json, String... path) {
        String value = json;
        for (int i = path.length - 1; i >= 0; i--) value = "{ " + quoted(path[i]) + ": " + value + " }";
        return value;
    }

    private static String quoted(String words) {
        return Sheets.JSON.writeValueAsString(words);
    }

    /// In the fewest digits.
    private static String number(double value) {
        double rounded = Math.rint(value * 1000) / 1000;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
