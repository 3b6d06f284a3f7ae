package murmuration.voice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Four wardens counted the sleepers in the Cannery and wrote the number down. | Four wardens counted the sleepers in the Cannery
            A grey van without plates was seen below the Ridge, looking for radios.     | A grey van without plates was seen below the Ridge
            Tomas Reyl's wrist was broken in the raid as he held on to his brother.     | Tomas Reyl's wrist was broken in the raid
            Ilse Varga counted everyone, and it came to two hundred and twelve.         | Ilse Varga counted everyone
            Kamea and the young warden are going to be married.                         | Kamea and the young warden are going to be married
            Director Halloran resigns.                                                  | Director Halloran resigns
            """)
    void news_is_told_by_its_first_clause(String news, String lead) {
        assertThat(Lead.of(news, "Tria")).contains(lead);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mr. Darcy refused to dance with Elizabeth at the assembly. | Mr. Darcy | I refused to dance with Elizabeth at the assembly
            Wickham is telling all Meryton that Mr. Darcy has ruined him. | Mr. Darcy | Wickham is telling all Meryton that I have ruined him
            Miss Bingley has praised Mr. Darcy's handwriting.          | Mr. Darcy | Miss Bingley has praised my handwriting
            Mr. Bingley danced twice with Jane at the Meryton ball.    | Jane      | Mr. Bingley danced twice with me at the Meryton ball
            Sarah's clinic was searched.                               | Sarah     | My clinic was searched
            """)
    void what_is_about_her_is_told_in_the_first_person(String news, String name, String lead) {
        assertThat(Lead.of(news, name)).contains(lead);
    }

    @Test
    void nothing_is_told_of_a_post_and_of_news_that_cannot_be_turned() {
        assertThat(Lead.of("Chris wrote: “No berth again.”", "Tria")).isEmpty();
        assertThat(Lead.of("Jane and Mr. Bingley walk to Meryton.", "Jane")).isEmpty();
        assertThat(Lead.of("", "Jane")).isEmpty();
    }
}
