package murmuration.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GraphemesTest {

    @Test
    void an_emoji_family_is_one() {
        assertThat(Graphemes.count("👨‍👩‍👧‍👦")).isEqualTo(1);
    }

    @Test
    void a_letter_with_a_combining_accent_is_one() {
        assertThat(Graphemes.count("e\u0301a")).isEqualTo(2);
    }

    @Test
    void nothing_is_none() {
        assertThat(Graphemes.count("")).isZero();
    }
}
