package murmuration.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DictionaryTest {

    private final Dictionary english = Dictionary.english();

    @Test
    void knows_both_spellings_contractions_compounds_and_possessives() {
        assertThat(english.unknown("The colour and the color can't clash; Charlotte’s brothers-in-law shan't realise it at ten o'clock.")).isEmpty();
    }

    @Test
    void does_not_know_an_invented_word() {
        assertThat(english.unknown("He wolked to the flemmox.")).containsExactly("wolked", "flemmox");
    }

    @Test
    void a_proper_name_needs_its_capital() {
        assertThat(english.knows("Paris")).isTrue();
        assertThat(english.knows("PARIS")).isTrue();
        assertThat(english.knows("paris")).isFalse();
    }

    @Test
    void names_of_the_cast_are_added_without_changing_the_dictionary() {
        assertThat(english.with(List.of("Kamea Voss")).unknown("Kamea met Voss.")).isEmpty();
        assertThat(english.unknown("Kamea met nobody.")).containsExactly("Kamea");
    }
}
