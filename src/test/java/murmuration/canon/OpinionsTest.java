package murmuration.canon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpinionsTest {

    private static final Roster ROSTER = Roster.of(List.of("Mr. Thorne came in. He sat down. Anna Weir laughed at him. Miss Lamb was late; she ran. Mrs. Pool said that she was tired."));

    private static Remark said(String text, int chapter, Remark.Manner manner) {
        return new Remark(text, new Exchange(new Line("Mrs. Pool", text, "", chapter, 1, 0, 1), Optional.empty()), 0, true, manner, Set.of("Mr. Thorne"), Set.of());
    }

    private static Map<String, List<String>> of(Remark... remarks) {
        return new Opinions(ROSTER).ofPersons("Mrs. Pool", List.of(remarks));
    }

    @Test
    void what_she_thinks_of_somebody_is_for_whatever_happens_to_him_from_the_chapter_in_which_she_says_it() {
        assertThat(of(said("Mr. Thorne has more money than sense.", 4, Remark.Manner.PLAIN)))
                .containsEntry("event+mr+thorne>4", List.of("Mr. Thorne has more money than sense."))
                .containsEntry("answer+mr+thorne>4", List.of("Mr. Thorne has more money than sense."));
        assertThat(of(said("I never liked Mr. Thorne.", 2, Remark.Manner.PLAIN))).containsKey("event+mr+thorne>2");
        assertThat(of(said("Poor Miss Lamb is always late.", 2, Remark.Manner.PLAIN))).containsKey("event+miss+lamb>2");
    }

    @Test
    void what_held_only_while_she_spoke_is_no_opinion() {
        assertThat(of(
                said("Mr. Thorne is coming to-morrow with his wheel.", 4, Remark.Manner.PLAIN),
                said("Mr. Thorne has just left the mill.", 4, Remark.Manner.PLAIN),
                said("Mr. Thorne, you have more money than sense.", 4, Remark.Manner.CALLING),
                said("The wheel belongs to Mr. Thorne.", 4, Remark.Manner.PLAIN))).isEmpty();
    }

    @Test
    void nobody_has_an_opinion_of_herself() {
        assertThat(of(said("Mrs. Pool is the best cook in the valley.", 4, Remark.Manner.PLAIN))).isEmpty();
    }

    @Test
    void what_somebody_does_or_must_do_is_no_opinion_of_him() {
        assertThat(of(
                said("Mr. Thorne does not know the whole of his history.", 4, Remark.Manner.PLAIN),
                said("Mr. Thorne must excuse me.", 4, Remark.Manner.PLAIN),
                said("Mr. Thorne has no brothers to step forward.", 4, Remark.Manner.PLAIN),
                said("Mr. Thorne was my godfather, and excessively attached to me.", 4, Remark.Manner.PLAIN),
                said("Miss Lamb is not so undeserving, then, as we thought her.", 4, Remark.Manner.PLAIN),
                said("Miss Lamb is not to be laughed at!", 4, Remark.Manner.PLAIN))).isEmpty();
    }

    @Test
    void what_somebody_is_like_is_an_opinion() {
        assertThat(of(said("Mr. Thorne is a conceited, silly man.", 4, Remark.Manner.PLAIN))).containsKey("event+mr+thorne>4");
        assertThat(of(said("Mr. Thorne has been very kind.", 4, Remark.Manner.PLAIN))).containsKey("event+mr+thorne>4");
        assertThat(of(said("I cannot bear Mr. Thorne.", 4, Remark.Manner.PLAIN))).containsKey("event+mr+thorne>4");
    }
}
