package murmuration.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import murmuration.canon.manuscript.CanonException;
import murmuration.canon.Fact;
import murmuration.cast.Character;
import murmuration.cast.Sheets;
import murmuration.cast.cards.CardExport;
import murmuration.cast.cards.Import.Imported;
import murmuration.cast.cards.LoreEntry;
import murmuration.cast.cards.Portrait;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldEditsTest {

    @TempDir
    private Path folder;

    private WorldEdits edits;

    @BeforeEach
    void make() throws IOException {
        Files.writeString(folder.resolve("world.json"), "{\"title\":\"Pier\",\"topics\":[{\"id\":\"ships\",\"title\":\"The ships\"}],\"facts\":[{\"text\":\"The lamp is lit.\",\"chapter\":2}],\"mine\":7}");
        edits = new WorldEdits(folder);
    }

    private static Character named(String name) {
        return new Character(name, Optional.empty(), "", Optional.empty(), "", "", List.of(), Map.of(), null, null, Map.of(), null, Optional.empty(), Map.of());
    }

    private static Imported imported(String name, List<LoreEntry> facts) {
        byte[] picture = CardExport.png(named(name), new byte[0]);
        return new Imported(List.of(named(name)), Portrait.of(picture), facts, List.of());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().toList();
        }
    }

    @Test
    void facts_are_added_to_those_that_are_there_and_none_twice() throws IOException {
        edits.addFacts(List.of(new Fact("The lamp is lit.", 0, "", List.of()), new Fact("Gulls forget.", 0, "", List.of())));
        assertThat(WorldFile.read(folder).facts()).extracting(Fact::text).containsExactly("The lamp is lit.", "Gulls forget.");
        assertThat(WorldFile.read(folder).facts().getFirst().chapter()).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("world.json"))).contains("\"mine\"");
    }

    @Test
    void a_character_comes_with_her_portrait_and_what_her_card_tells_only_she_knows() throws IOException {
        edits.add(imported("Ada Lovell", List.of(new LoreEntry("Ships count too.", List.of("the ships")))));
        assertThat(files()).containsExactly("characters/ada-lovell.json", "characters/ada-lovell.png", "world.json");
        assertThat(Sheets.readAll(folder.resolve("characters")).cast().getFirst().portrait()).hasValue("ada-lovell.png");
        assertThat(WorldFile.read(folder).facts().getLast()).isEqualTo(new Fact("Ships count too.", 0, "ships", List.of("Ada Lovell")));
    }

    @Test
    void a_lorebook_is_known_to_everybody() {
        edits.add(new Imported(List.of(), Optional.empty(), List.of(new LoreEntry("Gulls forget.", List.of())), List.of()));
        assertThat(WorldFile.read(folder).facts().getLast().knownBy()).isEmpty();
    }

    @Test
    void a_namesake_is_refused_and_changes_nothing() throws IOException {
        edits.add(imported("Ada", List.of()));
        List<String> before = files();
        assertThatThrownBy(() -> edits.add(imported("ADA", List.of(new LoreEntry("New.", List.of()))))).isInstanceOf(WorldException.class).hasMessageContaining("already a character called ADA");
        assertThat(files()).isEqualTo(before);
        assertThat(WorldFile.read(folder).facts()).hasSize(1);
    }

    @Test
    void when_the_facts_cannot_be_added_the_character_goes_again() throws IOException {
        Files.writeString(folder.resolve("world.json"), "{");
        assertThatThrownBy(() -> edits.add(imported("Ada", List.of(new LoreEntry("New.", List.of()))))).isInstanceOf(WorldException.class);
        assertThat(files()).containsExactly("world.json");
    }

    @Test
    void people_whose_names_make_one_file_name_get_two() throws IOException {
        edits.add(imported("Ada!", List.of()));
        edits.add(imported("Ada?", List.of()));
        assertThat(files()).contains("characters/ada.json", "characters/ada-2.json", "characters/ada-2.png");
    }

    @Test
    void a_manuscript_is_copied_behind_those_that_are_there(@TempDir Path elsewhere) throws IOException {
        Path text = Files.writeString(elsewhere.resolve("part.md"), "# One\n\nThe lamp was lit.\n");
        edits.addManuscript(text);
        edits.addManuscript(text);
        assertThat(files()).contains("manuscript/01-part.md", "manuscript/02-part.md");
        assertThatThrownBy(() -> edits.addManuscript(Files.writeString(elsewhere.resolve("empty.md"), ""))).isInstanceOf(CanonException.class);
        assertThat(files()).hasSize(3);
    }
}
