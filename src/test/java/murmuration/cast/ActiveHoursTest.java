package murmuration.cast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActiveHoursTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "06-23 | 06-23 | 119",
        "06-03 | 06-03 | 147",
        "00-24 | 00-24 | 168",
        "00-00 | 00-00 | 0",
        "05-05 | 00-00 | 0",
        "6-23 | 06-23 | 119",
        "Mon-Fri 06-12, 14-23; Sat Sun 09-02 | Mon-Fri 06-12, 14-23; Sat Sun 09-02 | 109",
        "sat - mon 20-22 | Mon Sat Sun 20-22 | 6",
        "Mon-Sun 08-20 | 08-20 | 84",
        "Wed 00-24 | Wed 00-24 | 24",
        "Tue 09-12; Tue 11-15 | Tue 09-15 | 6"})
    void what_is_typed_is_written_in_the_fewest_words(String typed, String written, int hours) {
        assertThat(ActiveHours.of(typed).text()).isEqualTo(written);
        assertThat(ActiveHours.of(typed).length()).isEqualTo(hours);
    }

    @Test
    void a_stretch_over_midnight_belongs_to_the_day_on_which_it_begins() {
        var hours = ActiveHours.of("Fri 20-03; Sun 22-01");
        assertThat(hours.includes(4, 20)).isTrue();
        assertThat(hours.includes(5, 2)).as("Saturday's small hours").isTrue();
        assertThat(hours.includes(5, 20)).isFalse();
        assertThat(hours.includes(0, 0)).as("a week goes round").isTrue();
    }

    @Test
    void a_sheet_tells_the_days_of_the_story_apart() {
        var limits = Constraints.DEFAULT.with(ActiveHours.of("Mon-Fri 06-23; Sat Sun 09-12"));
        assertThat(limits.activeAt(Instant.parse("2031-03-07T07:00:00Z"))).as("a Friday").isTrue();
        assertThat(limits.activeAt(Instant.parse("2031-03-08T07:00:00Z"))).as("a Saturday").isFalse();
        assertThat(limits.activeAt(Instant.parse("2031-03-09T11:59:00Z"))).as("a Sunday").isTrue();
    }

    @Test
    void whatever_is_painted_is_read_back_from_the_sheet() {
        var random = new SplittableRandom(7);
        for (int week = 0; week < 500; week++) {
            ActiveHours painted = ActiveHours.daily(random.nextInt(25), random.nextInt(25));
            for (int stroke = 0; stroke < random.nextInt(12); stroke++) {
                painted = painted.painted(random.nextInt(7), random.nextInt(24), random.nextInt(7), random.nextInt(24), random.nextBoolean());
            }
            assertThat(painted.text()).matches(ActiveHours.SHEET);
            assertThat(ActiveHours.of(painted.text())).as(painted.text()).isEqualTo(painted);
        }
    }

    @Test
    void a_rectangle_is_painted_from_whichever_corner_and_wiped_out_again() {
        ActiveHours weekend = ActiveHours.daily(0, 0).painted(6, 11, 5, 9, true);
        assertThat(weekend.text()).isEqualTo("Sat Sun 09-12");
        assertThat(weekend.painted(5, 10, 6, 10, false).text()).isEqualTo("Sat Sun 09-10, 11-12");
        assertThat(weekend.everyDayLike(5).text()).isEqualTo("09-12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "always", "25-26", "06", "Mon", "Moon 06-12", "06-12; 14-20", "Mon 06-12; 14-20", "Mon-Tue-Wed 06-12", "06-12,"})
    void what_names_no_hours_is_refused(String typed) {
        assertThatThrownBy(() -> ActiveHours.of(typed)).isInstanceOf(CastException.class).hasMessageContaining("06-23");
    }
}
