package murmuration.canon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RosterTest {

    private final Roster roster = Roster.of(List.of(
            "They met Elizabeth Bennet and Jane Bennet. Elizabeth smiled, and Jane smiled. It was Lizzy whom he liked, and Miss Bennet too.",
            "Then Mr. Bennet spoke to Mrs. Bennet, and Mr. Darcy came in; it was Darcy, and Miss Bingley with Caroline Bingley's fan.",
            "Later Elizabeth saw Lady Catherine de Bourgh; so Lady Catherine bowed. Mr. Darcy liked Netherfield."));

    @Test
    void a_short_form_is_its_full_form() {
        assertThat(names("Lizzy")).containsExactly("Elizabeth");
        assertThat(names("Elizabeth Bennet")).containsExactly("Elizabeth");
    }

    @Test
    void a_bare_surname_is_the_gentleman() {
        assertThat(names("Darcy")).containsExactly("Mr. Darcy");
    }

    @Test
    void titles_tell_a_couple_apart() {
        assertThat(names("Mr. Bennet")).containsExactly("Mr. Bennet");
        assertThat(names("Mrs. Bennet")).containsExactly("Mrs. Bennet");
    }

    @Test
    void a_name_that_sisters_share_may_be_either() {
        assertThat(names("Miss Bennet")).containsExactlyInAnyOrder("Elizabeth", "Jane");
    }

    @Test
    void an_only_daughter_is_miss() {
        assertThat(names("Miss Bingley")).isEqualTo(names("Caroline Bingley")).hasSize(1);
    }

    @Test
    void a_title_that_takes_a_given_name_keeps_it() {
        assertThat(names("Lady Catherine de Bourgh")).containsExactly("Lady Catherine");
    }

    private List<String> names(String text) {
        return roster.mentions(text).stream().flatMap(mention -> roster.bearers(mention.form()).stream()).map(Person::name).toList();
    }
}
