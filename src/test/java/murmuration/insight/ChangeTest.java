package murmuration.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import murmuration.cast.ActiveHours;
import murmuration.cast.CastException;
import murmuration.cast.Character;
import murmuration.cast.Dial;
import murmuration.cast.Motivation;
import murmuration.cast.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {

    private static final Character TRIA = ((Sheets.Sheet.Good) Sheets.parse("tria.json", """
            {"name": "Tria", "motivations": {"raid": {"weight": 0.9, "stance": -0.5, "why": "Hers."}}, "constraints": {"activeHours": "05-01", "qualityThreshold": 70}}""")).character();

    @Test
    void names_what_differs_between_two_versions_and_nothing_else() {
        Character after = TRIA.with(Dial.QUALITY_THRESHOLD.turn(TRIA.constraints(), 82).with(ActiveHours.daily(7, 22))).moved(Map.of("water", new Motivation(.4, 0, "")));
        assertThat(Change.between(TRIA, after)).isEqualTo(new Change(Map.of(Dial.QUALITY_THRESHOLD, 82.0), Optional.of(ActiveHours.daily(7, 22)), Map.of("raid", 0.0, "water", .4)));
        assertThat(Change.between(TRIA, TRIA)).isEqualTo(Change.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({"qualityThreshold, 101", "qualityThreshold, high", "dailyPosts, -1", "sociability, NaN", "motivations.raid, 2", "activeHours, 25-26", "activeHours, always", "courage, 1"})
    void refuses_what_a_sheet_could_not_say(String field, String value) {
        assertThatThrownBy(() -> Change.NOTHING.and(field, value)).isInstanceOf(CastException.class);
    }

    @Test
    void a_field_inside_another_may_be_named_by_its_last_word() {
        assertThat(Change.NOTHING.and("tokensPerDay", "5000")).isEqualTo(Change.NOTHING.and("budget.tokensPerDay", "5000"));
    }
}
