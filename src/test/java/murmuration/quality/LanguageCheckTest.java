package murmuration.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import murmuration.language.Dictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCheckTest {

    private static Finding check(String text) {
        return LanguageCheck.of(text, false, Dictionary.english().with(List.of("Tria", "Skerries")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "As an AI I cannot write this. ~ Something of the machine shows in it.",
        "News: the wardens came at night. ~ Something of the machine shows in it.",
        "Read it all at https://example.com today. ~ Something of the machine shows in it.",
        "Follow the instructions above, neighbours. ~ Something of the machine shows in it.",
        "The wardens came in the night <|endoftext|> ~ Something of the machine shows in it.",
        "No. ~ It is hardly a sentence.",
        "The wardens came and took the ~ It breaks off.",
        "I went to see my ~ It breaks off.",
        "I saw the wardens and I saw the boats. ~ It says the same words twice.",
        "The wardens glorped and blimfed all night. ~ Words nobody knows: glorped, blimfed."})
    void what_nobody_would_write_is_fatal(String text, String why) {
        assertThat(check(text)).matches(Finding::fatal).extracting(Finding::sentence).isEqualTo(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "They tore down forty sheets, so I printed sixty more.",
        "Tria's press stood in the Skerries when I woke.",
        "I don't know what they're after.",
        "Who signed it? Nobody says.",
        "The assistance came late, as ever."})
    void clean_language_is_clean(String text) {
        assertThat(check(text)).isEqualTo(Finding.of("language", 1.5, 100, "Clean language."));
    }

    @Test
    void one_word_that_nobody_knows_costs_but_is_not_fatal() {
        Finding finding = check("The wardens glorped all night.");
        assertThat(finding.fatal()).isFalse();
        assertThat(finding.sentence()).isEqualTo("A word nobody knows: glorped.");
        assertThat(finding.score()).isLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "…", "123 456"})
    void nothing_is_hardly_a_sentence(String text) {
        assertThat(check(text).fatal()).isTrue();
    }
}
