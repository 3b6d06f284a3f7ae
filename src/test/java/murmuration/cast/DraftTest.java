package murmuration.cast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftTest {

    private static final String TRIA = """
            {
              "house": {"colour": "blue", "number": 1.50},
              "name": "Tria",
              "role": "prints",
              "constraints": {"dailyPosts": 4, "mine": true},
              "knowledge": {"chapters": [1, 2]},
              "relationships": {"Chris": {"affinity": 0.5, "note": "brother", "since": 1999}}
            }
            """;

    private final Draft draft = Draft.of("tria.json", TRIA);

    @Test
    void what_nobody_touches_stays_and_keeps_its_place_and_its_digits() {
        draft.put("prints the paper", "role");
        draft.put(new BigDecimal("6"), "constraints", "dailyPosts");
        assertThat(draft.text()).contains("1.50", "\"mine\" : true", "\"since\" : 1999").startsWith("{\n  \"house\"");
        assertThat(draft.character()).get().satisfies(tria -> {
            assertThat(tria.role()).isEqualTo("prints the paper");
            assertThat(tria.constraints().dailyPosts()).isEqualTo(6);
        });
    }

    @Test
    void fields_are_read_where_they_are_and_usual_where_they_are_not() {
        assertThat(draft.words("role")).isEqualTo("prints");
        assertThat(draft.words("biography")).isEmpty();
        assertThat(draft.number(10, "constraints", "dailyPosts")).isEqualTo(4);
        assertThat(draft.number(5, "constraints", "maxQueue")).isEqualTo(5);
        assertThat(draft.lines("knowledge", "chapters")).containsExactly("1", "2");
        assertThat(draft.names("relationships")).containsExactly("Chris");
    }

    @Test
    void what_is_no_number_is_a_problem_as_check_would_say_it() {
        draft.putNumbers(List.of("1", "three"), "knowledge", "chapters");
        assertThat(draft.problems()).isNotEmpty().allSatisfy(problem -> assertThat(problem.file()).isEqualTo("tria.json"));
        assertThat(draft.character()).isEmpty();
        draft.putNumbers(List.of("1", "3"), "knowledge", "chapters");
        assertThat(draft.problems()).isEmpty();
    }

    @Test
    void emptied_fields_go_and_samples_come_with_what_they_answer() {
        draft.put(" ", "role");
        draft.remove("relationships", "Chris");
        var samples = new LinkedHashMap<String, String>();
        samples.put("Ask them why.", "The raid.");
        samples.put(" ", "nothing");
        draft.putSamples(samples);
        assertThat(draft.samples()).containsExactly(java.util.Map.entry("Ask them why.", "The raid."));
        assertThat(draft.names()).doesNotContain("role");
        assertThat(draft.character()).get().satisfies(tria -> assertThat(tria.relationships()).isEmpty());
    }

    @Test
    void a_text_that_is_no_object_is_refused_with_its_place() {
        assertThatThrownBy(() -> draft.replace("{\n \"name\": \"Tria\",,\n}")).isInstanceOf(CastException.class).hasMessageStartingWith("Line 2");
        assertThatThrownBy(() -> draft.replace("[1]")).isInstanceOf(CastException.class);
        assertThat(draft.words("name")).isEqualTo("Tria");
    }
}
