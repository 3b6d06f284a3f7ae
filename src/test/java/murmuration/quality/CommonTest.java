package murmuration.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import murmuration.language.Words;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CommonTest {

    @Property
    void it_is_the_overlap_of_words_in_both_directions(@ForAll("texts") String text, @ForAll("texts") String other) {
        Common common = Common.of(Words.stems(text), other);
        assertThat(common.ofText()).isEqualTo(Words.overlap(text, other));
        assertThat(common.ofOther()).isEqualTo(Words.overlap(other, text));
    }

    @Provide
    Arbitrary<String> texts() {
        List<String> words = List.of("the", "gate", "gates", "warden", "bread", "of", "carried", "carry", "lamp", "nobody", "7");
        return Arbitraries.of(words).list().ofMaxSize(9).map(list -> String.join(" ", list));
    }
}
