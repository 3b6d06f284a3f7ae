package murmuration.canon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PhraseBookTest {

    private static CastProposal proposal;

    @BeforeAll
    static void read() {
        var book = Texts.manuscript("""
                CHAPTER I

                It rained on Mr. Thorne, on Anna Weir and on Mrs. Pool, who stood at the mill.

                "Mr. Thorne offers forty pounds for the old wheel," said Anna.

                "The wheel alone is worth ninety pounds," said Mrs. Pool. "Whoever sells a wheel in spring goes hungry in autumn."

                "Mrs. Pool would sell the river too if the river had a lid," said Mr. Thorne.

                "Oh! What a thing to say!" cried Mrs. Pool.

                "It was to be such a secret!" cried Anna.

                It rained for an hour, and nobody spoke.

                "People who count their flour every evening never bake a loaf," said Mrs. Pool.
                """);
        proposal = CastProposal.of(book, Dialogue.of(book), 3);
    }

    private static Proposed of(String name) {
        return proposal.cast().stream().filter(proposed -> proposed.name().equals(name)).findFirst().orElseThrow();
    }

    private static Stream<String> keys() {
        return proposal.cast().stream().flatMap(proposed -> proposed.phrases().keySet().stream());
    }

    @Test
    void what_was_answered_is_tied_to_what_was_said() {
        assertThat(proposal.moments().moments()).extracting(Moments.Moment::text).contains("Anna said: “Mr. Thorne offers forty pounds for the old wheel.”");
        assertThat(of("Mrs. Pool").phrases().entrySet()).anySatisfy(entry -> {
            assertThat(entry.getKey()).startsWith("event+");
            assertThat(entry.getValue()).anyMatch(rule -> rule.startsWith("The wheel alone is worth ninety pounds."));
        });
    }

    @Test
    void the_words_of_a_key_stand_in_the_news() {
        var news = proposal.moments().moments().stream().map(moment -> moment.text().toLowerCase(Locale.ROOT)).toList();
        assertThat(keys().filter(key -> key.startsWith("event+") && !key.contains(">"))).isNotEmpty()
                .allSatisfy(key -> assertThat(news).anySatisfy(text -> assertThat(text).contains(List.of(key.substring("event+".length()).split("\\+")))));
    }

    @Test
    void nothing_is_said_of_just_anything() {
        assertThat(keys()).allMatch(key -> key.contains("+") || key.startsWith("alone"));
        assertThat(proposal.cast()).allSatisfy(proposed -> assertThat(proposed.phrases().values()).allSatisfy(rules -> assertThat(rules).noneMatch(rule -> rule.contains("#") || rule.contains("secret"))));
    }

    @Test
    void maxims_are_kept_for_a_quiet_hour() {
        assertThat(of("Mrs. Pool").phrases().get("alone")).contains("People who count their flour every evening never bake a loaf.");
    }

    @Test
    void who_answers_in_the_book_answers_on_the_board() {
        assertThat(of("Mr. Thorne").phrases().entrySet()).anySatisfy(entry -> {
            assertThat(entry.getKey()).startsWith("answer+");
            assertThat(entry.getValue()).contains("Mrs. Pool would sell the river too if the river had a lid.");
        });
    }
}
