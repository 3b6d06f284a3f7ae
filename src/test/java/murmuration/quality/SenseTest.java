package murmuration.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SenseTest {

    private static final String BABY = "Sarah has found a baby in an empty boat.";
    private static final String BRIDGE = "The mayor will open the new bridge on Sunday.";
    private static final double USUAL = .34;

    private final Sense sense = new Sense();

    @Test
    void a_witness_fares_better_than_a_denial() {
        assertThat(sense.probability("I spoke to the mayor about the new bridge.", BRIDGE, USUAL))
                .isGreaterThan(.7)
                .isGreaterThan(sense.probability("There will be no bridge, no mayor, and you will never live to see it.", BRIDGE, USUAL) + .3);
    }

    @Test
    void the_first_sentence_fares_better_than_one_that_wanders_off() {
        var first = "The mayor told me about the baby in the boat.";

        assertThat(sense.probability(first, BABY, USUAL))
                .isGreaterThan(sense.probability(first + " There were a lot of other people, and some said that a good old woman was not a baby.", BABY, USUAL) + .15);
    }

    @Test
    void a_dangling_end_and_unknown_words_cost() {
        var whole = sense.probability("The baby is with the nurse in the clinic.", BABY, USUAL);

        assertThat(sense.probability("The baby is with the nurse in the.", BABY, USUAL)).isLessThan(whole - .2);
        assertThat(sense.probability("The baby is with the mermag in the clinic.", BABY, USUAL)).isLessThan(whole - .05);
    }

    @Test
    void likeness_to_her_samples_helps_up_to_a_copy() {
        var draft = "The mayor told me about the baby.";

        assertThat(sense.probability(draft, BABY, .45)).isGreaterThan(sense.probability(draft, BABY, .25));
        assertThat(sense.probability(draft, BABY, .95)).isCloseTo(sense.probability(draft, BABY, .6), within(1e-9));
    }

    @Test
    void no_words_no_chance() {
        assertThat(sense.probability("", BABY, .9)).isZero();
        assertThat(sense.probability("…!", BABY, .9)).isZero();
    }

    @Test
    void sorts_judged_posts_better_than_chance() {
        var judged = judgements();

        assertThat(areaUnderCurve(judged, "AE")).isBetween(.68, .8);
        assertThat(areaUnderCurve(judged, "A")).isBetween(.70, .85);
    }

    @Property(tries = 60)
    void whatever_is_drafted_has_a_probability(@ForAll String draft, @ForAll String situation, @ForAll double likeness) {
        assertThat(sense.probability(draft, situation, Double.isNaN(likeness) ? 0 : likeness)).isBetween(0., 1.);
    }

    private List<Judgement> judgements() {
        var judgements = new ArrayList<Judgement>();
        for (var post : Judged.posts()) {
            var probability = sense.probability(post.post(), post.situation(), USUAL);
            post.grades().forEach(grade -> judgements.add(new Judgement(probability, grade)));
        }
        return judgements;
    }

    /// The share of pairs of a good and a bad post in which the good one is thought better of.
    private static double areaUnderCurve(List<Judgement> judgements, String good) {
        var better = judgements.stream().filter(one -> good.contains(one.grade())).mapToDouble(Judgement::probability).toArray();
        var worse = judgements.stream().filter(one -> !good.contains(one.grade())).mapToDouble(Judgement::probability).toArray();
        var won = 0.;
        for (var high : better) {
            for (var low : worse) {
                won += high > low ? 1 : high == low ? .5 : 0;
            }
        }
        return won / better.length / worse.length;
    }

    private record Judgement(double probability, String grade) {}
}
