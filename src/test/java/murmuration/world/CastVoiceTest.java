package murmuration.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import murmuration.voice.Occasion;
import murmuration.voice.Prompt;
import murmuration.voice.Request;
import murmuration.voice.ScriptedVoice;
import murmuration.voice.Spending;
import murmuration.voice.Utterance;
import murmuration.voice.Voice;
import org.junit.jupiter.api.Test;

class CastVoiceTest {

    private static final WriterStatus WELL = new WriterStatus("ready", "", 0, 0, 0, 0);

    private final List<String> opened = new ArrayList<>();

    private static Writer saying(String line) {
        return new Writer(new ScriptedVoice(List.of(line)), () -> WELL);
    }

    private static List<String> written(Voice voice, String character) throws InterruptedException {
        var texts = new ArrayList<String>();
        var prompt = new Prompt(character, "", List.of(), "", "", Occasion.EVENT, "", 0, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(), 300);
        Consumer<Utterance> drafts = draft -> texts.add(draft.text());
        voice.write(prompt, new Request(1, 1, Duration.ofSeconds(1)), drafts);
        return texts;
    }

    private CastVoice voice(AtomicReference<String> triasVoice) {
        return new CastVoice(saying("the world's"), name -> name.equals("Tria") ? Optional.ofNullable(triasVoice.get()) : Optional.empty(), name -> {
            opened.add(name);
            if (name.equals("broken")) throw new WorldException("There is no voice called “broken”.");
            return saying(name);
        }, Map.of());
    }

    @Test
    void whoever_has_a_voice_of_her_own_writes_with_it_and_the_others_with_the_worlds() throws InterruptedException {
        var trias = new AtomicReference<>("study");
        try (var voice = voice(trias)) {
            assertThat(opened).isEmpty();
            assertThat(written(voice, "Tria")).containsExactly("study");
            assertThat(written(voice, "Tria")).containsExactly("study");
            assertThat(written(voice, "Chris")).containsExactly("the world's");
            assertThat(opened).containsExactly("study");
            trias.set(null);
            assertThat(written(voice, "Tria")).containsExactly("the world's");
        }
    }

    @Test
    void a_voice_that_cannot_be_opened_is_her_fault_alone_and_is_tried_again() throws InterruptedException {
        var trias = new AtomicReference<>("broken");
        try (var voice = voice(trias)) {
            assertThatThrownBy(() -> written(voice, "Tria")).isInstanceOf(WorldException.class);
            assertThatThrownBy(() -> written(voice, "Tria")).isInstanceOf(WorldException.class);
            assertThat(opened).hasSize(2);
            assertThat(written(voice, "Chris")).containsExactly("the world's");
        }
    }

    @Test
    void what_is_wrong_with_any_voice_shows() throws InterruptedException {
        var ill = new WriterStatus("failed", "The voice “study” is left alone.", 0, 0, 0, 0);
        try (var voice = new CastVoice(saying("x"), _ -> Optional.of("study"), _ -> new Writer(new ScriptedVoice(List.of("y")), () -> ill), Map.of())) {
            assertThat(voice.status().sentence()).isEmpty();
            written(voice, "Tria");
            assertThat(voice.status().sentence()).isEqualTo(ill.sentence());
            assertThat(voice.status().state()).isEqualTo("ready");
        }
    }

    @Test
    void another_voice_takes_over_while_everybody_lives_and_what_was_spent_stays_spent() throws InterruptedException {
        var first = new Writer(new ScriptedVoice(List.of("dear words")), () -> WELL, () -> Map.of("Tria", new Spending(10, 5, .5)));
        try (var voice = new CastVoice(first, _ -> Optional.empty(), CastVoiceTest::saying, Map.of("Tria", new Spending(1, 1, 1)))) {
            assertThat(voice.spent()).containsEntry("Tria", new Spending(11, 6, 1.5));
            voice.renew(Optional.of(saying("another")));
            assertThat(written(voice, "Tria")).containsExactly("another");
            voice.renew(Optional.empty());
            assertThat(written(voice, "Tria")).containsExactly("another");
            assertThat(voice.spent()).containsEntry("Tria", new Spending(11, 6, 1.5));
        }
    }
}
