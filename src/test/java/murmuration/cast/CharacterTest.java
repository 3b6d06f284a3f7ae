package murmuration.cast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CharacterTest {

    static Character named(String name) {
        return new Character(name, Optional.empty(), null, Optional.empty(), null, null, null, null, null, null, null, null, Optional.empty(), null);
    }

    @Test
    void a_name_is_all_that_a_character_needs() {
        Character tria = named(" Tria ");
        assertThat(tria.name()).isEqualTo("Tria");
        assertThat(tria.handle()).isEqualTo("tria");
        assertThat(tria.constraints()).isEqualTo(Constraints.DEFAULT);
        assertThat(tria.knowledge()).isEqualTo(Knowledge.EVERYTHING);
        assertThat(tria.motivation("raid")).isEqualTo(Motivation.NONE);
        assertThat(tria.affinity("Chris")).isZero();
    }

    @Test
    void nobody_has_no_name() {
        for (String nothing : new String[] {null, "", "  "}) assertThatThrownBy(() -> named(nothing)).isInstanceOf(CastException.class).hasMessage("A character needs a name.");
    }

    @Test
    void a_handle_is_the_same_in_every_country() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));
            assertThat(named("IRIS O'Hara").handle()).isEqualTo("irisohara");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void numbers_beyond_their_range_are_brought_into_it() {
        assertThat(new Motivation(3, -3, null)).isEqualTo(new Motivation(1, -1, ""));
        assertThat(new Relationship(-7, null)).isEqualTo(new Relationship(-1, ""));
        assertThat(new VoiceSheet.SentenceLength(-3, -9, 50)).isEqualTo(new VoiceSheet.SentenceLength(1, 1, 1));
    }

    @Test
    void tuning_changes_the_constraints_and_nothing_else() {
        Character tria = named("Tria");
        var tighter = new Constraints(1, 2, 9, 0, 90, 50, .5, .5, "22-04", 4, null);
        assertThat(tria.with(tighter).constraints()).isEqualTo(tighter);
        assertThat(tria.with(tighter).with(Constraints.DEFAULT)).isEqualTo(tria);
    }

    @Test
    void nobody_can_change_a_sheet_from_outside() {
        var goals = new ArrayList<>(List.of("to print"));
        Character tria = new Character("Tria", Optional.empty(), null, Optional.empty(), null, null, goals, Map.of(), null, null, null, null, Optional.empty(), null);
        goals.clear();
        assertThat(tria.goals()).containsExactly("to print");
        assertThatThrownBy(() -> tria.motivations().put("raid", Motivation.NONE)).isInstanceOf(UnsupportedOperationException.class);
    }
}
