package murmuration.cast.cards;

import static murmuration.cast.cards.CardFiles.file;
import static murmuration.cast.cards.CardFiles.kept;
import static murmuration.cast.cards.CardFiles.person;
import static murmuration.cast.cards.CardFiles.taken;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import murmuration.cast.Character;
import murmuration.cast.VoiceSheet.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportCardTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "v1.json", "v2.json", "v2-repeated-at-the-top.json", "v2-numbers-as-strings.json", "v2-null-book.json", "v2-no-data.json", "v2-bom-crlf.json", "v2-utf16.json",
        "v2-invalid-utf8.json", "v2-half-a-letter.json", "chara.png", "chara-after-the-picture.png", "chara-ztxt.png", "chara-itxt.png", "chara-itxt-packed.png", "ccv3-damaged.png",
        "chara-twice.png", "bad-crc.png", "base64-in-lines.png", "json-unencoded.png", "cut-off.png", "huge-picture.png"
    })
    void whatever_the_wrapping_the_same_person_comes_out(String name) {
        Character ada = person(name);
        assertThat(ada.name()).isEqualTo("Ada");
        assertThat(ada.role()).isEqualTo("a lamp-keeper on the long pier");
        assertThat(ada.biography()).startsWith("Ada is a lamp-keeper on the long pier.").contains("She counts ships, and she has never lost one.").endsWith("dry, watchful, warm").doesNotContain("\r");
        assertThat(ada.voice().style()).isEqualTo("in a voice that is dry, watchful and warm");
        assertThat(ada.voice().samples()).startsWith(
                new Sample("Is the fog bad tonight?", "Bad enough to count by ear."),
                new Sample("And the ferry?", "Late. It is always late, and always sorry."),
                new Sample("", "The lamp is lit."),
                new Sample("", "Mind the third step, someone."));
    }

    @Test
    void the_card_is_kept_as_the_value_it_was() throws IOException {
        for (String name : new String[] {"v1.json", "v2.json", "v2-repeated-at-the-top.json", "v2-null-book.json", "v2-no-data.json", "v3.json"}) {
            assertThat(kept(person(name))).as(name).isEqualTo(CardJson.read(Files.readAllBytes(file(name)), name, new ArrayList<>()));
        }
    }

    @Test
    void older_programs_names_of_fields_are_known() {
        Character ada = person("v1-pygmalion.json");
        assertThat(ada.biography()).startsWith("Ada is a lamp-keeper");
        assertThat(ada.voice().samples()).contains(new Sample("Is it late?", "It is always late."));
    }

    @Test
    void a_field_in_data_wins_over_the_one_repeated_at_the_top() {
        assertThat(person("v2-repeated-at-the-top.json").biography()).doesNotContain("old");
    }

    @Test
    void a_card_without_a_name_takes_the_files() {
        assertThat(person("v2-empty-name.json").name()).isEqualTo("v2-empty-name");
        assertThat(taken("v2-empty-name.json").notes()).contains("The card has no name; the file's name was taken.");
    }

    @Test
    void a_nickname_is_what_others_call_her() {
        assertThat(person("v3.json").name()).isEqualTo("Lamp Ada");
        assertThat(person("v3.json").fullName()).hasValue("Ada");
        assertThat(person("both.png").name()).as("ccv3 wins").isEqualTo("Lamp Ada");
    }

    @Test
    void numbers_keep_their_digits() {
        assertThat(kept(person("v3.json")).path("data").path("x_unknown").toString()).contains("0.1234567890123456789").contains("12345678901234567890");
    }

    @Test
    void the_lorebook_of_a_card_becomes_facts_in_their_order() {
        for (String name : new String[] {"v3.json", "v2-numbers-as-strings.json"}) {
            assertThat(taken(name).facts()).as(name).extracting(LoreEntry::text).containsExactly("The lamp was lit first in a storm.", "The pier is six hundred steps long.", "Gulls have no memory.");
        }
    }

    @Test
    void a_regular_expression_is_a_text_among_keys() {
        assertThat(taken("v3.json").facts().getLast().keys()).containsExactly("^(a+)+$", "(x+x+)+y");
    }

    @Test
    void what_is_left_out_is_said() {
        assertThat(taken("v3.json").notes()).contains("One picture or file on the web was not fetched.", "One lore entry was switched off and was left out.");
        assertThat(taken("v2-invalid-utf8.json").notes()).anyMatch(note -> note.startsWith("Some letters were damaged"));
        assertThat(taken("chara-twice.png").notes()).anyMatch(note -> note.contains("more than once"));
        assertThat(taken("ccv3-damaged.png").notes()).anyMatch(note -> note.contains("the older one was taken"));
    }

    @Test
    void the_picture_of_a_card_is_the_portrait_without_the_card() {
        Portrait portrait = taken("both.png").portrait().orElseThrow();
        assertThat(portrait.ending()).isEqualTo("png");
        assertThat(Png.of(portrait.image()).texts()).isEmpty();
        assertThat(Png.of(portrait.image()).chunks()).extracting(Png.Chunk::type).containsExactly("IHDR", "IDAT", "IEND");
    }

    @Test
    void a_picture_that_would_unfold_to_gigabytes_is_no_portrait() {
        assertThat(taken("huge-picture.png").portrait()).isEmpty();
    }

    @Test
    void a_picture_written_into_the_card_is_the_portrait_and_a_broken_one_is_none(@TempDir Path folder) throws IOException {
        String picture = Base64.getEncoder().encodeToString(Files.readAllBytes(file("plain.png")));
        String card = "{\"spec\":\"chara_card_v3\",\"data\":{\"name\":\"Ada\",\"assets\":[{\"type\":\"icon\",\"name\":\"main\",\"ext\":\"png\",\"uri\":\"data:image/png;base64,%s\"}]}}";
        assertThat(taken(Files.writeString(folder.resolve("whole.json"), card.formatted(picture))).portrait()).map(Portrait::ending).hasValue("png");
        assertThat(taken(Files.writeString(folder.resolve("broken.json"), card.formatted("%%%" + picture))).portrait()).isEmpty();
        assertThat(taken(Files.writeString(folder.resolve("no-picture.json"), card.formatted("SGVsbG8="))).portrait()).isEmpty();
    }

    @Test
    void nothing_on_the_web_is_asked_for_whatever_a_card_names(@TempDir Path folder) throws IOException {
        var asked = new AtomicInteger();
        var web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        web.start();
        try {
            String there = "http://127.0.0.1:" + web.getAddress().getPort() + "/ada.png";
            String card = "{\"spec\":\"chara_card_v3\",\"data\":{\"name\":\"Ada\",\"description\":\"![](%1$s)<img src=%1$s>\",\"source\":[\"%1$s\"],\"avatar\":\"%1$s\",\"assets\":[{\"type\":\"icon\",\"name\":\"main\",\"uri\":\"%1$s\"}]}}".formatted(there);
            assertThat(taken(Files.writeString(folder.resolve("ada.json"), card)).notes()).contains("One picture or file on the web was not fetched.");
            assertThat(asked).hasValue(0);
        } finally {
            web.stop(0);
        }
    }

    @Test
    void the_newer_card_alone_is_enough(@TempDir Path folder) throws IOException {
        Png both = Png.of(Files.readAllBytes(file("both.png")));
        Path newer = Files.write(folder.resolve("newer.png"), both.keeping(chunk -> TextChunk.of(chunk).filter(text -> text.keyword().equals("chara")).isEmpty()).bytes());
        assertThat(taken(newer).characters()).extracting(Character::name).containsExactly("Lamp Ada");
    }

    @Test
    void an_archive_brings_its_main_icon_and_leaves_the_rest() {
        assertThat(taken("v3.charx").portrait()).map(Portrait::ending).hasValue("png");
        assertThat(taken("v3.charx").notes()).contains("2 other files in the archive did not come along.");
    }

    @Test
    void an_archive_in_an_archive_stays_shut() {
        assertThat(taken("nested-beside.charx").characters()).extracting(Character::name).containsExactly("Lamp Ada");
        assertThat(CardFiles.refusal("nested.charx")).contains("without a card.json");
    }
}
