package murmuration.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import murmuration.board.TraceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorldFileTest {

    @TempDir
    Path folder;

    private WorldFile read(String json) {
        Place.write(folder.resolve("world.json"), json);
        return WorldFile.read(folder);
    }

    @Test
    void a_typing_error_is_said_with_its_line_and_column() {
        assertThatThrownBy(() -> read("{\n  \"title\": \"The Skerries\",\n  \"chapter\": one\n}"))
                .isInstanceOf(WorldException.class)
                .hasMessageContaining("world.json, line 3, column 1")
                .hasMessageContaining("one");
    }

    @Test
    void what_a_value_may_not_be_is_said_in_our_own_words() {
        assertThatThrownBy(() -> read("{\"offers\": [{\"topic\": \"water\", \"text\": \" \"}]}"))
                .isInstanceOf(WorldException.class)
                .hasMessageContaining("line 1")
                .hasMessageEndingWith(": An event needs a sentence that says what happens.");
        assertThatThrownBy(() -> read("{\"facts\": [{\"chapter\": 1}]}")).isInstanceOf(WorldException.class).hasMessageEndingWith("A fact in world.json has no text.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "{", "{\"clock\": {\"start\": \"yesterday\"}}", "{\"topics\": [null]}", "{\"halfLives\": {\"event\": \"long\"}}"})
    void nonsense_is_refused_in_one_sentence(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(WorldException.class).hasMessageContaining("world.json");
    }

    @Test
    void a_folder_without_a_world_says_how_to_make_one() {
        assertThatThrownBy(() -> WorldFile.read(folder)).isInstanceOf(WorldException.class).hasMessage(folder + " is not a world: it holds no world.json. Make one with `murmuration new`.");
    }

    @Test
    void a_file_that_is_no_utf8_says_so_and_a_byte_order_mark_is_no_matter() throws IOException {
        assertThat(read("\uFEFF{\"title\": \"T\"}").title()).isEqualTo("T");
        Files.write(folder.resolve("world.json"), "{\"title\": \"Ödön\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> WorldFile.read(folder)).isInstanceOf(WorldException.class).hasMessageEndingWith("is not text in UTF-8; save it as UTF-8.");
    }

    @Test
    void half_lives_of_nothing_or_less_are_ignored() {
        WorldFile file = read("{\"halfLives\": {\"event\": \"PT0S\", \"post\": \"PT-3H\", \"mood\": \"PT0.000001S\", \"offer\": \"PT5H\", \"nonsense\": \"PT1H\"}}");
        assertThat(file.halfLivesByType()).isEqualTo(Map.of(TraceType.OFFER, Duration.ofHours(5)));
    }

    @Test
    void an_empty_world_has_usual_values_and_foreign_fields_find_their_way_back() {
        WorldFile file = read("{\"mood board\": {\"colour\": \"grey\"}}");
        assertThat(file.title()).isEqualTo("Untitled");
        assertThat(file.voice()).isEqualTo("local");
        assertThat(file.clock().speed()).isEqualTo(360);
        file.write(folder);
        assertThat(WorldFile.read(folder)).isEqualTo(file);
        assertThat(folder.resolve("world.json")).content().contains("mood board");
    }
}
