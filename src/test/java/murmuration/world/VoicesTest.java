package murmuration.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import murmuration.voice.Keys;
import murmuration.voice.VoiceException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoicesTest {

    private static final String STUDY = ", \"voices\": {\"study\": {\"kind\": \"endpoint\", \"baseUrl\": \"http://127.0.0.1:1/v1\", \"model\": \"m\", \"temperature\": 0.4, \"mine\": 1}}";

    @TempDir
    Path temporary;
    private Path folder;
    private Voices voices;
    private int changes;

    @BeforeEach
    void make() {
        folder = Place.make(temporary.resolve("world"), STUDY, "Tria");
        voices = new Voices(folder, Optional.empty(), () -> changes++);
    }

    @Test
    void a_voice_is_changed_and_what_is_not_shown_stays_in_the_file() throws Exception {
        voices.put(new VoiceEntry("study", "http://127.0.0.1:2/v1", "", "n", "completion", Optional.empty(), .5, 2));
        assertThat(voices.all()).containsExactly(new VoiceEntry("study", "http://127.0.0.1:2/v1", "", "n", "completion", Optional.empty(), .5, 2));
        assertThat(Files.readString(folder.resolve("world.json"))).contains("\"temperature\" : 0.4", "\"mine\" : 1");
        assertThat(changes).isOne();
    }

    @Test
    void a_wrong_voice_changes_nothing_and_says_why() {
        assertThatThrownBy(() -> voices.put(VoiceEntry.server("attic", "ftp://nowhere", "m"))).isInstanceOf(WorldException.class).hasMessageContaining("http");
        assertThatThrownBy(() -> voices.put(VoiceEntry.server("attic", "http://127.0.0.1:1/v1", ""))).isInstanceOf(WorldException.class).hasMessageContaining("model");
        assertThatThrownBy(() -> voices.put(VoiceEntry.server("local", "http://127.0.0.1:1/v1", "m"))).isInstanceOf(WorldException.class).hasMessageContaining("taken");
        assertThatThrownBy(() -> voices.use("attic")).isInstanceOf(WorldException.class).hasMessageContaining("attic");
        assertThatThrownBy(() -> voices.remove("attic")).isInstanceOf(WorldException.class);
        assertThat(voices.all()).hasSize(1);
        assertThat(changes).isZero();
    }

    @Test
    void the_worlds_voice_is_chosen_and_when_it_goes_the_embedded_writer_writes_again() {
        voices.use("study");
        assertThat(voices.usual()).isEqualTo("study");
        voices.remove("study");
        assertThat(voices.usual()).isEqualTo("local");
        assertThat(voices.all()).isEmpty();
    }

    @Test
    void a_key_goes_to_this_machine_and_only_its_name_into_the_world() throws Exception {
        Keys keys = Keys.in(temporary.resolve("config"));
        var kept = new Voices(folder, Optional.of(keys), () -> {});
        String key = "sk-" + "planted".repeat(3);
        kept.keep("study", key);
        assertThat(keys.get("study")).contains(key);
        assertThat(kept.all().getFirst().key()).contains("study");
        assertThat(Files.readString(folder.resolve("world.json"))).contains("keyring:study").doesNotContain(key);
        assertThatThrownBy(() -> kept.keep("study", "two words")).isInstanceOf(VoiceException.class);
        assertThatThrownBy(() -> kept.keep("attic", key)).isInstanceOf(WorldException.class);
        keys.remove("study");
    }

    @Test
    void an_open_world_writes_with_the_voice_that_was_chosen() {
        try (World world = World.open(folder, World.Options.usual(Place.HOME).seed(42))) {
            world.voices().use("study");
            assertThat(world.writer().state()).isEqualTo("ready");
            assertThat(world.voices().usual()).isEqualTo("study");
            assertThat(world.spent()).isEmpty();
        }
    }
}
