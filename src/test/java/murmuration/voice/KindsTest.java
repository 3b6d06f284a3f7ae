package murmuration.voice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindsTest {

    @ParameterizedTest
    @CsvSource({
        "The king is dead., death", "Snow falls on the harbour., snow", "Kamea and the young warden are going to be married., wedding", "Tria has disappeared., missing", "Director Halloran resigns., resign",
        "Someone has broken into the chapel., theft", "A ship runs aground below the Ridge., wreck", "The wardens go on strike., strike", "Fog closes the harbour., fog"})
    void news_is_told_by_its_words(String news, String kind) {
        assertThat(Kinds.in(news)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nobody was hurt.", "The stranger threatens to burn them.", "He wants to marry her.", "The bridge almost collapsed.", "The Office opens on Monday.", ""})
    void what_is_denied_or_only_wanted_or_feared_is_no_news_of_its_kind(String news) {
        assertThat(Kinds.in(news)).doesNotContain("hurt", "fire", "wedding", "collapse", "closing");
    }

    @Test
    void of_graver_and_lighter_news_only_the_graver_counts() {
        assertThat(Kinds.in("An old fisherman is found drowned below the coal quay.")).containsExactly("death");
        assertThat(Kinds.in("A child finds a locked iron box.")).containsExactly("found");
    }

    @Test
    void of_equals_the_first_counts() {
        assertThat(Kinds.in("Twins are born at St Brannoc's during the storm.")).containsExactly("birth");
        assertThat(Kinds.in("In the storm twins are born.")).containsExactly("storm");
    }

    @Test
    void a_woman_who_collapses_is_ill_and_a_bridge_that_does_is_not() {
        assertThat(Kinds.in("Ilse Varga collapses in the street.")).containsExactly("illness");
        assertThat(Kinds.in("The old bridge collapses.")).containsExactly("collapse");
    }

    @Test
    void each_kind_has_signs_and_is_known_by_its_name() {
        assertThat(Kinds.isKnown("fire")).isTrue();
        assertThat(Kinds.isKnown("me")).isTrue();
        assertThat(Kinds.isKnown("firee")).isFalse();
    }
}
