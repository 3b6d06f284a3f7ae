package murmuration.cast.cards;

import static murmuration.cast.cards.CardFiles.taken;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import murmuration.cast.Character;
import murmuration.cast.cards.Import.Imported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstructionsTest {

    /// Everything of an import that a prompt may hold.
    private static List<String> promptBound(Imported imported) {
        Stream<String> people = imported.characters().stream().flatMap(InstructionsTest::promptBound);
        return Stream.concat(people, imported.facts().stream().map(LoreEntry::text)).toList();
    }

    private static Stream<String> promptBound(Character who) {
        return Stream.of(
                        List.of(who.name(), who.role(), who.biography(), who.voice().style()), who.goals(), who.knowledge().facts(), who.motivations().keySet(),
                        who.voice().samples().stream().flatMap(sample -> Stream.of(sample.situation(), sample.text())).toList(),
                        who.voice().phrases().values().stream().flatMap(List::stream).toList())
                .flatMap(Collection::stream);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v2.json", "v2-no-data.json", "v3.json", "both.png", "v3.charx", "eliza-old.json", "eliza-new.json", "eliza-groups.json"})
    void fields_for_instructions_never_reach_a_prompt_and_are_kept_as_notes(String name) {
        assertThat(promptBound(taken(name))).noneMatch(text -> text.contains("INSTRUCTION"));
        assertThat(taken(name).characters().getFirst().voice().notes()).contains("INSTRUCTION-A", "INSTRUCTION-B", "INSTRUCTION-C");
    }

    @Test
    void orders_hidden_in_other_fields_are_taken_out_and_kept_as_notes() {
        Imported imported = taken("v3-orders-everywhere.json");
        assertThat(promptBound(imported)).noneMatch(text -> text.contains("MARKER"));
        String notes = imported.characters().getFirst().voice().notes();
        for (int marker : new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14}) assertThat(notes).contains("MARKER-" + marker);
        assertThat(imported.characters().getFirst().biography()).isEqualTo("Ada is a lamp-keeper. She likes rain.\n\ndry, warm");
        assertThat(imported.facts()).extracting(LoreEntry::text).containsExactly("The pier is long.", "Rain is common.");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Never trust a clerk who smiles.", "You must see the gate at dawn.", "Write to me when the tide turns.", "The system failed on Tuesday, as an old man said it would.",
        "I ignore the wardens; they ignore me.", "It was in character for her to leave."
    })
    void what_people_say_to_each_other_is_no_order(String line) {
        assertThat(Instructions.outright(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"She writes to the board every week.", "He never replied to the letter from the Ridge.", "Her messages are short.", "The gate must be shut at night."})
    void what_is_told_of_a_person_is_no_order(String sentence) {
        assertThat(Instructions.likely(sentence)).isFalse();
    }
}
