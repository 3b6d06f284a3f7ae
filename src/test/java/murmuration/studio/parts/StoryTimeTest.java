package murmuration.studio.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryTimeTest {

    private final StoryTime time = new StoryTime(LocalDate.of(2031, 3, 1));

    @Test
    void days_are_counted_from_the_first_day_of_the_story() {
        assertThat(time.moment(Instant.parse("2031-03-04T06:20:00Z"))).isEqualTo("Day 4, 06:20");
        assertThat(time.moment(Instant.parse("2031-04-01T00:00:00Z"))).isEqualTo("Day 32, 00:00");
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0 s", "PT59S, 59 s", "PT12M, 12 min", "PT3H10M, 3 h", "PT47H, 47 h", "PT60H, 3 d", "-PT5S, 0 s"})
    void spans_are_said_in_the_shortest_words(Duration span, String words) {
        assertThat(StoryTime.span(span)).isEqualTo(words);
    }
}
