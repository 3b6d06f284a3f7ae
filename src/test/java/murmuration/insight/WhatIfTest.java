package murmuration.insight;

import static murmuration.insight.Decided.item;
import static murmuration.insight.Decided.moved;
import static murmuration.insight.Decided.posted;
import static murmuration.insight.Decided.silent;
import static murmuration.insight.Decided.today;
import static murmuration.insight.Decided.unwritten;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import murmuration.agent.Decision;
import murmuration.review.Item;
import murmuration.review.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatIfTest {

    private static final Verdict APPROVED = new Verdict.Approved(0);
    private static final Verdict DISCARDED = new Verdict.Discarded(Verdict.Reason.DULL);

    /// Six posts with scores from 71 to 96, two drafts that stayed with her, a silence for want of room and one for want of interest.
    private static final List<Decision> DECISIONS = List.of(
            posted(1, 71), posted(2, 76), posted(3, 81), posted(4, 86), posted(5, 91), posted(6, 96), unwritten(7, 62), unwritten(8, 68), silent(9, today(10)), silent(10, moved(.1)));

    private static final List<Item> ITEMS = List.of(
            item(DECISIONS.get(0), 60, DISCARDED), item(DECISIONS.get(1), 70, DISCARDED), item(DECISIONS.get(2), 55, APPROVED),
            item(DECISIONS.get(3), 80, new Verdict.Revised("Who signed it?")), item(DECISIONS.get(4), 90, APPROVED), item(DECISIONS.get(5), 52, null));

    private static final WhatIf WHAT_IF = WhatIf.of(DECISIONS, ITEMS);

    private static Replay with(String field, String value) {
        return WHAT_IF.judge(Map.of("Tria", Change.NOTHING.and(field, value)));
    }

    @Test
    void unchanged_values_keep_everything() {
        Replay replay = WHAT_IF.judge(Map.of());
        assertThat(replay.kept()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(replay.dropped()).isEmpty();
        assertThat(replay.added()).isEmpty();
        assertThat(replay.agreement()).isEqualTo(3 / 5.0).isEqualTo(replay.agreementBefore());
    }

    @Test
    void a_value_that_is_set_to_what_it_was_keeps_everything_too() {
        assertThat(with("qualityThreshold", "70").kept()).hasSize(6);
        assertThat(with("activeHours", "06-23").dropped()).isEmpty();
        assertThat(with("dailyPosts", "10").added()).isEmpty();
    }

    @Test
    void a_higher_threshold_drops_exactly_the_posts_under_it() {
        Replay replay = with("qualityThreshold", "80");
        assertThat(replay.dropped()).containsExactly(1L, 2L);
        assertThat(replay.kept()).containsExactly(3L, 4L, 5L, 6L);
        assertThat(replay.agreement()).as("two discarded ones are dropped, three approved ones kept").isEqualTo(1);
    }

    @Test
    void she_would_not_even_try_where_she_expects_less_than_a_part_of_her_threshold() {
        assertThat(with("qualityThreshold", "95").dropped()).as("she expects 80, and .85 x 95 is 80.75").containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void a_lower_threshold_adds_exactly_the_drafts_that_stayed_with_her_over_it() {
        assertThat(with("qualityThreshold", "65").added()).containsExactly(8L);
        assertThat(with("qualityThreshold", "60").added()).containsExactly(7L, 8L);
    }

    @ParameterizedTest
    @CsvSource({"dailyPosts, 11, 9", "sociability, 1, ''", "motivations.raid, .9, 10"})
    void more_room_or_more_interest_adds_the_silences_they_would_have_ended(String field, String value, String added) {
        assertThat(with(field, value).added()).isEqualTo(added.isEmpty() ? List.of() : List.of(Long.valueOf(added)));
    }

    @Test
    void fewer_posts_a_day_drop_those_that_came_after_them() {
        assertThat(with("dailyPosts", "2").dropped()).as("each had two posts before it").hasSize(6);
        assertThat(with("dailyPosts", "3").dropped()).isEmpty();
    }

    @Test
    void asleep_at_noon_she_would_have_said_nothing() {
        assertThat(with("activeHours", "22-04").dropped()).hasSize(6);
    }

    @Test
    void the_part_that_is_about_her_voice_is_judged_where_it_was_recorded() {
        assertThat(with("voiceThreshold", "56").dropped()).containsExactly(3L, 6L);
    }

    @Test
    void what_is_changed_for_somebody_else_changes_nothing_for_her() {
        assertThat(WHAT_IF.judge(Map.of("Chris", Change.NOTHING.and("qualityThreshold", "100"))).kept()).hasSize(6);
    }

    @Test
    void where_there_are_too_many_to_follow_the_hand_it_judges_a_part_and_says_which() {
        var many = new ArrayList<Decision>();
        IntStream.range(0, 1000).forEach(i -> many.add(posted(i, i % 2 == 0 ? 75 : 90)));
        Replay replay = WhatIf.of(many, List.of()).judge(Map.of("Tria", Change.NOTHING.and("qualityThreshold", "80")), 300);
        assertThat(replay.every()).isEqualTo(4);
        assertThat(replay.isSampled()).isTrue();
        assertThat(replay.inAll(replay.dropped())).isEqualTo(1000);
        assertThat(replay.decisions()).isEqualTo(1000);
    }

    @Test
    void nobody_has_decided_anything_yet() {
        Replay replay = WhatIf.of(List.of(), List.of()).judge(Map.of("Tria", Change.NOTHING.and("dailyPosts", "1")));
        assertThat(replay.kept()).isEmpty();
        assertThat(replay.agreement()).isNaN();
    }

    @Test
    void her_past_drafts_have_their_scores_and_what_became_of_them() {
        assertThat(WHAT_IF.drafts("Tria")).hasSize(8).contains(new Scored(1, 71, Opinion.DISCARDED), new Scored(4, 86, Opinion.APPROVED), new Scored(6, 96, Opinion.WAITING), new Scored(7, 62, Opinion.UNWRITTEN));
        assertThat(WHAT_IF.drafts("Nobody")).isEmpty();
    }
}
