package murmuration.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import murmuration.voice.EndpointVoice;
import murmuration.voice.Keys;
import murmuration.voice.PhraseVoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriterTest {

    @TempDir
    private Path folder;

    private Writer open(String name, String voices) throws IOException {
        Files.writeString(folder.resolve("world.json"), "{\"voices\": " + voices + "}");
        return Writer.open(name, WorldFile.read(folder), folder, World.Options.usual(folder).keys(Keys.in(folder)));
    }

    @Test
    void an_endpoint_of_the_world_is_opened_and_nothing_is_sent() throws IOException {
        Writer writer = open("study", """
                {"study": {"kind": "endpoint", "baseUrl": "http://127.0.0.1:9/v1", "model": "qwen", "style": "completion", "key": "keyring:study", "pricePerMillion": {"in": 1, "out": 2}, "timeout": "PT90S"}}""");
        try (var voice = writer.voice()) {
            assertThat(voice).isInstanceOf(EndpointVoice.class);
            assertThat(voice.name()).isEqualTo("study (qwen)");
            assertThat(writer.status().get().state()).isEqualTo("ready");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"study": {"kind": "endpoint", "model": "m"}} | The voice “study” in world.json needs “baseUrl”.
            {"study": {"kind": "endpoint", "baseUrl": "http://127.0.0.1/v1"}} | The voice “study” in world.json needs “model”.
            {"study": {"kind": "endpoint", "baseUrl": "127.0.0.1", "model": "m"}} | world.json: The voice “study” needs an address that begins with http:// or https://.
            {"study": {"kind": "endpoint", "baseUrl": "http://127.0.0.1/v1", "model": "m", "style": "opera"}} | The style of the voice “study” in world.json may be chat or completion.
            {"study": {"kind": "endpoint", "baseUrl": "http://127.0.0.1/v1", "model": "m", "key": "sk-planted"}} | world.json: A key is named as “keyring:” and a name, and never written out; put it away and set it by that name.
            {"study": {"kind": "endpoint", "baseUrl": "http://127.0.0.1/v1", "model": "m", "pricePerMillion": {"in": -1}}} | world.json: A price for tokens cannot be below nothing.
            {"study": {"kind": "local"}} | The voice “study” in world.json needs “file”.
            {"study": {"kind": "oracle"}} | The voice “study” in world.json is of no kind that this version knows; it may be local or endpoint.
            {"study": {}} | The voice “study” in world.json is of no kind that this version knows; it may be local or endpoint.
            {"other": {"kind": "oracle"}} | There is no voice called “study”; there are local, phrases, other.
            """)
    void what_is_wrong_with_a_voice_is_told_in_one_sentence(String voices, String sentence) {
        assertThatThrownBy(() -> open("study", voices)).isInstanceOf(WorldException.class).hasMessage(sentence);
    }

    @Test
    void a_missing_model_leaves_the_phrase_books_writing() throws IOException {
        Writer writer = open("big", "{\"big\": {\"kind\": \"local\", \"file\": \"models/none.gguf\"}}");
        assertThat(writer.voice()).isInstanceOf(PhraseVoice.class);
        assertThat(writer.status().get().sentence()).contains("none.gguf");
    }

    @Test
    void the_entries_survive_being_written_and_no_field_is_made_up() throws IOException {
        String voices = "{\"study\": {\"kind\": \"endpoint\", \"baseUrl\": \"http://127.0.0.1/v1\", \"model\": \"m\", \"note\": \"mine\"}}";
        open("study", voices).voice().close();
        WorldFile.read(folder).write(folder);
        assertThat(Files.readString(folder.resolve("world.json"))).contains("\"note\" : \"mine\"").doesNotContain("pricePerMillion", "temperature", "\"file\"");
    }
}
