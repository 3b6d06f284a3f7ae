package murmuration.cast;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The published JSON Schema of a sheet, and its messages.
final class SheetSchema {

    private static final Schema SCHEMA = load();

    private SheetSchema() {}

    static List<Problem> check(String file, JsonNode sheet) {
        if (!sheet.isObject()) return List.of(new Problem(file, 1, 1, "This is not a character sheet.", "A sheet is one JSON object with at least a name."));
        return SCHEMA.validate(sheet).stream()
                .map(error -> new Problem(file, 0, 0, place(error.getInstanceLocation().toString()) + error.getMessage(), "Mend this field; character.schema.json says what it may hold."))
                .limit(20)
                .toList();
    }

    private static String place(String pointer) {
        return pointer.isEmpty() ? "" : pointer.substring(pointer.startsWith("/") ? 1 : 0).replace('/', '.') + ": ";
    }

    private static Schema load() {
        try (var in = SheetSchema.class.getResourceAsStream("character.schema.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
