package murmuration.cast.cards;

import static murmuration.cast.cards.CardFiles.file;
import static murmuration.cast.cards.CardFiles.kept;
import static murmuration.cast.cards.CardFiles.person;
import static murmuration.cast.cards.CardFiles.taken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import murmuration.cast.CastException;
import murmuration.cast.Character;
import murmuration.cast.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CardExportTest {

    @TempDir
    private Path folder;

    private Character back(Character character) throws IOException {
        return taken(Files.writeString(folder.resolve("out.json"), CardExport.json(character))).characters().getFirst();
    }

    private static JsonNode card(Character character) {
        return CardJson.MAPPER.readTree(CardExport.json(character));
    }

    private static Character with(Character who, String name, String biography) {
        return new Character(
                name, who.fullName(), who.handle(), who.portrait(), who.role(), biography, who.goals(), who.motivations(), who.knowledge(), who.voice(), who.relationships(),
                who.constraints(), who.voiceModel(), who.other());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "v1.json", "v1-pygmalion.json", "v2.json", "v2-repeated-at-the-top.json", "v2-numbers-as-strings.json", "v2-null-book.json", "v2-no-data.json", "v2-empty-name.json", "v3.json",
        "v3-orders-everywhere.json", "v3.charx"
    })
    void in_and_out_and_in_again_is_the_same_person_with_the_same_card(String name) throws IOException {
        Character character = person(name);
        assertThat(back(character)).isEqualTo(character);
        assertThat(CardExport.json(back(character))).isEqualTo(CardExport.json(character));
    }

    @Test
    void a_v3_card_goes_out_as_it_came_in_but_for_our_extension() {
        ObjectNode out = (ObjectNode) card(person("v3.json"));
        ((ObjectNode) out.path("data").path("extensions")).remove("murmuration");
        assertThat((JsonNode) out).isEqualTo(kept(person("v3.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1.json", "v2.json", "v2-no-data.json", "v2-null-book.json"})
    void older_cards_go_out_as_v3(String name) {
        JsonNode out = card(person(name));
        assertThat(out.path("spec").asString()).isEqualTo("chara_card_v3");
        assertThat(out.path("spec_version").asString()).isEqualTo("3.0");
        assertThat(out.path("data").path("name").asString()).isEqualTo("Ada");
        assertThat(out.path("data").path("description").asString()).startsWith("Ada is a lamp-keeper");
        assertThat(out.path("data").path("group_only_greetings").isArray()).isTrue();
    }

    @Test
    void the_sample_cast_comes_back_whole() throws IOException {
        Sheets.Reading cast = Sheets.readAll(Path.of("characters"));
        assertThat(cast.cast()).hasSizeGreaterThan(3);
        for (Character character : cast.cast()) assertThat(back(character)).isEqualTo(character);
    }

    @Test
    void a_card_through_a_sheet_on_the_disk_is_still_the_same() throws IOException {
        Character ada = person("v3.json");
        Path sheet = folder.resolve("ada.json");
        Sheets.write(ada, sheet);
        Character read = taken(sheet).characters().getFirst();
        assertThat(read).isEqualTo(ada);
        assertThat(CardExport.json(read)).isEqualTo(CardExport.json(ada));
    }

    @Test
    void what_the_novelist_changed_is_in_the_card_and_nothing_else_is_touched() {
        Character ada = person("v2-repeated-at-the-top.json");
        JsonNode out = card(with(ada, "Ada Lovell", "She has left the pier."));
        assertThat(out.path("data").path("name").asString()).isEqualTo("Ada Lovell");
        assertThat(out.path("name").asString()).isEqualTo("Ada Lovell");
        assertThat(out.path("data").path("description").asString()).isEqualTo("She has left the pier.");
        assertThat(out.path("data").path("mes_example")).isEqualTo(kept(ada).path("data").path("mes_example"));
        assertThat(out.path("data").path("extensions").path("other_program")).isEqualTo(kept(ada).path("data").path("extensions").path("other_program"));
    }

    @Test
    void what_another_program_changed_since_wins_and_the_rest_of_our_sheet_stays() throws IOException {
        Character ada = with(person("v3.json"), "Ada", "She has left the pier.");
        ObjectNode out = (ObjectNode) card(ada);
        ((ObjectNode) out.get("data")).put("description", "She is back on the pier.").put("personality", "");
        Character again = taken(Files.writeString(folder.resolve("edited.json"), out.toString())).characters().getFirst();
        assertThat(again.biography()).isEqualTo("She is back on the pier.");
        assertThat(again.name()).isEqualTo("Ada");
        assertThat(again.voice()).isEqualTo(ada.voice());
    }

    @Test
    void an_extension_of_our_name_that_is_not_ours_survives() throws IOException {
        Path file = Files.writeString(folder.resolve("in.json"), "{\"spec\":\"chara_card_v3\",\"spec_version\":\"3.0\",\"data\":{\"name\":\"Ada\",\"extensions\":{\"murmuration\":\"starlings\"}}}");
        Character ada = taken(file).characters().getFirst();
        assertThat(kept(back(ada)).path("data").path("extensions").path("murmuration").asString()).isEqualTo("starlings");
    }

    @Test
    void a_picture_carries_both_cards_once() throws IOException {
        Character ada = person("v3.json");
        Path out = Files.write(folder.resolve("ada.png"), CardExport.png(ada, Files.readAllBytes(file("both.png"))));
        assertThat(Png.of(Files.readAllBytes(out)).texts()).extracting(TextChunk::keyword).containsExactly("chara", "ccv3");
        assertThat(Png.of(Files.readAllBytes(out)).chunks().getLast().type()).isEqualTo("IEND");
        assertThat(taken(out).characters()).containsExactly(ada);
        assertThat(CardExport.png(ada, taken(out).portrait().orElseThrow().image())).isEqualTo(Files.readAllBytes(out));
    }

    @Test
    void somebody_without_a_portrait_gets_a_plain_picture() throws IOException {
        var nobody = new Character("Nobody", Optional.empty(), "", Optional.empty(), "", "", List.of(), Map.of(), null, null, Map.of(), null, Optional.empty(), Map.of());
        Path out = Files.write(folder.resolve("nobody.png"), CardExport.png(nobody, new byte[0]));
        assertThat(taken(out).characters()).containsExactly(nobody);
        assertThat(javax.imageio.ImageIO.read(out.toFile()).getWidth()).isEqualTo(400);
        assertThatThrownBy(() -> CardExport.png(nobody, new byte[] {1, 2, 3})).isInstanceOf(CastException.class);
    }
}
