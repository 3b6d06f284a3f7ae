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
        "„It's mine“, said Tria; „don't you see?“",
        "„It's mine,” said Tria; „don't you see?”",
        "»It's mine«, said Tria; »don't you see?«",
        "«It's mine», said Tria; «don't you see?»",
    })
    void speech_and_narration_part_at_any_kind_of_mark(String paragraph) {
        var spans = Quotes.usedIn(List.of(paragraph)).spans(paragraph);
        assertThat(spans).extracting(Span::spoken).containsExactly(true, false, true);
        assertThat(spans.get(1).text()).endsWith("said Tria;");
        assertThat(spans.get(2).text().replace('’', '\'')).isEqualTo("don't you see?");
    }

    @Test
    void a_speech_that_is_not_closed_goes_on() {
        var quotes = Quotes.usedIn(List.of("\"First paragraph.", "\"Second.\""));
        assertThat(quotes.staysOpen("\"First paragraph.")).isTrue();
        assertThat(quotes.staysOpen("\"Second.\"")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "— Hello, said Anna. — Who is there?",
        "—Hello, said Anna. —Who is there?",
        "– Hello, – said Anna. – Who is there?",
        "― Hello, Anna said. ― Who is there?",
    })
    void a_dash_begins_a_speech_where_the_book_does_so(String paragraph) {
        var spans = Quotes.usedIn(List.of(paragraph, "It rained.")).spans(paragraph);
        assertThat(spans).extracting(Span::spoken).containsExactly(true, false, true);
        assertThat(spans.getFirst().text()).isEqualTo("Hello,");
        assertThat(spans.get(1).text()).containsAnyOf("said Anna", "Anna said");
        assertThat(spans.getLast().text()).isEqualTo("Who is there?");
    }

    @Test
    void a_dash_inside_a_speech_is_no_end_of_it() {
        var paragraph = "— I thought — well, never mind what I thought.";
        assertThat(Quotes.usedIn(List.of(paragraph)).spans(paragraph)).extracting(Span::text).containsExactly("I thought — well, never mind what I thought.");
    }

    @Test
    void british_marks_hold_apostrophes_and_american_ones() {
        var paragraph = "‘The boys’ boat’s gone,’ said Tria. ‘Get ’em out! She said “now”, and it’s ’97 all over again.’";
        var spans = Quotes.usedIn(List.of(paragraph, "‘Go.’")).spans(paragraph);
        assertThat(spans).extracting(Span::text).containsExactly(
                "The boys’ boat’s gone,", "said Tria.", "Get ’em out! She said “now”, and it’s ’97 all over again.");
    }
}
