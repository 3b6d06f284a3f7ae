package murmuration.cast.cards;

import static murmuration.cast.cards.CardFiles.person;
import static murmuration.cast.cards.CardFiles.taken;
import static org.assertj.core.api.Assertions.assertThat;

import murmuration.cast.Character;
import murmuration.cast.Sheets;
import murmuration.cast.VoiceSheet.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportElizaTest {

    @ParameterizedTest
    @ValueSource(strings = {"eliza-old.json", "eliza-new.json", "eliza-groups.json"})
    void all_its_shapes_make_the_same_person(String name) {
        Character ada = person(name);
        assertThat(ada.name()).isEqualTo("Ada");
        assertThat(ada.handle()).isEqualTo("lampada");
        assertThat(ada.biography()).startsWith("Ada keeps the lamp. She counts ships.");
        assertThat(ada.knowledge().facts()).containsExactly("The pier is six hundred steps long.");
        assertThat(ada.motivations()).containsOnlyKeys("sea-gate", "ships");
        assertThat(ada.voice().style()).isEqualTo("in a voice that is dry and watchful");
        assertThat(ada.voice().samples()).startsWith(new Sample("", "Fog at six, ferry at never."), new Sample("", "Counted eleven. Twelve is a promise."));
        assertThat(ada.voice().samples().getLast().situation()).isEqualTo("Is the ferry late?");
        assertThat(ada.voice().samples().getLast().text()).startsWith("It is always late");
    }

    @Test
    void a_placeholder_is_nobody_in_particular() {
        assertThat(person("eliza-old.json").voice().samples().getLast().text()).isEqualTo("It is always late, someone.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eliza-old.json", "eliza-new.json", "eliza-groups.json"})
    void secrets_are_kept_nowhere_and_said_to_be_left_out(String name) {
        assertThat(Sheets.text(person(name))).doesNotContain("sk-SECRET").doesNotContain("\"settings\"");
        assertThat(taken(name).notes()).contains("Settings and secrets were left out and are kept nowhere.");
    }

    @Test
    void documents_of_its_knowledge_are_not_opened() {
        assertThat(taken("eliza-new.json").notes()).contains("2 documents of its knowledge were not read.");
    }
}
