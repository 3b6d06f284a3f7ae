package murmuration.cast.cards;

import static murmuration.cast.cards.CardFiles.taken;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportLoreTest {

    @Test
    void a_lorebook_on_its_own_becomes_facts() {
        for (String name : new String[] {"lorebook-v2.json", "lorebook-v3.json"}) {
            assertThat(taken(name).characters()).as(name).isEmpty();
            assertThat(taken(name).facts()).as(name).extracting(LoreEntry::text).containsExactly("The lamp was lit first in a storm.", "The pier is six hundred steps long.", "Gulls have no memory.");
        }
    }

    @Test
    void world_info_has_its_entries_by_number_and_other_names_for_everything() {
        assertThat(taken("world-info.json").facts()).extracting(LoreEntry::text).containsExactly("Gulls have no memory.", "The pier is six hundred steps long.");
        assertThat(taken("world-info.json").facts().getLast().keys()).containsExactly("pier", "seagate", "steps");
        assertThat(taken("world-info.json").notes()).contains("One lore entry was switched off and was left out.");
    }

    @Test
    void a_long_entry_becomes_several_facts_and_loses_nothing(@TempDir Path folder) throws IOException {
        String sentence = "The pier is long and the lamp is far and the fog comes in at six. ";
        Path file = Files.writeString(folder.resolve("long.json"), "{\"entries\":[{\"keys\":[],\"content\":\"" + sentence.repeat(40).strip() + "\"}]}");
        assertThat(taken(file).facts()).hasSizeGreaterThan(3).allMatch(fact -> fact.text().length() <= 600);
        assertThat(taken(file).facts().stream().map(LoreEntry::text).reduce((first, second) -> first + " " + second)).hasValue(sentence.repeat(40).strip());
    }
}
