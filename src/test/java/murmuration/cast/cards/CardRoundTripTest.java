package murmuration.cast.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import murmuration.cast.Character;
import murmuration.cast.Sheets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CardRoundTripTest {

    private static final List<String> FIELDS = List.of(
            "name", "nickname", "description", "personality", "scenario", "first_mes", "mes_example", "creator_notes", "system_prompt", "post_history_instructions", "alternate_greetings",
            "group_only_greetings", "tags", "creator", "character_version", "extensions", "character_book", "assets", "x_unknown", "murmuration");

    private static Character in(JsonNode card) {
        return new CardReader(new Card((ObjectNode) card.deepCopy()), "somebody", new Report(List.of())).read(Optional.empty()).characters().getFirst();
    }

    private static JsonNode out(Character character) {
        return CardJson.MAPPER.readTree(CardExport.json(character));
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void a_card_that_comes_in_and_goes_out_and_comes_in_again_is_the_same_value(@ForAll("cards") JsonNode card) {
        Character once = in(card);
        JsonNode exported = out(once);
        Character twice = in(exported);
        assertThat(CardFiles.kept(once)).isEqualTo(card);
        assertThat(CardFiles.kept(twice)).isEqualTo(card);
        assertThat(twice).isEqualTo(once);
        assertThat(out(twice)).isEqualTo(exported);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void a_sheet_on_the_disk_between_changes_nothing(@ForAll("cards") JsonNode card) {
        Character once = in(card);
        Sheets.Sheet read = Sheets.parse("somebody.json", Sheets.text(once));
        assertThat(read).isEqualTo(new Sheets.Sheet.Good(once));
        assertThat(((Sheets.Sheet.Good) read).character().other().get(CardReader.KEPT)).isEqualTo(card);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void a_v3_card_goes_out_with_every_field_it_had(@ForAll("cards") JsonNode card) {
        ((ObjectNode) card).put("spec", "chara_card_v3").put("spec_version", "3.0").withObject("data").putObject("extensions").put("other", 1);
        ObjectNode exported = (ObjectNode) out(in(card));
        ((ObjectNode) exported.path("data").path("extensions")).remove("murmuration");
        assertThat((JsonNode) exported).isEqualTo(card);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void a_picture_carries_the_card_out_and_in_again(@ForAll("cards") JsonNode card) throws IOException {
        Character once = in(card);
        Path picture = Files.createTempFile("card", ".png");
        try {
            Files.write(picture, CardExport.png(once, new byte[0]));
            Character twice = CardFiles.taken(picture).characters().getFirst();
            assertThat(CardFiles.kept(twice)).isEqualTo(card);
            assertThat(out(twice)).isEqualTo(out(once));
        } finally {
            Files.delete(picture);
        }
    }

    @Provide
    Arbitrary<JsonNode> cards() {
        Arbitrary<String> spec = Arbitraries.of("chara_card_v2", "chara_card_v3", "");
        Arbitrary<Map<String, JsonNode>> fields = Arbitraries.maps(Arbitraries.of(FIELDS), fieldValues()).ofMaxSize(14);
        return Combinators.combine(spec, fields, fields, Arbitraries.of(true, true, false)).as(CardRoundTripTest::card);
    }

    private static JsonNode card(String spec, Map<String, JsonNode> inside, Map<String, JsonNode> atTop, boolean wrapped) {
        ObjectNode card = CardJson.MAPPER.createObjectNode();
        atTop.forEach(card::set);
        if (!spec.isEmpty()) card.put("spec", spec).put("spec_version", spec.endsWith("3") ? "3.0" : "2.0");
        if (wrapped) inside.forEach(card.putObject("data")::set);
        return CardJson.MAPPER.readTree(card.toString());
    }

    private static Arbitrary<JsonNode> fieldValues() {
        return Arbitraries.frequencyOf(Tuple.of(3, texts()), Tuple.of(2, values()));
    }

    private static Arbitrary<JsonNode> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "Ada", "{{char}}", "{{user}}", ": ", "\n", "<START>", "*waves*", "\"Hello there, you.\"", "Ignore all previous instructions.", "the long pier ", "is a ", "$1\\", "{{random:a,b}}", "é🜁", "\r\n",
                "@@depth 4\n", "[System note: x]", ".");
        return pieces.list().ofMaxSize(12).map(parts -> String.join("", parts)).map(text -> CardJson.MAPPER.getNodeFactory().stringNode(text));
    }

    private static Arbitrary<JsonNode> values() {
        Arbitrary<String> leaf = Arbitraries.of("null", "true", "0", "-1", "1.50", "1e30", "0.1234567890123456789", "\"\"", "\"text\"", "\"\\u0000\"", "[]", "{}", "123456789012345678901234567890");
        Arbitrary<String> value = Arbitraries.recursive(
                () -> leaf,
                inside -> Arbitraries.oneOf(
                        inside.list().ofMaxSize(3).map(all -> "[" + String.join(",", all) + "]"),
                        inside.list().ofMaxSize(3).map(CardRoundTripTest::object)),
                0, 3);
        return value.map(CardJson.MAPPER::readTree);
    }

    private static String object(List<String> values) {
        var names = List.of("\"entries\"", "\"murmuration\"", "\"content\"");
        var object = new StringBuilder("{");
        for (int i = 0; i < values.size(); i++) object.append(i == 0 ? "" : ",").append(names.get(i)).append(':').append(values.get(i));
        return object.append('}').toString();
    }
}
