package murmuration.quality;

import static org.assertj.core.api.Assertions.assertThat;

import murmuration.language.Sentences;
import org.junit.jupiter.api.Test;

class ClausesTest {

    private final Clauses clauses = new Clauses(new Sentences());

    @Test
    void a_passive_is_turned_round() {
        var clause = only("Kamea was warned by Randy.");

        assertThat(clause.subject().text()).isEqualTo("Randy");
        assertThat(clause.object().text()).isEqualTo("Kamea");
    }

    @Test
    void a_verb_behind_and_has_the_subject_of_the_one_before() {
        var both = clauses.of("Wardens raided the Cannery in the night and took thirty-one people to the Ridge.");

        assertThat(both).extracting(clause -> clause.subject().text()).containsExactly("Wardens", "Wardens");
        assertThat(both.getLast().object().count()).hasValue(31);
        assertThat(both.getLast().settings()).extracting(Clause.Setting::preposition).containsExactly("to");
    }

    @Test
    void denials_are_seen_in_the_verb_the_subject_and_the_object() {
        assertThat(only("The lights didn't go out.").negated()).isTrue();
        assertThat(only("Window Four never closed.").negated()).isTrue();
        assertThat(only("Nobody came.").negated()).isTrue();
        assertThat(only("There were no lights.").negated()).isTrue();
        assertThat(only("The lights went out.").negated()).isFalse();
    }

    @Test
    void only_what_is_said_as_a_fact_is_firm() {
        assertThat(only("The gate is shut.").firm()).isTrue();
        assertThat(clauses.of("Is the gate shut?")).isNotEmpty().noneMatch(Clause::firm);
        assertThat(only("Somebody should shut the gate.").firm()).isFalse();
        assertThat(clauses.of("The Office said the gate was shut.").getLast().firm()).isFalse();
        assertThat(clauses.of("If the gate is shut, we drown.")).noneMatch(Clause::firm);
    }

    @Test
    void quotations_are_left_out() {
        assertThat(only("Tria wrote: \"They were broken. There were no lights.\"").verb()).isEqualTo(Verbs.base("write"));
    }

    private Clause only(String sentence) {
        var found = clauses.of(sentence);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
