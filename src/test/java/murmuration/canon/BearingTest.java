package murmuration.canon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BearingTest {

    private static final Line ASKED = new Line("Anna", "The mill is sold to Mr. Thorne.", "", 1, 1, 0, 1);
    private static final Remark SALE = new Remark("The mill is sold to Mr. Thorne.", new Exchange(ASKED, Optional.empty()), 0, true, Remark.Manner.PLAIN, Set.of("Mr. Thorne"), Set.of());

    private static Remark remark(String text, Optional<Line> answered, Remark.Manner manner, Set<String> about, Set<String> to, int passage) {
        return new Remark(text, new Exchange(new Line("Mrs. Pool", text, "", 1, 1, passage, 1), answered), 0, true, manner, about, to);
    }

    private static Moments.News news() {
        return news(SALE);
    }

    private static Moments.News news(Remark quote) {
        return new Moments.News("Anna said: “" + quote.text() + "”", 1, 1, 0, Optional.of(quote), Set.of("Anna", "Mr. Thorne"), .3);
    }

    @Test
    void an_answer_of_the_same_person_bears_best() {
        double answer = Bearing.of(remark("Mr. Thorne has more money than sense.", Optional.of(ASKED), Remark.Manner.PLAIN, Set.of("Mr. Thorne"), Set.of(), 0), news());
        double near = Bearing.of(remark("Mr. Thorne has more money than sense.", Optional.empty(), Remark.Manner.PLAIN, Set.of("Mr. Thorne"), Set.of(), 1), news());
        assertThat(answer).isGreaterThan(.7);
        assertThat(near).isPositive().isLessThan(.5);
    }

    @Test
    void what_is_said_to_somebody_whom_the_news_does_not_name_is_out_of_place() {
        assertThat(Bearing.of(remark("Kitty, you may dance with Mr. Thorne.", Optional.of(ASKED), Remark.Manner.CALLING, Set.of("Kitty", "Mr. Thorne"), Set.of("Kitty"), 0), news())).isZero();
    }

    @Test
    void what_answers_something_else_is_out_of_place() {
        assertThat(Bearing.of(remark("Certainly, I told you so at breakfast.", Optional.empty(), Remark.Manner.REPLY, Set.of(), Set.of(), 0), news())).isZero();
    }

    @Test
    void an_answer_to_what_was_said_afterwards_is_out_of_place() {
        var early = new Remark(SALE.text(), SALE.exchange(), 0, false, Remark.Manner.PLAIN, SALE.about(), Set.of());
        var answer = remark("He has a pleasant house and a wife when one knows him.", Optional.of(ASKED), Remark.Manner.REPLY, Set.of(), Set.of(), 0);
        assertThat(Bearing.of(answer, news())).isPositive();
        assertThat(Bearing.of(answer, news(early))).isZero();
    }

    @Test
    void an_answer_that_says_nothing_in_particular_is_out_of_place() {
        assertThat(Bearing.of(remark("It was so, and I had not known it.", Optional.of(ASKED), Remark.Manner.REPLY, Set.of(), Set.of(), 0), news())).isZero();
    }

    @Test
    void a_name_in_front_makes_nothing_of_it() {
        var named = remark("Anna, that is exactly what I supposed.", Optional.of(ASKED), Remark.Manner.REPLY, Set.of("Anna"), Set.of("Anna"), 0);
        assertThat(Bearing.of(named, news())).isZero();
    }

    @Test
    void who_said_it_does_not_say_it_again() {
        var again = new Remark("Mr. Thorne has bought the mill, sold to Mr. Thorne.", new Exchange(ASKED, Optional.empty()), 1, true, Remark.Manner.PLAIN, Set.of("Mr. Thorne"), Set.of());
        assertThat(Bearing.of(again, news())).isZero();
    }
}
