package murmuration.canon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotesTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "\"It's mine,\" said Tria; \"don't you see?\"",
        "“It's mine,” said Tria; “don't you see?”",
        "‘It’s mine,’ said Tria; ‘don’t you see?’",
        "'It's mine,' said Tria; 'don't you see?'",
    })
    void speech_and_narration_part_at_any_kind_of_mark(String paragraph) {
        var spans = Quotes.usedIn(List.of(paragraph)).spans(paragraph);
        assertThat(spans).extracting(Span::spoken).containsExactly(true, false, true);
        assertThat(spans.get(1).text()).isEqualTo("said Tria;");
        assertThat(spans.get(2).text().replace('’', '\'')).isEqualTo("don't you see?");
    }

    @Test
    void a_speech_that_is_not_closed_goes_on() {
        var quotes = Quotes.usedIn(List.of("\"First paragraph.", "\"Second.\""));
        assertThat(quotes.staysOpen("\"First paragraph.")).isTrue();
        assertThat(quotes.staysOpen("\"Second.\"")).isFalse();
    }
}
