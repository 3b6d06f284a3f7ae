package murmuration.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompletionTest {

    private final Prompt prompt = Prompts.withPhrases(Map.of());

    @Test
    void the_text_is_pairs_of_news_and_what_she_wrote_up_to_her_turn() {
        assertThat(Completion.of(prompt, 3, 1).text())
                .startsWith("Tria, a reporter-printer, writes fast and sharp.\n")
                .contains("News: Neighbours opened the Cannery.\nTria: Nobody gave an order. Somebody had a key.\n")
                .endsWith("News: Wardens came to the Cannery at night.\nTria:");
    }

    @Test
    void every_draft_has_an_opening_of_its_own_and_the_same_seed_gives_the_same_ones() {
        List<String> openings = Openings.of(prompt, 10, 7);
        assertThat(openings).hasSize(10).doesNotHaveDuplicates().isEqualTo(Openings.of(prompt, 10, 7));
        assertThat(Openings.of(prompt, 10, 8)).isNotEqualTo(openings);
        assertThat(Openings.of(prompt, 60, 7)).hasSize(60);
    }

    @Test
    void most_drafts_begin_with_the_news_and_go_on_with_what_she_says_to_it() {
        List<String> openings = Openings.of(prompt, 16, 7);
        assertThat(openings).filteredOn(opening -> opening.startsWith("Wardens came to the Cannery at night. ")).hasSizeBetween(8, 12);
        assertThat(openings).filteredOn(opening -> opening.startsWith("I hear that wardens came to the Cannery at night. ")).hasSizeBetween(3, 6);
        assertThat(openings).filteredOn(opening -> !opening.contains(". ")).hasSize(1);
    }

    @Test
    void a_title_keeps_its_capital_in_hearsay() {
        var titled = new Prompt("Jane", "", List.of(), "Lady Catherine has invited everybody.", "", Occasion.EVENT, "", 0, List.of(), List.of(), List.of(), List.of(),
                List.of(), Map.of(), Map.of(), 240);
        assertThat(Openings.of(titled, 12, 7)).filteredOn(opening -> opening.startsWith("I hear")).isNotEmpty().allMatch(opening -> opening.startsWith("I hear that Lady Catherine has"));
    }

    @Test
    void a_larger_model_tells_the_news_itself() {
        assertThat(Completion.bare(prompt, 10, 7).openings()).hasSize(10).doesNotHaveDuplicates().noneMatch(opening -> opening.contains("Wardens came"));
    }

    @Test
    void nobody_has_what_happened_to_herself_from_hearsay() {
        var own = new Prompt("Jane", "", List.of(), "Mr. Bingley danced twice with Jane.", "", Occasion.EVENT, "", 0, List.of("Mr. Bingley", "Jane"), List.of(), List.of(), List.of(),
                List.of(), Map.of(), Map.of(), 240);
        assertThat(Openings.of(own, 16, 7)).filteredOn(opening -> opening.contains(". I ")).isNotEmpty().allMatch(opening -> opening.startsWith("Mr. Bingley danced twice with me. "));
    }

    @Test
    void all_drafts_share_the_text_before_the_opening() {
        Completion completion = Completion.of(prompt, 2, 7);
        assertThat(completion.order(1, 0, 7).prompt()).isEqualTo(completion.text() + " " + completion.openings().get(0));
        assertThat(completion.order(2, 1, 7).prompt()).isEqualTo(completion.text() + " " + completion.openings().get(1));
        assertThat(completion.order(1, 0, 7).seed()).isNotEqualTo(completion.order(2, 1, 7).seed());
    }

    @Test
    void words_that_say_something_are_nudged() {
        assertThat(Completion.of(prompt, 1, 1).nudges()).containsExactly("wardens", "came", "Cannery", "night");
    }

    @Test
    void a_name_cannot_break_out_of_the_grammar() {
        var names = new Prompt("Tria", "", List.of(), "", "", Occasion.ALONE, "", 0, List.of("a\" | [0-9]\n\\"), List.of(), List.of(), List.of(),
                List.of(), Map.of(), Map.of(), 240);
        assertThat(Grammar.of(names).text()).contains("name ::= (\"a\\\" | [0-9] \\\\\") ");
    }
}
