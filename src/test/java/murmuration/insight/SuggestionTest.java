package murmuration.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    private static List<Scored> drafts(List<Integer> approved, List<Integer> discarded) {
        var drafts = new ArrayList<Scored>();
        approved.forEach(score -> drafts.add(new Scored(drafts.size(), score, Opinion.APPROVED)));
        discarded.forEach(score -> drafts.add(new Scored(drafts.size(), score, Opinion.DISCARDED)));
        drafts.add(new Scored(99, 20, Opinion.UNWRITTEN));
        drafts.add(new Scored(100, 99, Opinion.WAITING));
        return drafts;
    }

    @Test
    void lies_between_what_was_approved_and_what_was_discarded_and_nearest_to_what_is() {
        assertThat(Suggestion.of(drafts(List.of(84, 88, 93), List.of(71, 79)), 70)).contains(new Suggestion(80, 5, 3, 5));
        assertThat(Suggestion.of(drafts(List.of(84, 88, 93), List.of(71, 79)), 95)).contains(new Suggestion(84, 5, 2, 5));
    }

    @Test
    void agrees_with_the_most_where_it_cannot_agree_with_all() {
        assertThat(Suggestion.of(drafts(List.of(72, 85, 90, 95), List.of(74, 80)), 70)).contains(new Suggestion(81, 5, 4, 6));
    }

    @Test
    void says_nothing_after_one_verdict_or_with_one_kind_alone() {
        assertThat(Suggestion.of(drafts(List.of(80), List.of()), 70)).isEmpty();
        assertThat(Suggestion.of(drafts(List.of(80, 81, 82, 83, 84, 85), List.of()), 70)).isEmpty();
        assertThat(Suggestion.of(drafts(List.of(80, 81), List.of(72)), 70)).isEmpty();
    }
}
