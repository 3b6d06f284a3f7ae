package murmuration.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void content_words_carry_meaning_and_no_possessive() {
        assertThat(Words.content("The ladies of Longbourn's house weren't at home in 1813.")).containsExactly("ladies", "longbourn", "house", "home");
    }

    @Test
    void a_curly_apostrophe_is_a_straight_one() {
        assertThat(Words.all("Don’t")).containsExactly("don't");
    }

    @Test
    void forms_of_a_word_meet_in_their_stem() {
        assertThat(Words.stem("marries")).isEqualTo(Words.stem("married"));
    }

    @Test
    void overlap_is_the_share_of_the_first_text() {
        assertThat(Words.overlap("the raid on the cannery", "Cannery raided at night")).isEqualTo(1);
        assertThat(Words.overlap("the raid on the cannery", "a quiet cannery")).isEqualTo(0.5);
        assertThat(Words.overlap("", "anything")).isZero();
    }

    @Property(tries = 200)
    void a_text_with_words_overlaps_itself_wholly(@ForAll String text) {
        assertThat(Words.overlap(text, text)).isEqualTo(Words.content(text).isEmpty() ? 0 : 1);
    }
}
