package murmuration.voice;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishTest {

    @ParameterizedTest
    @CsvSource({"owl,an", "boat,a", "hour,an", "union,a", "unit,a", "one,a", "umbrella,an", "ewe,an", "uninvited guest,an", "useful thing,a"})
    void the_article_follows_the_sound(String word, String article) {
        assertThat(English.article(word)).isEqualTo(article);
    }

    @ParameterizedTest
    @CsvSource({"slip,slips", "gate,gates", "bus,buses", "city,cities", "day,days", "bench,benches"})
    void a_plural_is_spelt_as_it_should_be(String word, String plural) {
        assertThat(English.plural(word)).isEqualTo(plural);
    }

    @ParameterizedTest
    @CsvSource({"walk,walked", "close,closed", "carry,carried", "drop,dropped", "open,opened", "stay,stayed"})
    void a_past_is_spelt_as_it_should_be(String verb, String past) {
        assertThat(English.past(verb)).isEqualTo(past);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "the  gate , closed|The gate, closed.",
            "i saw a owl and an boat|I saw an owl and a boat.",
            "it rained. the office closed.|It rained. The office closed.",
            "at ten p.m. the gate closed!|At ten p.m. the gate closed!",
            "“who?” she asked|“Who?” she asked.",
            "(so he said)|(So he said).", "wait. (so he said.)|Wait. (so he said.)",
            "so he said “no”|So he said “no”.",
            "it is wet #water|It is wet #water",
            "and then…|And then…"})
    void a_finished_sentence_looks_finished(String words, String finished) {
        assertThat(English.finished(words)).isEqualTo(finished);
    }

    @Property
    void finishing_twice_changes_nothing_more(@ForAll String words) {
        String once = English.finished(words);
        assertThat(English.finished(once)).isEqualTo(once);
    }

    @Test
    void nothing_stays_nothing() {
        assertThat(English.finished(" ")).isEmpty();
    }
}
