package murmuration.cast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import murmuration.bench.BenchFolder;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SheetsTest {

    private static final Path CAST = Path.of(System.getProperty("murmuration.home", "."), "characters");

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Character good(Path file) {
        assertThat(Sheets.read(file)).isInstanceOf(Sheets.Sheet.Good.class);
        return ((Sheets.Sheet.Good) Sheets.read(file)).character();
    }

    private static List<Problem> bad(Path file) {
        assertThat(Sheets.read(file)).isInstanceOf(Sheets.Sheet.Bad.class);
        return ((Sheets.Sheet.Bad) Sheets.read(file)).problems();
    }

    @Test
    void the_sample_cast_is_sound() {
        Sheets.Reading reading = Sheets.readAll(CAST);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.cast()).extracting(Character::name).containsExactly("Chris", "Kamea", "Randy", "Sarah", "Tria");
        assertThat(reading.cast()).allSatisfy(person -> {
            assertThat(person.voice().phrases()).isNotEmpty();
            assertThat(person.voice().samples()).isNotEmpty();
            assertThat(person.motivations()).isNotEmpty();
            assertThat(CAST.resolve(person.portrait().orElseThrow())).exists();
            assertThat(person.other()).as("fields that the sample cast has by mistake").isEmpty();
        });
    }

    @Test
    void the_sample_cast_comes_through_writing_and_reading_unchanged() throws IOException {
        for (Character person : Sheets.readAll(CAST).cast()) {
            Path copy = folder.resolve(person.name() + ".json");
            Sheets.write(person, copy);
            assertThat(good(copy)).isEqualTo(person);
            String once = Files.readString(copy);
            Sheets.write(good(copy), copy);
            assertThat(copy).hasContent(once);
        }
    }

    @Test
    void what_the_author_put_first_stays_first() throws IOException {
        Path sheet = file("tria.json", """
                {"name": "Tria", "motivations": {"water": {"weight": 1}, "raid": {"weight": 1}, "mesh": {"weight": 1}, "press": {"weight": 1}}, "knowledge": {"chapters": [9, 2, 4, 1]}}""");
        Sheets.write(good(sheet), sheet);
        assertThat(good(sheet).motivations().keySet()).containsExactly("water", "raid", "mesh", "press");
        assertThat(good(sheet).knowledge().chapters()).containsExactly(9, 2, 4, 1);
    }

    @Provide
    Arbitrary<JsonNode> json() {
        Arbitrary<JsonNode> leaf = Arbitraries.oneOf(
                Arbitraries.strings().alpha().numeric().withChars(" \"\\\né—").ofMaxLength(8).map(Sheets.JSON.getNodeFactory()::stringNode),
                Arbitraries.integers().map(Sheets.JSON.getNodeFactory()::numberNode),
                Arbitraries.longs().map(Sheets.JSON.getNodeFactory()::numberNode),
                Arbitraries.doubles().map(Sheets.JSON.getNodeFactory()::numberNode),
                Arbitraries.of(true, false).map(Sheets.JSON.getNodeFactory()::booleanNode),
                Arbitraries.create(Sheets.JSON.getNodeFactory()::nullNode));
        return Arbitraries.recursive(() -> leaf, SheetsTest::nested, 0, 2);
    }

    private static Arbitrary<JsonNode> nested(Arbitrary<JsonNode> inside) {
        return Arbitraries.oneOf(
                inside.list().ofMaxSize(3).map(list -> Sheets.JSON.createArrayNode().addAll(list)),
                Arbitraries.maps(Arbitraries.strings().alpha().ofLength(2), inside).ofMaxSize(3).map(map -> Sheets.JSON.createObjectNode().setAll(map)));
    }

    @Property(tries = 150)
    void fields_that_are_not_ours_survive_at_every_depth(@ForAll("json") JsonNode one, @ForAll("json") JsonNode two) throws IOException {
        var extras = Map.of("/zodiac", one, "/other", two, "/voice/pitch", one, "/voice/sentenceLength/median", two, "/constraints/coffees", one, "/constraints/budget/coins", two, "/knowledge/rumours", one, "/motivations/raid/since", two);
        ObjectNode sheet = (ObjectNode) Sheets.JSON.readTree("""
                {"name": "Tria", "voice": {"sentenceLength": {}}, "constraints": {"budget": {}}, "knowledge": {}, "motivations": {"raid": {"weight": 0.5}}}""");
        extras.forEach((place, extra) -> ((ObjectNode) sheet.at(place.substring(0, place.lastIndexOf('/')))).set(place.substring(place.lastIndexOf('/') + 1), extra));
        try (var folder = BenchFolder.make()) {
            Path file = Files.writeString(folder.path().resolve("tria.json"), sheet.toString());

            Sheets.write(good(file), file);

            JsonNode written = Sheets.JSON.readTree(file);
            JsonNode before = Sheets.JSON.readTree(sheet.toString());
            extras.keySet().forEach(place -> assertThat(written.at(place).equals(SheetsTest::byDigits, before.at(place))).as("%s: %s was %s", place, written.at(place), before.at(place)).isTrue());
            assertThat(good(file).motivation("raid").weight()).isEqualTo(.5);
        }
    }

    /// JSON has one kind of number: 2.18E2 and 218 are the same digits, 218.0 is not.
    private static int byDigits(JsonNode one, JsonNode other) {
        boolean same = one.isNumber() && other.isNumber() ? one.decimalValue().equals(other.decimalValue()) : one.equals(other);
        return same ? 0 : 1;
    }

    @Test
    void a_motive_that_was_taken_out_does_not_come_back_with_its_extras() throws IOException {
        Path sheet = file("tria.json", """
                {"name": "Tria", "motivations": {"raid": {"weight": 1, "since": "chapter 2"}, "water": {"weight": 1}}}""");
        Character tria = good(sheet);
        var fewer = new LinkedHashMap<>(tria.motivations());
        fewer.remove("raid");
        Sheets.write(new Character(tria.name(), tria.fullName(), tria.handle(), tria.portrait(), tria.role(), tria.biography(), tria.goals(), fewer, tria.knowledge(), tria.voice(), tria.relationships(), tria.constraints(), tria.voiceModel(), tria.other()), sheet);
        assertThat(good(sheet).motivations()).containsOnlyKeys("water");
    }

    @Test
    void numbers_that_a_sheet_does_not_give_are_the_usual_ones() throws IOException {
        Path sheet = file("tria.json", """
                {"name": "Tria", "constraints": {"dailyPosts": 3, "budget": {}}, "voice": {"sentenceLength": {"max": 20}}}""");
        Constraints usual = Constraints.DEFAULT;
        assertThat(good(sheet).constraints()).isEqualTo(new Constraints(
                3, usual.maxQueue(), usual.overloadedAt(), usual.topicCooldownHours(), usual.qualityThreshold(), usual.voiceThreshold(), usual.curiosity(), usual.sociability(), usual.activeHours(), usual.drafts(), usual.budget()));
        assertThat(good(sheet).voice().sentenceLength()).isEqualTo(new VoiceSheet.SentenceLength(1, 20, 12));
        assertThat(good(file("nobody.json", "{\"name\": \"Nobody\"}"))).isEqualTo(CharacterTest.named("Nobody"));
    }

    @Test
    void a_typing_error_is_reported_where_it_stands_and_the_rest_of_the_cast_is_there() throws IOException {
        file("chris.json", "{\"name\": \"Chris\"}");
        file("tria.json", "{\n  \"name\": \"Tria\",\n  \"role\" \"printer\"\n}\n");
        file("notes.txt", "not a sheet");
        file("character.schema.json", "{}");
        Sheets.Reading reading = Sheets.readAll(folder);
        assertThat(reading.cast()).extracting(Character::name).containsExactly("Chris");
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("tria.json");
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.column()).isBetween(9, 11);
            assertThat(problem.problem()).isNotBlank().doesNotContain("tools.jackson");
            assertThat(problem.fix()).isNotBlank();
        });
        assertThat(folder.resolve("tria.json")).hasContent("{\n  \"name\": \"Tria\",\n  \"role\" \"printer\"\n}\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "{\"name\": 7}                                              | name",
        "{\"role\": \"printer\"}                                    | name",
        "{\"name\": \"T\", \"goals\": \"one\"}                      | goals",
        "{\"name\": \"T\", \"motivations\": {\"raid\": {\"weight\": 2}}} | motivations.raid.weight",
        "{\"name\": \"T\", \"constraints\": {\"activeHours\": \"6-23\"}} | constraints.activeHours",
        "{\"name\": \"T\", \"constraints\": {\"dailyPosts\": \"ten\"}} | constraints.dailyPosts",
        "{\"name\": \"T\", \"constraints\": {\"dailyPosts\": 99999999999}} | constraints.dailyPosts",
        "{\"name\": \"T\", \"voice\": {\"samples\": [{\"situation\": \"rain\"}]}} | voice.samples.0",
        "{\"name\": \"T\", \"voice\": {\"emoji\": \"always\"}}      | voice.emoji",
        "{\"name\": \"T\", \"relationships\": {\"Chris\": null}}    | relationships.Chris",
    })
    void a_field_that_holds_something_wrong_is_named(String json, String field) throws IOException {
        assertThat(bad(file("tria.json", json))).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.problem()).contains(field).doesNotContain("/", "tools.jackson", "murmuration.cast");
            assertThat(problem.fix()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {"''|", "[]|", "7|", "null|", "\"Tria\"|", "{\"name\": \"T\"} {|", "{\"name\": \"\"}|", "{\"name\": \" \"}|", "{\"name\": \"A\", \"name\": \"B\"}|"})
    void what_is_no_sheet_is_a_problem_and_not_a_failure(String json) throws IOException {
        assertThat(bad(file("tria.json", json.equals("''") ? "" : json))).isNotEmpty();
    }

    @Test
    void a_file_nested_without_end_or_too_large_is_a_problem() throws IOException {
        assertThat(bad(file("deep.json", "{\"name\": \"T\", \"a\": " + "[".repeat(100_000)))).isNotEmpty();
        assertThat(bad(file("large.json", "{\"name\": \"T\", \"biography\": \"" + "x".repeat(5 << 20) + "\"}"))).singleElement().satisfies(problem -> assertThat(problem.problem()).contains("too large"));
    }

    @Test
    void a_byte_order_mark_is_no_problem() throws IOException {
        assertThat(good(file("tria.json", "\uFEFF{\"name\": \"Tria\"}")).name()).isEqualTo("Tria");
    }

    @Test
    void what_is_not_utf_8_says_so() throws IOException {
        for (byte[] bytes : List.of("{\"name\": \"Zoë\"}".getBytes(StandardCharsets.ISO_8859_1), "{\"name\": \"Zoë\"}".getBytes(StandardCharsets.UTF_16))) {
            assertThat(bad(Files.write(folder.resolve("zoe.json"), bytes))).singleElement().satisfies(problem -> {
                assertThat(problem.problem()).isEqualTo("The file is not text in UTF-8.");
                assertThat(problem.fix()).isEqualTo("Save it as UTF-8.");
            });
        }
    }

    @Test
    void a_file_that_is_not_there_and_a_folder_with_the_name_of_a_sheet_are_problems() throws IOException {
        Files.createDirectory(folder.resolve("tria.json"));
        assertThat(bad(folder.resolve("tria.json"))).singleElement().satisfies(problem -> assertThat(problem.problem()).startsWith("The file cannot be read"));
        assertThat(bad(folder.resolve("nobody.json"))).hasSize(1);
        assertThat(Sheets.readAll(folder.resolve("nowhere"))).isEqualTo(new Sheets.Reading(List.of(), List.of()));
    }

    @Test
    void of_two_sheets_with_one_name_the_second_is_a_problem() throws IOException {
        file("a.json", "{\"name\": \"Tria\", \"role\": \"printer\"}");
        file("b.json", "{\"name\": \"Tria\", \"role\": \"baker\"}");
        Sheets.Reading reading = Sheets.readAll(folder);
        assertThat(reading.cast()).extracting(Character::role).containsExactly("printer");
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("b.json");
            assertThat(problem.problem()).isEqualTo("There is already a character called Tria.");
        });
    }

    @Test
    @Timeout(20)
    void a_reader_finds_the_old_sheet_or_the_new_one_and_never_half() throws Exception {
        Path sheet = folder.resolve("tria.json");
        Character tria = good(Files.copy(CAST.resolve("tria.json"), sheet));
        Character busy = tria.with(new Constraints(99, 5, 4, 24, 70, 50, .5, .5, "00-24", 16, null));
        Sheets.write(tria, sheet);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Void> writer = crowd.submit(() -> {
                for (int n = 0; n < 100; n++) Sheets.write(n % 2 == 0 ? busy : tria, sheet);
                return null;
            });
            do {
                assertThat(good(sheet)).isIn(tria, busy);
            } while (!writer.isDone());
            writer.get(10, TimeUnit.SECONDS);
        }
        assertThat(filesIn(folder)).containsExactly("tria.json");
    }

    @Test
    void a_sheet_that_cannot_be_written_is_said_in_a_sentence_and_nothing_is_left_behind() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("tria.json"));
        file("tria.json/inside.txt", "x");
        assertThatThrownBy(() -> Sheets.write(CharacterTest.named("Tria"), taken)).isInstanceOf(CastException.class).hasMessageContaining("The sheet of Tria could not be written to " + taken);
        assertThat(filesIn(folder)).containsExactly("tria.json");
        Path letter = file("letter.txt", "Dear editor");
        assertThatThrownBy(() -> Sheets.write(CharacterTest.named("Tria"), letter.resolve("tria.json"))).isInstanceOf(CastException.class);
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
