package murmuration.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TwoHandsTest {

    private static final Map<String, List<String>> BOOK = Map.of("event", List.of("Soup is on", "Ink ran out"));

    private record Broken() implements Voice {
        @Override
        public String name() {
            return "broken";
        }

        @Override
        public void write(Prompt prompt, Request request, Consumer<Utterance> drafts) {
            throw new VoiceException("The model file is gone.");
        }
    }

    private static List<Utterance> write(Voice voice, Map<String, List<String>> book) throws InterruptedException {
        var drafts = new ArrayList<Utterance>();
        voice.write(Prompts.withPhrases(book), new Request(2, 1, Duration.ofSeconds(1)), drafts::add);
        return drafts;
    }

    @Test
    void both_hands_write() throws InterruptedException {
        var hands = new TwoHands(new PhraseVoice(), new ScriptedVoice(List.of("A", "B")), () -> true);
        assertThat(write(hands, BOOK)).extracting(Utterance::hand).containsExactly(Hand.PHRASES, Hand.PHRASES, Hand.SCRIPT, Hand.SCRIPT);
    }

    @Test
    void where_the_phrase_book_has_words_for_this_very_news_the_model_adds_a_few() throws InterruptedException {
        var hands = new TwoHands(new PhraseVoice(), new ScriptedVoice(List.of("A", "B", "C", "D", "E", "F", "G", "H")), () -> true);
        var drafts = new ArrayList<Utterance>();
        hands.write(Prompts.withPhrases(Map.of("event+wardens+night", List.of("Green coats by lamplight"))), new Request(8, 1, Duration.ofSeconds(1)), drafts::add);
        assertThat(drafts).extracting(Utterance::hand).containsExactly(Hand.PHRASES, Hand.SCRIPT, Hand.SCRIPT, Hand.SCRIPT, Hand.SCRIPT);
    }

    @Test
    void who_asks_for_few_drafts_does_not_wait_for_the_model_where_the_phrase_book_has_words_for_this_very_news() throws InterruptedException {
        var hands = new TwoHands(new PhraseVoice(), new ScriptedVoice(List.of("A", "B")), () -> true);
        var drafts = new ArrayList<Utterance>();
        hands.write(Prompts.withPhrases(Map.of("event+wardens+night", List.of("Green coats by lamplight"))), new Request(3, 1, Duration.ofSeconds(1)), drafts::add);
        assertThat(drafts).extracting(Utterance::hand).containsExactly(Hand.PHRASES);
    }

    @Test
    void the_phrase_book_suffices_while_the_model_is_not_ready_or_when_it_fails() throws InterruptedException {
        assertThat(write(new TwoHands(new PhraseVoice(), new ScriptedVoice(List.of("A")), () -> false), BOOK)).hasSize(2);
        assertThat(write(new TwoHands(new PhraseVoice(), new Broken(), () -> true), BOOK)).hasSize(2);
    }

    @Test
    void without_a_phrase_book_the_model_writes_alone_and_its_faults_are_told() throws InterruptedException {
        assertThat(write(new TwoHands(new PhraseVoice(), new ScriptedVoice(List.of("A", "B")), () -> false), Map.of())).hasSize(20);
        assertThatThrownBy(() -> write(new TwoHands(new PhraseVoice(), new Broken(), () -> true), Map.of()))
                .isInstanceOf(VoiceException.class).hasMessage("The model file is gone.");
    }
}
