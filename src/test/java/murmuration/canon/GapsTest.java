package murmuration.canon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import murmuration.canon.manuscript.Chapter;
import murmuration.canon.manuscript.Manuscript;
import org.junit.jupiter.api.Test;

class GapsTest {

    private static final Manuscript BOOK = Texts.manuscript("Chapter 1\n\nTria met Chris on the quay.\n\n\"The gate is shut,\" said Tria.\n\n\"Then we wait,\" said Chris.\n\n"
            + "Chapter 2\n\nChris came home.\n\n\"The crane is broken,\" said Chris.");
    private static final Dialogue DIALOGUE = Dialogue.of(BOOK);
    private static final List<Fact> FACTS = List.of(new Fact("The gate is shut.", 1, "gate", List.of("all")));
    private static final Gaps.Member TRIA = new Gaps.Member("Tria", List.of(), 12, Set.of(1), Set.of("gate"), 1, 0);
    private static final Gaps.Member CHRIS = new Gaps.Member("Chris", List.of("Okafor"), 12, Set.of(), Set.of("crane"), 1, 0);
    private static final Gaps.Subject GATE = new Gaps.Subject("gate", "The gate", List.of("gates"));
    private static final Gaps.Subject CRANE = new Gaps.Subject("crane", "The crane", List.of());

    @Test
    void a_world_that_lacks_nothing_has_no_gaps() {
        assertThat(Gaps.of(BOOK, DIALOGUE, FACTS, List.of(TRIA, CHRIS), List.of(GATE, CRANE), 2).gaps()).isEmpty();
    }

    @Test
    void too_few_lines_are_counted_and_the_manuscripts_lines_are_offered() {
        var shy = new Gaps.Member("Chris", List.of(), 3, Set.of(), Set.of("crane"), 1, 0);
        assertThat(gaps(TRIA, shy)).extracting(Gap::sentence, Gap::fix)
                .containsExactly(tuple("Chris has three lines in the sheet; ten would do.", "Take over some of the two lines that the manuscript gives to Chris."));
    }

    @Test
    void somebody_the_manuscript_never_names_is_told() {
        var mary = new Gaps.Member("Mary", List.of(), 0, Set.of(), Set.of(), 1, 0);
        assertThat(Gaps.of(BOOK, DIALOGUE, FACTS, List.of(TRIA, CHRIS, mary), List.of(GATE, CRANE), 2).about("Mary")).extracting(Gap::sentence)
                .containsExactly("The manuscript never names Mary.", "Mary has no lines in the sheet; ten would do.");
    }

    @Test
    void another_name_of_a_character_counts() {
        var named = new Gaps.Member("C. Okafor", List.of("Chris"), 10, Set.of(1, 2), Set.of("crane"), 1, 0);
        assertThat(gaps(TRIA, named)).isEmpty();
    }

    @Test
    void chapters_in_which_somebody_speaks_but_which_he_does_not_know_are_told() {
        var late = new Gaps.Member("Chris", List.of(), 10, Set.of(5), Set.of("crane"), 1, 0);
        assertThat(gaps(TRIA, late)).extracting(Gap::sentence)
                .containsExactly("Chris knows no chapter before 5, and the story stands at 2.", "Chris speaks in chapters 1 and 2 without knowing them.");
    }

    @Test
    void a_topic_needs_a_place_in_the_book_and_somebody_who_cares() {
        var harbour = new Gaps.Subject("harbour", "The harbour", List.of("ships", "ropes"));
        assertThat(Gaps.of(BOOK, DIALOGUE, FACTS, List.of(TRIA, CHRIS), List.of(GATE, CRANE, harbour), 2).gaps()).extracting(Gap::about, Gap::sentence).containsExactly(
                tuple("harbour", "No chapter mentions the harbour."),
                tuple("harbour", "Nobody in the cast cares about the harbour."));
    }

    @Test
    void facts_of_strangers_and_of_chapters_that_do_not_exist_are_told() {
        var facts = List.of(new Fact("Herring is cheap.", 9, "", List.of("Lydya")));
        assertThat(Gaps.of(BOOK, DIALOGUE, facts, List.of(TRIA, CHRIS), List.of(), 2).gaps()).extracting(Gap::sentence).containsExactly(
                "“Herring is cheap.” is known by Lydya, who is not in the cast.", "“Herring is cheap.” holds from chapter 9, but the manuscript ends with 2.");
    }

    @Test
    void an_empty_world_is_told_plainly() {
        assertThat(Gaps.of(Manuscript.EMPTY, Dialogue.of(Manuscript.EMPTY), List.of(), List.of(TRIA), List.of(), 0).gaps()).extracting(Gap::kind)
                .containsExactly(Gap.Kind.MANUSCRIPT, Gap.Kind.CAST, Gap.Kind.FACTS);
    }

    private static List<Gap> gaps(Gaps.Member... cast) {
        return Gaps.of(BOOK, DIALOGUE, FACTS, List.of(cast), List.of(GATE, CRANE), 2).gaps();
    }

    @Test
    void who_speaks_in_lent_lines_ought_to_have_words_of_her_own() {
        var lent = new Gaps.Member("Chris", List.of(), 12, Set.of(), Set.of("crane"), 3, 120);
        assertThat(Gaps.of(BOOK, DIALOGUE, FACTS, List.of(TRIA, lent), List.of(GATE, CRANE), 2).about("Chris")).extracting(Gap::sentence)
                .contains("Chris has three lines from the book for what happens in it. For all other news 120 lent ones stand in the phrase book: anybody of that temper might say them.");
        var silent = new Gaps.Member("Chris", List.of(), 12, Set.of(), Set.of("crane"), 0, 0);
        assertThat(Gaps.of(BOOK, DIALOGUE, FACTS, List.of(TRIA, silent), List.of(GATE, CRANE), 2).about("Chris")).extracting(Gap::sentence).contains("Chris has no words for what happens; the small model has to find them all.");
    }
}
