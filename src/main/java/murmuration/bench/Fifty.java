package murmuration.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import murmuration.language.Sentences;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The sample world with fifty people: each of its own has brothers and sisters who differ in nothing but their names.
final class Fifty {

    private static final int PEOPLE = 50;

    private Fifty() {}

    /// @param script gets the novella, a sentence a line, as what they say
    static Path make(BenchFolder folder, Path script) {
        Path world = Home.sampleIn(folder);
        Path characters = world.resolve("characters");
        try {
            List<Path> sheets = sheets(characters);
            var json = new JsonMapper();
            for (int i = sheets.size(); i < PEOPLE; i++) {
                var sheet = (ObjectNode) json.readTree(Files.readString(sheets.get(i % sheets.size())));
                sheet.put("name", "Person" + i).put("handle", "person" + i).remove(List.of("fullName", "portrait"));
                Files.writeString(characters.resolve("person" + i + ".json"), json.writeValueAsString(sheet));
            }
            var sentences = new Sentences();
            Files.write(script, Home.novella().passages().flatMap(passage -> passage.paragraphs().stream()).flatMap(paragraph -> sentences.split(paragraph).stream()).toList());
            return world;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sheets(Path characters) throws IOException {
        try (Stream<Path> files = Files.list(characters)) {
            return files.filter(file -> file.toString().endsWith(".json") && !file.toString().endsWith("schema.json")).sorted().toList();
        }
    }
}
