package murmuration.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhraseVoiceTest {

    private static final Map<String, List<String>> BOOK = Map.of(
            "event@raid:against", List.of("green coats climbed our stairs"),
            "event@raid:for", List.of("order must be kept somewhere"),
            "event@raid", List.of("midnight knocks never bring bread"),
            "event:against", List.of("nobody asked before deciding this"),
            "event", List.of("something happened, write that down"),
            "event@water", List.of("wet boots again today"),
            "alone", List.of("quiet evening, ink everywhere"));

    private static List<String> write(Voice voice, Prompt prompt, int drafts, long seed) throws InterruptedException {
        var texts = new ArrayList<String>();
        voice.write(prompt, new Request(drafts, seed, Duration.ofSeconds(5)), draft -> texts.add(draft.text()));
        return texts;
    }

    private static Prompt with(Occasion occasion, double stance, Map<String, List<String>> book, List<String> said) {
        return Prompts.prompt(occasion, "raid", stance, book, Map.of(), said);
    }

    @Test
    void only_entries_for_the_occasion_the_topic_and_her_stance_are_taken() throws InterruptedException {
        assertThat(write(new PhraseVoice(), with(Occasion.EVENT, -0.8, BOOK, List.of()), 9, 1)).containsExactlyInAnyOrder(
                "Green coats climbed our stairs.", "Midnight knocks never bring bread.",
                "Nobody asked before deciding this.", "Something happened, write that down.");
        assertThat(write(new PhraseVoice(), with(Occasion.EVENT, 0.1, BOOK, List.of()), 9, 1)).containsExactlyInAnyOrder(
                "Midnight knocks never bring bread.", "Something happened, write that down.");
        assertThat(write(new PhraseVoice(), with(Occasion.ALONE, 0.8, BOOK, List.of()), 9, 1)).containsExactly("Quiet evening, ink everywhere.");
    }

    @Test
    void the_more_particular_entry_comes_first_about_four_times_in_nine() throws InterruptedException {
        int particular = 0;
        for (int seed = 0; seed < 900; seed++) {
            particular += write(new PhraseVoice(), with(Occasion.EVENT, -0.8, BOOK, List.of()), 1, seed).getFirst().startsWith("Green") ? 1 : 0;
        }
        assertThat(particular).isBetween(340, 460);
    }

    @Test
    void what_she_said_lately_or_just_now_is_not_said_again() throws InterruptedException {
        var book = Map.of("event", List.of("I printed sixty sheets before breakfast today", "I printed sixty sheets before breakfast again", "The soup is on"));
        assertThat(write(new PhraseVoice(), with(Occasion.EVENT, 0, book, List.of()), 9, 3)).hasSize(2);
        assertThat(write(new PhraseVoice(), with(Occasion.EVENT, 0, book, List.of("The soup is on at six")), 9, 3)).hasSize(1);
    }

    @Test
    void a_rule_taken_once_waits_until_the_others_have_been() throws InterruptedException {
        var book = Map.of("event", IntStream.range(0, 20).mapToObj(i -> "alpha" + i + " beta" + i + " gamma" + i).toList());
        var voice = new PhraseVoice();
        var all = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            all.addAll(write(voice, with(Occasion.EVENT, 0, book, List.of()), 5, i));
        }
        assertThat(all).hasSize(20).doesNotHaveDuplicates();
        assertThat(write(voice, with(Occasion.EVENT, 0, book, List.of()), 1, 9)).containsExactly(all.getFirst());
    }

    @Test
    void the_same_seed_gives_the_same_drafts() throws InterruptedException {
        var prompt = Prompts.withPhrases(BOOK);
        assertThat(write(new PhraseVoice(), prompt, 3, 42)).isEqualTo(write(new PhraseVoice(), prompt, 3, 42));
    }

    @Test
    void a_rule_is_taken_only_when_its_slots_are_filled() throws InterruptedException {
        var book = Map.of("event", List.of("#who.capitalize# came to #place#"));
        assertThat(write(new PhraseVoice(), with(Occasion.EVENT, 0, book, List.of()), 3, 1)).isEmpty();
        var filled = Prompts.prompt(Occasion.EVENT, "raid", 0, book, Map.of("who", "the Office", "place", "the Cannery"), List.of());
        assertThat(write(new PhraseVoice(), filled, 3, 1)).containsExactly("The Office came to the Cannery.");
    }

    @Test
    void an_interrupt_ends_it() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> write(new PhraseVoice(), Prompts.withPhrases(BOOK), 3, 1)).isInstanceOf(InterruptedException.class);
    }
}
