package murmuration.canon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FloorTest {

    private static final List<Person> TWO = List.of(new Person("Tria", "", Gender.FEMALE, List.of()), new Person("Chris", "", Gender.MALE, List.of()));

    @Test
    void a_name_told_once_reaches_the_turns_around_it() {
        var odds = new Floor(TWO).odds(List.of(step(1, 1, 0.5), step(1, 0, 0), step(1, 1, 0.5), step(1, 1, 0.5)));
        assertThat(odds.get(0)[1]).isGreaterThan(0.8);
        assertThat(odds.get(1)[0]).isGreaterThan(0.99);
        assertThat(odds.get(2)[1]).isGreaterThan(0.8);
        assertThat(odds.get(3)[0]).isGreaterThan(0.7);
    }

    @Test
    void who_is_called_has_most_likely_spoken_just_now() {
        var three = List.of(TWO.get(0), TWO.get(1), new Person("Kamea", "", Gender.FEMALE, List.of()));
        var calls = new Testimony(new double[] {0, 0, 1, 0}, new Cue.None(), false, 1, Gender.UNKNOWN, new boolean[4]);
        var shares = new double[] {0.3, 0.3, 0.3, 0.1};
        var first = new Testimony(new double[] {0, 0, 1, 0}, new Cue.None(), false, -1, Gender.UNKNOWN, new boolean[4]);
        var anybody = new Testimony(new double[] {1, 1, 0, 0}, new Cue.None(), false, -1, Gender.UNKNOWN, new boolean[4]);
        var odds = new Floor(three).odds(List.of(new Floor.Step(Floor.Gap.NONE, shares, first), new Floor.Step(Floor.Gap.NONE, shares, anybody), new Floor.Step(Floor.Gap.NONE, shares, calls)));
        assertThat(odds.get(1)[1]).isGreaterThan(0.8);
    }

    @Test
    void a_silent_scene_has_no_odds() {
        assertThat(new Floor(TWO).odds(List.of())).isEmpty();
    }

    @Property(tries = 100)
    void odds_sum_to_one_for_every_turn(@ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0.01, max = 1) Double> weights) {
        var odds = new Floor(TWO).odds(weights.stream().map(weight -> step(weight, 1 - weight / 2, 0.3)).toList());
        assertThat(odds).hasSize(weights.size()).allSatisfy(each -> assertThat(Arrays.stream(each).sum()).isCloseTo(1, within(1e-9)));
    }

    private static Floor.Step step(double tria, double chris, double anybodyElse) {
        var testimony = new Testimony(new double[] {tria, chris, anybodyElse}, new Cue.None(), false, -1, Gender.UNKNOWN, new boolean[3]);
        return new Floor.Step(Floor.Gap.NONE, new double[] {0.45, 0.45, 0.1}, testimony);
    }
}
