package murmuration.canon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static List<String> told(String text) {
        var book = Texts.manuscript("CHAPTER I\n\n" + text);
        var paragraphs = book.passages().flatMap(passage -> passage.paragraphs().stream()).toList();
        return Moments.told(book, Roster.of(paragraphs), Quotes.usedIn(paragraphs)).stream().map(Moments.News::text).toList();
    }

    @Test
    void a_deed_between_people_with_names_is_news() {
        assertThat(told("Mr. Thorne invited Mrs. Pool to the mill on Sunday. Mr. Thorne was tall.")).contains("Mr. Thorne invited Mrs. Pool to the mill on Sunday.");
    }

    @Test
    void a_long_sentence_is_cut_where_its_news_ends() {
        assertThat(told("Mr. Thorne sent a letter to Mrs. Pool, which nobody in the house had ever expected of a man so slow with a pen. Mrs. Pool slept."))
                .contains("Mr. Thorne sent a letter to Mrs. Pool.");
    }

    @Test
    void a_smile_is_no_news_and_neither_is_what_happened_to_an_unknown_it() {
        assertThat(told("Mr. Thorne smiled at Mrs. Pool in the garden. Mrs. Pool sent it to them at once.")).isEmpty();
    }

    private static List<String> answered(String talk, String... cast) {
        var book = Texts.manuscript("CHAPTER I\n\nMr. Thorne met Anna Weir and Mrs. Pool at the mill. \"Good morning,\" said Anna. \"Good morning,\" said Mrs. Pool. \"Good morning,\" said Mr. Thorne.\n\n" + talk);
        var dialogue = Dialogue.of(book);
        var roster = Roster.of(book.passages().flatMap(passage -> passage.paragraphs().stream()).toList());
        return Moments.answered(Exchange.in(dialogue), List.of(cast), new Remarks(roster, dialogue)).stream().map(Moments.News::text).toList();
    }

    @Test
    void what_one_of_the_cast_answers_is_news_and_so_is_a_question() {
        var talk = "\"What does he want for the wheel?\" asked Anna.\n\n\"More than it ever ground in a year,\" said Mrs. Pool.\n";
        assertThat(answered(talk, "Mrs. Pool")).containsExactly("Anna said: “What does he want for the wheel?”");
        assertThat(answered(talk, "Anna")).isEmpty();
    }

    @Test
    void of_a_long_speech_the_end_is_told() {
        assertThat(answered("\"I went down to the river before it was light, and I walked the whole length of the bank with a lantern in my hand and my heart in my mouth. Then I counted the sacks. There are two sacks gone from the loft,\" said Anna.\n\n"
                + "\"Nobody climbs that ladder but the miller,\" said Mrs. Pool.\n", "Mrs. Pool")).containsExactly("Anna said: “Then I counted the sacks. There are two sacks gone from the loft.”");
    }
}
