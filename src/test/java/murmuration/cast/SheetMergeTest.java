package murmuration.cast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetMergeTest {

    private static final String BASE = "{\"name\": \"Tria\", \"role\": \"prints\", \"constraints\": {\"dailyPosts\": 4, \"drafts\": 8}, \"goals\": [\"truth\"]}";

    @Test
    void changes_to_different_fields_are_brought_together_at_any_depth() {
        var merged = SheetMerge.of(BASE, BASE.replace("\"dailyPosts\": 4", "\"dailyPosts\": 6"), BASE.replace("\"drafts\": 8", "\"drafts\": 3").replace("prints", "edits"));
        assertThat(merged.disputed()).isEmpty();
        assertThat(merged.text()).contains("\"dailyPosts\" : 6", "\"drafts\" : 3", "\"role\" : \"edits\"");
    }

    @Test
    void a_field_that_both_changed_is_disputed_and_mine_stands() {
        var merged = SheetMerge.of(BASE, BASE.replace("prints", "writes"), BASE.replace("prints", "edits"));
        assertThat(merged.disputed()).containsExactly("role");
        assertThat(merged.text()).contains("writes");
    }

    @Test
    void what_one_took_away_stays_away_and_what_one_added_comes() {
        var merged = SheetMerge.of(BASE, BASE.replace(", \"goals\": [\"truth\"]", ""), BASE.replace("}}", "}, \"handle\": \"tide\"}").replace("]}", "], \"handle\": \"tide\"}"));
        assertThat(merged.text()).contains("tide").doesNotContain("goals");
    }

    @Test
    void two_who_did_the_same_agree_and_no_json_is_disputed_as_a_whole() {
        assertThat(SheetMerge.of(BASE, BASE.replace("prints", "edits"), BASE.replace("prints", "edits")).disputed()).isEmpty();
        assertThat(SheetMerge.of(BASE, BASE, "{").disputed()).containsExactly("the whole sheet");
    }
}
