package murmuration.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource({"two hundred and twelve,212", "thirty-one,31", "a,", "four thousand five hundred,4500", "hundred,100", "two dozen,24", "Sixty,60"})
    void words_have_values(String words, Integer value) {
        var read = Numerals.value(List.of(words.split(" ")));

        assertThat(read.isPresent() ? Integer.valueOf(read.getAsInt()) : null).isEqualTo(value);
    }

    @Test
    void digits_may_have_commas() {
        assertThat(Numerals.value(List.of("1,200"))).hasValue(1_200);
        assertThat(Numerals.value(List.of())).isEmpty();
        assertThat(Numerals.isNumeral("-")).isFalse();
    }
}
