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
}
