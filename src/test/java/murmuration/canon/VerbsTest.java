package murmuration.canon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerbsTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "The duty of a captain who has been as lucky as I have been.",
        "Names, dates, everything told without shame.",
        "Except when the tide is out.",
        "A man whom nobody has ever seen at church.",
        "The last train out of the valley.",
    })
    void what_has_only_the_verb_of_a_clause_beneath_is_no_sentence(String fragment) {
        assertThat(Verbs.hasOwn(fragment)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Whoever sells a wheel in spring goes hungry in autumn.",
        "A man who counts his change has little to count.",
        "I never trust Mr. Thorne with money.",
        "If I were master of this ship, we should sail tonight.",
        "What we want is a roof.",
        "Stupid men are the only ones worth knowing.",
        "Mrs. Weir promised to sell the mill.",
        "There is nothing so slow as a Sunday.",
        "He's late because the bridge was closed.",
    })
    void a_sentence_has_a_verb_of_its_own(String sentence) {
        assertThat(Verbs.hasOwn(sentence)).isTrue();
    }
}
