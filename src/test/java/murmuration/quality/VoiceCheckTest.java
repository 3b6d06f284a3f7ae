package murmuration.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import murmuration.cast.VoiceSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceCheckTest {

    private static final String PLAIN = "They tore down forty sheets.";

    private static Finding check(String text, double likeness) {
        return VoiceCheck.of(text, List.of(text), Briefs.SHEET, likeness);
    }

    @Test
    void who_keeps_to_the_rules_is_told_so_and_likeness_to_her_samples_earns_more() {
        assertThat(check(PLAIN, .2).sentence()).isEqualTo("Keeps to the rules of this voice.");
        assertThat(check(PLAIN, .6).sentence()).isEqualTo("Close to the samples.");
        assertThat(check(PLAIN, .6).score()).isGreaterThan(check(PLAIN, .2).score());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "That was an awesome sheet of paper. | never says “awesome”",
        "It was AWESOME, that sheet of paper. | never says “awesome”",
        "It was, as it were, a sheet of paper. | never says “as it were”",
        "They tore down forty sheets! | uses no exclamation",
        "They tore down forty sheets 🎉 | uses no emoji",
        "They tore down forty sheets #raid | uses no hashtags",
        "Torn. | sentences are usually about 10 words long"})
    void what_she_never_does_costs_and_is_named(String text, String why) {
        assertThat(check(text, .3).sentence()).startsWith("Not quite this voice: ").contains(why);
        assertThat(check(text, .3).score()).isLessThan(check(PLAIN, .3).score());
    }

    @Test
    void a_word_that_only_contains_a_word_she_never_says_is_hers() {
        assertThat(check("They tore awesomely many sheets.", .3).sentence()).isEqualTo("Keeps to the rules of this voice.");
        assertThat(check("The list says 4#7 on every sheet.", .3).sentence()).isEqualTo("Keeps to the rules of this voice.");
    }

    @Test
    void a_word_that_she_likes_is_worth_something() {
        assertThat(check("They tore down forty ink sheets.", .3).score()).isGreaterThan(check("They tore down forty wet sheets.", .3).score());
    }

    @Test
    void a_sentence_far_too_long_for_her_pulls_it_down() {
        assertThat(check("word ".repeat(300) + "end.", 0).score()).isBetween(0.0, 40.0);
    }

    @Test
    void a_sheet_that_says_nothing_forbids_nothing() {
        String text = "Well (so they say), it is done; at last.";
        assertThat(VoiceCheck.of(text, List.of(text), VoiceSheet.UNKNOWN, 0).sentence()).isEqualTo("Keeps to the rules of this voice.");
    }
}
