package murmuration.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ScoreTest {

    @Provide
    Arbitrary<List<Finding>> findings() {
        var one = Combinators.combine(Arbitraries.doubles().between(-50, 150), Arbitraries.doubles().between(.1, 5), Arbitraries.integers().between(0, 9))
                .as((score, weight, kind) -> kind == 0 ? Finding.fatal("fatal", weight, "No.") : Finding.of("check" + kind, weight, score, "Well."));
        return one.list().ofMinSize(1).ofMaxSize(8);
    }

    @Property
    void a_score_lies_between_its_worst_and_best_finding_and_a_fatal_one_keeps_it_unfit(@ForAll("findings") List<Finding> findings) {
        Score score = Score.of(findings);
        double worst = findings.stream().mapToDouble(Finding::score).min().orElseThrow();
        double best = findings.stream().mapToDouble(Finding::score).max().orElseThrow();
        assertThat(score.total()).isBetween(worst - 1e-9, best + 1e-9);
        if (findings.stream().anyMatch(Finding::fatal)) assertThat(score.total()).isLessThan(Score.UNFIT);
    }

    @Property
    void a_fatal_finding_is_what_pulled_it_down_most(@ForAll("findings") List<Finding> findings) {
        boolean fatal = findings.stream().anyMatch(Finding::fatal);
        assertThat(Score.of(findings).weakest().fatal()).isEqualTo(fatal);
    }

    @Test
    void it_is_the_weighted_mean_and_each_part_can_be_asked_for() {
        Score score = Score.of(List.of(Finding.of("voice", 3, 80, "a"), Finding.of("length", 1, 0, "b")));
        assertThat(score.total()).isCloseTo(60, within(1e-9));
        assertThat(score.of("voice")).isEqualTo(80);
        assertThat(score.of("nothing")).isZero();
        assertThat(score.weakest().check()).isEqualTo("length");
    }

    @Test
    void a_finding_keeps_to_its_scale() {
        assertThat(Finding.of("voice", 1, 140, "").score()).isEqualTo(100);
        assertThat(Finding.of("voice", 1, -3, "").score()).isZero();
    }
}
