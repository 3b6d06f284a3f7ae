package murmuration.canon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import murmuration.canon.manuscript.Chapter;
import murmuration.canon.manuscript.Manuscript;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;

class FactProposalTest {

    private static final String CAST = "Tria Brand knew Chris Okafor. She liked Chris. He liked Tria. \"Good day,\" said Chris.\n\n\"Good day,\" said Tria.\n\n";

    @Test
    void what_lasts_or_decides_is_proposed() {
        assertThat(texts("Chris had been a docker for ten years. Tria was born in Ostrand. Chris broke his wrist on the ladder."))
                .containsExactlyInAnyOrder("Chris had been a docker for ten years.", "Tria was born in Ostrand.", "Chris broke his wrist on the ladder.");
    }

    @Test
    void what_passes_is_not() {
        assertThat(texts("Chris looked at Tria. Tria smiled and sat down. Chris would have married Tria if she had asked. Was Chris married to Tria?")).isEmpty();
    }

    @Test
    void a_long_sentence_is_cut_where_it_stands_alone() {
        assertThat(texts("Chris had married a baker in the spring, which surprised everybody who had ever eaten at his table."))
                .containsExactly("Chris had married a baker in the spring.");
    }

    @Test
    void an_aside_is_a_fact_of_its_own() {
        assertThat(texts("They went to see Tria, the daughter of a pilot, about the boat.")).containsExactly("Tria was the daughter of a pilot.");
    }

    @Test
    void what_somebody_says_of_himself_is_proposed_with_his_name_as_its_source() {
        var facts = facts(CAST + "\"I was a schoolteacher in the delta,\" said Chris.");
        assertThat(facts).singleElement().satisfies(fact -> {
            assertThat(fact.text()).isEqualTo("Chris was a schoolteacher in the delta.");
            assertThat(fact.toldBy()).contains("Chris");
        });
    }

    @Test
    void a_fact_has_its_chapter_its_topic_and_who_was_there() {
        var facts = facts("Chapter 1\n\n" + CAST + "Chapter 2\n\n" + CAST + "Tria had inherited a boat from her father.");
        assertThat(facts).singleElement().satisfies(fact -> {
            assertThat(fact.chapter()).isEqualTo(2);
            assertThat(fact.topic()).isEqualTo("boats");
            assertThat(fact.present()).containsExactlyInAnyOrder("Tria", "Chris");
            assertThat(fact.confirmed().isFor("Chris")).isTrue();
            assertThat(fact.confirmed().isFor("Sarah")).isFalse();
        });
    }

    @Test
    void nothing_is_proposed_twice() {
        assertThat(texts("Tria was born in Ostrand. So they said.\n\nTria had been born in Ostrand.")).hasSize(1);
    }

    @Test
    void a_chapter_gives_five_at_most() {
        assertThat(texts("Tria was born in Ostrand. Chris died in March. Chris had two sisters. Tria lived in a mill. Chris worked for the harbour. Tria inherited a press. Chris was arrested twice."))
                .hasSize(5).has(new Condition<>(list -> list.contains("Tria was born in Ostrand."), "the plainest"));
    }

    @Test
    void an_empty_book_has_none() {
        assertThat(FactProposal.of(Manuscript.EMPTY, Dialogue.of(Manuscript.EMPTY), List.of(), _ -> "").facts()).isEmpty();
    }

    private static List<String> texts(String text) {
        return facts(CAST + text).stream().map(ProposedFact::text).toList();
    }

    private static List<ProposedFact> facts(String text) {
        var book = Texts.manuscript(text);
        return FactProposal.of(book, Dialogue.of(book), List.of("Tria", "Chris"), sentence -> sentence.contains("boat") ? "boats" : "").facts();
    }
}
