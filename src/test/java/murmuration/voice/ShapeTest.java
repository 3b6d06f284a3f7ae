package murmuration.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeTest {

    private static final List<String> NAMES = List.of("Tria", "Window Four", "Netmakers' Row");

    @Test
    void an_unfinished_last_sentence_is_cut_off() {
        assertThat(Shape.of("The gate closed. I saw it and then", NAMES, 240)).hasValue("The gate closed.");
        assertThat(Shape.of("The gate closed and then", NAMES, 240)).isEmpty();
    }

    @Test
    void sentences_that_do_not_fit_are_cut_off() {
        assertThat(Shape.of("The gate closed. I saw it. We left.", NAMES, 26)).hasValue("The gate closed. I saw it.");
    }

    @Test
    void names_of_the_cast_and_i_may_be_capitals() {
        assertThat(Shape.of("I asked at Window Four, and i'm told Tria's in Netmakers' Row.", NAMES, 240))
                .hasValue("I asked at Window Four, and I'm told Tria's in Netmakers' Row.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The wardens met Adolf.", "They took 31 people.", "He said \"no\" to us.", "See www/there.", "Wet #water."})
    void what_breaks_the_grammar_is_dropped(String text) {
        assertThat(Shape.of(text, NAMES, 240)).isEmpty();
    }

    @Test
    void what_the_model_was_given_may_hold_what_it_may_not_write() {
        assertThat(Shape.of("Mr. Adolf took 31 people. I asked", " who told them.", NAMES, 240)).hasValue("Mr. Adolf took 31 people. I asked who told them.");
        assertThat(Shape.of("The wardens came. I asked", " Adolf.", NAMES, 240)).isEmpty();
        assertThat(Shape.of("The wardens came. I asked", " who and", NAMES, 240)).isEmpty();
    }

    @Test
    void one_thing_over_and_over_is_degenerate() {
        assertThat(Shape.isDegenerate(" ")).isTrue();
        assertThat(Shape.isDegenerate("aaaaaaaaa")).isTrue();
        assertThat(Shape.isDegenerate("the the the the the")).isTrue();
        assertThat(Shape.isDegenerate("Use it, use it, and use it.")).isFalse();
    }

    @Property
    void whatever_was_written_a_draft_ends_with_a_sentence(@ForAll String written) {
        assertThat(Shape.of(written, NAMES, 100).orElse(".")).matches("(?s).{0,400}[.!?]");
    }
}
