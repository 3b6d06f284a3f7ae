package murmuration.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import murmuration.cast.Constraints;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FourChecksTest {

    private static final Constraints LIMITS = new Constraints(10, 5, 4, 8, 70, 50, .5, .5, "00-24", 16, new Constraints.Budget(1000));
    private static final Inputs FINE = new Inputs(1, 0, 1, 1, 0, 1, 0, 0, -1, false, true, 0, 90, false);

    private static Check check(String name, Inputs in) {
        return FourChecks.judge(in, LIMITS).stream().filter(check -> check.name().equals(name)).findFirst().orElseThrow();
    }

    private static Inputs knowing(double knowledge, int from) {
        return new Inputs(knowledge, from, 1, 1, 0, 1, 0, 0, -1, false, true, 0, 90, false);
    }

    private static Inputs caring(double weight, double salience, double relationship, double novelty, boolean handed) {
        return new Inputs(1, 0, weight, salience, relationship, novelty, 0, 0, -1, false, true, 0, 90, handed);
    }

    private static Inputs today(int posts, int waiting, double hours, boolean answering, boolean active, long tokens, boolean handed) {
        return new Inputs(1, 0, 1, 1, 0, 1, posts, waiting, hours, answering, active, tokens, 90, handed);
    }

    private static Inputs expecting(double quality) {
        return new Inputs(1, 0, 1, 1, 0, 1, 0, 0, -1, false, true, 0, quality, false);
    }

    @Test
    void who_knows_cares_has_room_and_hopes_may_write() {
        assertThat(FourChecks.judge(FINE, LIMITS)).extracting(Check::name).containsExactly("knows", "cares", "room", "quality");
        assertThat(FourChecks.allPassed(FourChecks.judge(FINE, LIMITS))).isTrue();
    }

    @Test
    void knowing_just_enough_is_enough_and_the_sentence_says_when_she_would_know() {
        assertThat(check("knows", knowing(FourChecks.KNOWS, 0)).passed()).isTrue();
        assertThat(check("knows", knowing(Math.nextDown(FourChecks.KNOWS), 7))).matches(no -> !no.passed()).extracting(Check::sentence).isEqualTo("Does not know of it before chapter 7.");
        assertThat(check("knows", knowing(0, 0)).sentence()).isEqualTo("Was not there, and nobody told of it.");
    }

    @Test
    void caring_just_enough_is_enough() {
        double threshold = check("cares", FINE).threshold();
        assertThat(check("cares", caring(threshold, 1, 0, 1, false)).passed()).isTrue();
        assertThat(check("cares", caring(Math.nextDown(threshold), 1, 0, 1, false)).passed()).isFalse();
    }

    @Test
    void a_topic_that_is_avoided_or_unknown_to_her_never_moves_her() {
        assertThat(check("cares", caring(0, 1, 1, 1, false))).matches(no -> !no.passed()).extracting(Check::sentence).isEqualTo("Does not care about this.");
        assertThat(check("cares", caring(-1, 1, 1, 1, false)).passed()).isFalse();
        assertThat(check("cares", caring(Double.NaN, 1, 1, 1, false)).passed()).isFalse();
    }

    @Test
    void the_sociable_are_moved_by_less() {
        double reserved = FourChecks.judge(FINE, LIMITS).get(1).threshold();
        var sociable = new Constraints(10, 5, 4, 8, 70, 50, .5, 1, "00-24", 16, Constraints.Budget.DEFAULT);
        assertThat(FourChecks.judge(FINE, sociable).get(1).threshold()).isLessThan(reserved).isPositive();
    }

    @Test
    void what_the_novelist_hands_her_she_cares_about() {
        assertThat(check("cares", caring(-1, 0, 0, 0, true)).passed()).isTrue();
    }

    @Property
    void more_salience_more_news_and_stronger_feeling_never_move_her_less(
            @ForAll @DoubleRange(min = 0, max = 1) double weight, @ForAll @DoubleRange(min = 0, max = 1) double less, @ForAll @DoubleRange(min = 0, max = 1) double more) {
        double low = Math.min(less, more);
        double high = Math.max(less, more);
        assertThat(FourChecks.motivation(caring(weight, high, .2, .5, false))).isGreaterThanOrEqualTo(FourChecks.motivation(caring(weight, low, .2, .5, false)));
        assertThat(FourChecks.motivation(caring(weight, .5, high, .5, false))).isGreaterThanOrEqualTo(FourChecks.motivation(caring(weight, .5, low, .5, false)));
        assertThat(FourChecks.motivation(caring(weight, .5, .2, high, false))).isGreaterThanOrEqualTo(FourChecks.motivation(caring(weight, .5, .2, low, false)));
        assertThat(FourChecks.motivation(caring(weight, high, 1, 1, false))).isBetween(0.0, 1.0);
    }

    @Test
    void the_last_post_of_the_day_fits_and_the_next_does_not() {
        assertThat(check("room", today(9, 0, -1, false, true, 0, false)).passed()).isTrue();
        assertThat(check("room", today(10, 0, -1, false, true, 0, true))).matches(no -> !no.passed()).extracting(Check::sentence).isEqualTo("Has said enough for today (10 of 10).");
    }

    @Test
    void the_last_token_of_the_budget_may_be_spent() {
        assertThat(check("room", today(0, 0, -1, false, true, 999, false)).passed()).isTrue();
        assertThat(check("room", today(0, 0, -1, false, true, 1000, true)).sentence()).isEqualTo("Has used up the day's budget.");
    }

    @Test
    void a_full_inbox_leaves_no_room_except_for_what_is_handed_to_her() {
        assertThat(check("room", today(0, 4, -1, false, true, 0, false)).passed()).isTrue();
        assertThat(check("room", today(0, 5, -1, false, true, 0, false)).sentence()).isEqualTo("Has too much to speak about already (5 subjects).");
        assertThat(check("room", today(0, 5, -1, false, true, 0, true)).passed()).isTrue();
    }

    @Test
    void asleep_she_only_takes_what_is_handed_to_her() {
        assertThat(check("room", today(0, 0, -1, false, false, 0, false)).sentence()).isEqualTo("Is asleep at this hour.");
        assertThat(check("room", today(0, 0, -1, false, false, 0, true)).passed()).isTrue();
    }

    @Test
    void a_topic_cools_down_to_the_moment_and_says_how_long_it_still_takes() {
        assertThat(check("room", today(0, 0, 8, false, true, 0, false)).passed()).isTrue();
        assertThat(check("room", today(0, 0, 5, false, true, 0, false)).sentence()).isEqualTo("The topic cools down for 3 h more.");
        assertThat(check("room", today(0, 0, 7.75, false, true, 0, false)).sentence()).isEqualTo("The topic cools down for 15 min more.");
        assertThat(check("room", today(0, 0, 7.9999, false, true, 0, false)).sentence()).isEqualTo("The topic cools down for 1 min more.");
        assertThat(check("room", today(0, 0, 0, false, true, 0, true)).passed()).isTrue();
    }

    @Test
    void an_answer_may_come_sooner_but_not_at_once() {
        assertThat(check("room", today(0, 0, 2, true, true, 0, false)).passed()).isTrue();
        assertThat(check("room", today(0, 0, 1.9, true, true, 0, false)).passed()).isFalse();
    }

    @Test
    void expecting_a_part_of_her_own_threshold_is_hope_enough() {
        double threshold = check("quality", FINE).threshold();
        assertThat(threshold).isLessThan(LIMITS.qualityThreshold());
        assertThat(check("quality", expecting(threshold)).passed()).isTrue();
        assertThat(check("quality", expecting(Math.nextDown(threshold))).sentence()).isEqualTo("Does not expect to do this well.");
    }

    @Property
    void the_same_numbers_are_judged_the_same_and_the_value_of_a_check_agrees_with_its_verdict(
            @ForAll @DoubleRange(min = 0, max = 1) double knowledge, @ForAll @DoubleRange(min = -1, max = 1) double weight, @ForAll @IntRange(max = 20) int posts,
            @ForAll @DoubleRange(min = -1, max = 30) double hours, @ForAll boolean answering, @ForAll boolean active, @ForAll @DoubleRange(max = 100) double quality, @ForAll boolean handed) {
        var in = new Inputs(knowledge, 0, weight, .7, -.3, .8, posts, 2, hours, answering, active, 12, quality, handed);
        var judged = FourChecks.judge(in, LIMITS);
        assertThat(FourChecks.judge(in, LIMITS)).isEqualTo(judged);
        assertThat(FourChecks.pass(in, LIMITS)).isEqualTo(FourChecks.allPassed(judged));
        assertThat(judged).allSatisfy(check -> assertThat(check.passed()).isEqualTo(check.value() >= check.threshold()));
        assertThat(judged).allSatisfy(check -> assertThat(check.sentence()).isNotBlank().endsWith("."));
    }

    @Test
    void a_fresh_word_of_a_friend_moves_her_more_than_a_faint_one_of_a_stranger() {
        assertThat(FourChecks.motivation(caring(.5, 1, .8, 1, false))).isGreaterThan(2 * FourChecks.motivation(caring(.5, .1, 0, .5, false)));
        assertThat(FourChecks.motivation(caring(.5, 1, -.8, 1, false))).isCloseTo(FourChecks.motivation(caring(.5, 1, .8, 1, false)), within(1e-12));
    }
}
