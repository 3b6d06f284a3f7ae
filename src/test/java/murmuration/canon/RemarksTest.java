package murmuration.canon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RemarksTest {

    private static final String CAST = """
            Mr. Thorne met Anna Weir and Mrs. Pool at the mill. "Good morning," said Anna. "Good morning," said Mrs. Pool. "Good morning," said Mr. Thorne.

            """;

    private static List<Remark> remarks(String talk) {
        var book = Texts.manuscript("CHAPTER I\n\n" + CAST + talk);
        var dialogue = Dialogue.of(book);
        var roster = Roster.of(book.passages().flatMap(passage -> passage.paragraphs().stream()).toList());
        var remarks = new Remarks(roster, dialogue);
        return Exchange.in(dialogue).stream().flatMap(exchange -> remarks.of(exchange).stream()).toList();
    }

    private static List<String> plain(String talk) {
        return remarks(talk).stream().filter(remark -> remark.manner() == Remark.Manner.PLAIN).map(Remark::text).toList();
    }

    @Test
    void he_becomes_the_one_whom_the_question_named() {
        assertThat(plain("""
                "I hear that Mr. Thorne bought the mill," said Anna.

                "He is the worst miller in the county," said Mrs. Pool.
                """)).contains("Mr. Thorne is the worst miller in the county.");
    }

    @Test
    void nobody_is_named_where_two_are_meant() {
        assertThat(plain("""
                "I saw Mr. Thorne with Mr. Dale," said Anna. Mr. Dale laughed.

                "He is the worst miller in the county," said Mrs. Pool.
                """)).noneMatch(text -> text.contains("worst miller"));
    }

    @Test
    void endearments_and_conjunctions_are_left_out() {
        assertThat(plain("""
                "But, my dear, a mill is worth more than a title," said Mrs. Pool to Anna.
                """)).contains("A mill is worth more than a title.");
    }

    @Test
    void speech_cut_by_its_tag_is_one_remark() {
        assertThat(plain("""
                "A mill," said Mrs. Pool, "is worth more than a title in any weather."
                """)).anyMatch(text -> text.replace(",", "").equals("A mill is worth more than a title in any weather."));
    }

    @Test
    void who_is_spoken_to_is_called_by_name() {
        var calling = remarks("""
                "I sold the mill this morning," said Anna.

                "You have given away the best wheel on the river," said Mrs. Pool.
                """).stream().filter(remark -> remark.manner() == Remark.Manner.CALLING).toList();
        assertThat(calling).extracting(Remark::text).contains("Anna, you have given away the best wheel on the river.");
    }

    @Test
    void what_points_back_at_the_scene_is_no_remark() {
        assertThat(plain("""
                "That was never the way of it in my time," said Mrs. Pool. "It does not matter to anybody now," said Mrs. Pool. "The others never thought so."
                """)).isEmpty();
    }

    @Test
    void the_late_mr_thorne_and_his_sister_are_not_mr_thorne() {
        assertThat(plain("""
                "I knew the late Mr. Thorne in my youth," said Anna.

                "He was my godfather and excessively attached to me," said Mrs. Pool.
                """)).noneMatch(text -> text.startsWith("Mr. Thorne was my godfather"));
        assertThat(plain("""
                "I danced with Mr. Thorne's nephew at the mill," said Anna.

                "He is the worst dancer in the county," said Mrs. Pool.
                """)).noneMatch(text -> text.startsWith("Mr. Thorne is the worst dancer"));
    }

    @Test
    void what_the_narrator_told_before_a_speech_does_not_say_whom_it_means() {
        assertThat(plain("""
                Mr. Thorne went by with his cart.

                "He is the worst miller in the county," said Mrs. Pool.
                """)).noneMatch(text -> text.contains("Mr. Thorne is the worst miller"));
    }

    @Test
    void two_men_in_one_talk_are_too_many_however_far_apart_they_stand() {
        assertThat(plain("""
                "Mr. Dale sold the mill last year. I hear that Mr. Thorne bought it," said Anna. Mr. Dale laughed.

                "He is the worst miller in the county," said Mrs. Pool.
                """)).noneMatch(text -> text.contains("worst miller"));
    }

    @Test
    void an_answer_that_says_you_names_whom_it_looks_at() {
        assertThat(remarks("""
                "I mean to sell the wheel," said Anna.

                "You would sell the river if it had a lid," said Mrs. Pool.
                """)).filteredOn(remark -> remark.manner() == Remark.Manner.REPLY).extracting(Remark::text).contains("Anna, you would sell the river if it had a lid.");
    }

    @Test
    void a_cry_comes_before_any_name() {
        assertThat(remarks("""
                "I mean to sell the wheel to the carter," said Anna.

                "Nonsense! You would never get a penny from him," said Mrs. Pool.
                """)).extracting(Remark::text).noneMatch(text -> text.startsWith("Anna, nonsense"));
    }

    @Test
    void children_in_the_midst_of_a_sentence_are_not_called() {
        assertThat(plain("""
                "I have no pleasure in talking to undutiful children," said Mrs. Pool.
                """)).contains("I have no pleasure in talking to undutiful children.");
    }
}
