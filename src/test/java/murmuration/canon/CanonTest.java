package murmuration.canon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import murmuration.canon.manuscript.Chapter;
import murmuration.canon.manuscript.Manuscript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CanonTest {

    private final Canon canon = Canon.of(
            Texts.manuscript("Chapter 1\n\nTria sold herring on the Salt Stairs.\n\nChapter 2\n\nThe raid came at night and the wardens took the boats.\n\nChapter 3\n\nChris counted the boats after the raid."),
            List.of(new Fact("Lotte was born in the Cannery.", 1, "home", List.of("Tria")), new Fact("Herring is cheap.", 3, "food", List.of())));

    @AfterEach
    void close() {
        canon.close();
    }

    @Test
    void a_reader_knows_only_chapters_she_was_in_and_has_come_to() {
        assertThat(canon.ask("the raid on the boats", new Reader("Tria", Set.of(1, 2, 3), 1), 5)).isEmpty();
        assertThat(canon.ask("the raid on the boats", new Reader("Tria", Set.of(1, 2), 3), 5)).extracting(Known::chapter).containsExactly(2);
        assertThat(canon.ask("the raid on the boats", new Reader("Tria", Set.of(1, 2, 3), 3), 5)).extracting(Known::chapter).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void what_she_does_not_know_yet_can_be_named() {
        assertThat(canon.bestUnknown("the raid on the boats", new Reader("Tria", Set.of(1, 2, 3), 1))).hasValueSatisfying(known -> assertThat(known.chapter()).isBetween(2, 3));
        assertThat(canon.bestUnknown("the raid on the boats", new Reader("Tria", Set.of(1, 2, 3), 3))).isEmpty();
    }

    @Test
    void a_fact_is_for_those_who_know_it() {
        assertThat(canon.ask("Where was Lotte born?", new Reader("Tria", Set.of(), 1), 5)).singleElement().satisfies(known -> {
            assertThat(known.kind()).isEqualTo(Known.Kind.FACT);
            assertThat(known.score()).isEqualTo(1);
            assertThat(known.id()).isZero();
        });
        assertThat(canon.ask("Where was Lotte born?", new Reader("Chris", Set.of(1), 3), 5)).isEmpty();
        assertThat(canon.ask("cheap herring", new Reader("Chris", Set.of(), 3), 5)).extracting(Known::text).containsExactly("Herring is cheap.");
        assertThat(canon.ask("cheap herring", new Reader("Chris", Set.of(), 2), 5)).isEmpty();
    }

    @Test
    void the_score_is_the_share_of_the_question_that_is_answered() {
        var reader = new Reader("Tria", Set.of(1, 2, 3), 3);
        var whole = canon.ask("herring stairs", reader, 1).getFirst().score();
        var half = canon.ask("herring submarine", reader, 1).getFirst().score();
        assertThat(whole).isEqualTo(1);
        assertThat(half).isBetween(0.1, 0.6);
    }

    @Test
    void strange_questions_find_nothing_and_harm_nothing() {
        var reader = new Reader("Tria", Set.of(1, 2, 3), 3);
        assertThat(canon.ask("", reader, 5)).isEmpty();
        assertThat(canon.ask("AND ( OR \"*~", reader, 5)).isEmpty();
        assertThat(canon.ask("raid", reader, 0)).isEmpty();
        assertThat(canon.ask("raid ".repeat(5_000), reader, 5)).isNotEmpty();
    }

    @Test
    void names_come_from_manuscript_and_facts() {
        assertThat(canon.names()).contains("Tria", "Lotte", "Cannery").doesNotContain("The", "Herring");
    }

    @Test
    void an_empty_canon_knows_nothing() {
        try (var empty = Canon.of(Manuscript.EMPTY, List.of())) {
            assertThat(empty.ask("raid", new Reader("Tria", Set.of(), 9), 5)).isEmpty();
            assertThat(empty.bestUnknown("raid", new Reader("Tria", Set.of(), 9))).isEmpty();
        }
    }
}
