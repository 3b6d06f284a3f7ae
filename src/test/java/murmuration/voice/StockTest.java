package murmuration.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StockTest {

    private static final List<String> USUAL = List.of("death", "illness", "hurt", "missing", "fire", "birth", "wedding", "theft", "quarrel", "storm", "snow", "secret", "arrival", "leaving", "flight", "love", "letter", "money", "party", "stranger", "other", "friend", "me");

    @ParameterizedTest
    @ValueSource(strings = {"lively", "anxious", "gentle", "grave", "stately", "plain"})
    void every_temper_has_words_for_what_novels_are_full_of(String temper) {
        var rules = Stock.lines(temper, false);
        USUAL.forEach(kind -> assertThat(rules).containsKeys("event~" + kind, "answer~" + kind));
        assertThat(rules.keySet()).allSatisfy(symbol -> assertThat(Key.of(symbol)).as(symbol).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lively", "anxious", "gentle", "grave", "stately", "plain"})
    void every_line_is_a_post_that_names_nobody_but_whom_the_news_name(String temper) {
        Stock.lines(temper, false).values().stream().flatMap(List::stream).forEach(line -> {
            assertThat(new Tracery(Map.of(), Map.of("person", "Anna", "other", "Mr. Thorne")).expand(line, new SplittableRandom(1))).as(line).isPresent()
                    .hasValueSatisfying(post -> assertThat(English.graphemes(post)).as(post).isLessThanOrEqualTo(300));
            assertThat(line.replaceAll("#(?:person|other)#", "")).as(line).doesNotContainPattern("\\bMrs?\\b|[“”\"]");
        });
    }

    @Test
    void where_people_say_dont_the_lines_do() {
        var lines = Stock.lines("plain", true).values().stream().flatMap(List::stream).toList();
        assertThat(lines).anyMatch(line -> line.contains("wouldn't")).noneMatch(line -> line.contains("do not") || line.contains("cannot") || line.contains("to-day"));
    }

    @Test
    void what_nobody_says_any_more_is_left_out_there() {
        assertThat(Stock.lines("gentle", false).values().stream().flatMap(List::stream)).anyMatch(line -> line.contains("I dare say"));
        assertThat(Stock.lines("gentle", true).values().stream().flatMap(List::stream)).noneMatch(line -> line.contains("dare say"));
    }
}
