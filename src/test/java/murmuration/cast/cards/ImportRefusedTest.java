package murmuration.cast.cards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static murmuration.cast.cards.CardFiles.person;
import static murmuration.cast.cards.CardFiles.refusal;
import static murmuration.cast.cards.CardFiles.taken;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import murmuration.cast.cards.Import.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportRefusedTest {

    @TempDir
    private Path folder;

    private String refused(String name, String text) throws IOException {
        Import outcome = Import.read(Files.writeString(folder.resolve(name), text));
        assertThat(outcome).as("%s", outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).sentence();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "no-json.json", "broken.json", "something-else.json", "empty.json", "plain.png", "bad-base64.png", "length-lies.png", "ztxt-bomb.png", "bomb.charx", "huge-card.charx", "nested.charx",
        "ours-wrong.json"
    })
    void a_file_that_is_no_use_is_refused_in_one_sentence(String name) {
        assertThat(refusal(name)).endsWith(".").doesNotContain("Exception").hasSizeLessThan(300);
    }

    @Test
    void a_missing_file_is_refused() {
        assertThat(Import.read(folder.resolve("nobody.png"))).isInstanceOf(Refused.class);
    }

    @Test
    void broken_json_is_refused_with_its_place() {
        assertThat(refusal("broken.json")).contains("line 2, column");
    }

    @Test
    void a_sheet_of_our_own_is_taken_as_it_is_with_its_portrait_and_refused_with_its_fault() {
        assertThat(person("ours.json").constraints().dailyPosts()).isEqualTo(3);
        assertThat(person("ours.json").other()).containsKey("myOwnField");
        assertThat(taken("ours.json").portrait()).isPresent();
        assertThat(refusal("ours-wrong.json")).contains("dailyPosts");
    }

    @Test
    void names_in_an_archive_are_never_paths() {
        assertThat(person("traversal.charx").name()).isEqualTo("Lamp Ada");
        assertThat(Path.of("/tmp/escaped.png")).doesNotExist();
        assertThat(Path.of("/etc/escaped")).doesNotExist();
    }

    @Test
    void a_card_of_more_than_ten_megabytes_of_text_is_refused() throws IOException {
        assertThat(refused("long.json", "{\"name\":\"Ada\",\"description\":\"" + "a".repeat(11 << 20) + "\"}")).contains("10 MB");
    }

    @Test
    void a_card_that_fills_more_than_a_sheet_is_refused() throws IOException {
        assertThat(refused("long.json", "{\"name\":\"Ada\",\"description\":\"" + "An oar. ".repeat(1 << 20) + "\"}")).contains("too large");
    }

    @Test
    void a_card_that_nests_too_deep_is_refused() throws IOException {
        assertThat(refused("deep.json", "{\"name\":\"Ada\",\"description\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}")).contains("nests too deep");
    }

    @Test
    void an_archive_of_very_many_files_is_refused() throws IOException {
        Path file = folder.resolve("many.charx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 5_001; i++) zip.putNextEntry(new ZipEntry(i + ".txt"));
            zip.putNextEntry(new ZipEntry("card.json"));
            zip.write("{\"name\":\"Ada\",\"description\":\"\"}".getBytes(UTF_8));
        }
        assertThat(Import.read(file)).isEqualTo(new Refused("many.charx holds more files than a character needs."));
    }
}
