package murmuration.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptedVoiceTest {

    @Test
    void lines_come_in_turn_and_begin_again(@TempDir Path folder) throws Exception {
        Path script = Files.writeString(folder.resolve("script.txt"), "One.\n\nTwo.\n");
        var drafts = new ArrayList<Utterance>();
        ScriptedVoice.from(script).write(Prompts.withPhrases(Map.of()), new Request(3, 0, Duration.ofSeconds(1)), drafts::add);
        assertThat(drafts).extracting(Utterance::text).containsExactly("One.", "Two.", "One.");
        assertThat(drafts).extracting(Utterance::hand).containsOnly(Hand.SCRIPT);
    }

    @Test
    void an_empty_or_missing_script_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> new ScriptedVoice(List.of(" "))).isInstanceOf(VoiceException.class).hasMessageContaining("empty");
        assertThatThrownBy(() -> ScriptedVoice.from(Path.of("no", "such", "script"))).isInstanceOf(VoiceException.class).hasMessageEndingWith("cannot be read.");
    }
}
