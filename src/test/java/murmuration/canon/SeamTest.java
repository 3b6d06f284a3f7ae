package murmuration.canon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeamTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "If I,|said he,|were master of this ship, we should sail tonight.|If I were master of this ship, we should sail tonight.",
        "The road,|said the carter,|will not bear a waggon.|The road will not bear a waggon.",
        "Nothing is slower,|said Ruth,|than a man with a secret.|Nothing is slower than a man with a secret.",
        "I am told,|said Ruth,|that the bridge is down.|I am told that the bridge is down.",
        "I hope,|said Ruth,|you will stay to supper.|I hope you will stay to supper.",
        "What you ask,|said he,|is more than I can pay.|What you ask is more than I can pay.",
        "Pride,|observed Ruth,|is a cold breakfast.|Pride is a cold breakfast.",
        "Captain Hale,|said she,|has sold the mare.|Captain Hale has sold the mare.",
    })
    void no_comma_is_left_where_the_tag_cut_a_sentence(String before, String told, String after, String whole) {
        assertThat(Seam.joined(before, told, after)).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "My dear Ruth,|said he,|have you heard the news?",
        "Captain Hale,|said she,|have you sold the mare?",
        "Ruth,|said he,|remember the gate.",
        "Yes,|said she,|that is the very man.",
        "But it is,|said Ruth,|for I have seen it.",
        "I am afraid, Captain Hale,|said she,|that the mare is lame.",
        "Your patience, Mr. Hale,|said she,|must be rewarded.",
        "Perhaps,|said he,|you are right.",
    })
    void a_comma_that_belongs_there_stays(String before, String told, String after) {
        assertThat(Seam.joined(before, told, after)).isEqualTo(before + " " + after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "I should never have sold the mare,|cried Ruth.|I should have fed her.|I should never have sold the mare. I should have fed her.",
        "The gate is shut,|said Ruth.|Go home.|The gate is shut. Go home.",
    })
    void a_sentence_that_ends_at_the_tag_ends(String before, String told, String after, String whole) {
        assertThat(Seam.joined(before, told, after)).isEqualTo(whole);
    }
}
