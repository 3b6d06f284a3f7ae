package murmuration.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import murmuration.canon.Known;
import murmuration.canon.Reader;
import murmuration.cast.Character;
import murmuration.cast.cards.CardExport;
import murmuration.cast.cards.Import;
import murmuration.cast.cards.Import.Imported;
import murmuration.cast.cards.LoreEntry;
import murmuration.cast.cards.Portrait;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ArrivalsTest {

    private Path folder;

    @BeforeEach
    void make(@TempDir Path temporary) {
        folder = Place.make(temporary.resolve("world"), "", "Tria");
    }

    private static Character person(String name) {
        return new Character(name, Optional.empty(), "", Optional.empty(), "", "", List.of(), Map.of(), null, null, Map.of(), null, Optional.empty(), Map.of());
    }

    private static Imported ada() {
        var ada = person("Ada");
        return new Imported(List.of(ada), Portrait.of(CardExport.png(ada, new byte[0])), List.of(new LoreEntry("The lamp weighs nine pounds.", List.of("water"))), List.of());
    }

    private List<String> sheets() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("characters"))) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> knows(World world, String who) {
        return world.canon().ask("how much does the lamp weigh", new Reader(who, Set.of(1), 1), 1).stream().map(Known::text).filter(text -> text.contains("lamp")).toList();
    }

    @Test
    void a_guest_lives_at_once_with_portrait_and_facts_and_goes_again_without_a_trace() throws Exception {
        try (World world = World.open(folder, Place.options())) {
            world.start();
            var came = world.arrivals().take(ada(), "Ada Lovell");
            assertThat(world.cast()).extracting(Character::name).containsExactly("Ada Lovell", "Tria");
            assertThat(world.character("Ada Lovell").orElseThrow().handle()).isEqualTo("adalovell");
            assertThat(sheets()).containsExactly("ada-lovell.json", "ada-lovell.png", "tria.json");
            assertThat(world.portrait(world.character("Ada Lovell").orElseThrow())).get().satisfies(picture -> assertThat(picture).exists());
            assertThat(knows(world, "Ada Lovell")).containsExactly("The lamp weighs nine pounds.");
            assertThat(knows(world, "Tria")).isEmpty();
            Place.await("she lives", () -> world.swarm().statuses().containsKey("Ada Lovell"));

            assertThat(world.isChangedOutside()).as("we wrote the fact ourselves").isFalse();

            world.arrivals().letGo(came);
            assertThat(world.isChangedOutside()).isFalse();
            assertThat(world.cast()).extracting(Character::name).containsExactly("Tria");
            assertThat(sheets()).containsExactly("tria.json");
            assertThat(world.book().truth().facts()).isEmpty();
            assertThat(world.swarm().statuses()).doesNotContainKey("Ada Lovell");
        }
        assertThat(WorldFile.read(folder).facts()).isEmpty();
    }

    @Test
    void what_somebody_else_wrote_into_the_worlds_file_is_noticed() throws Exception {
        try (World world = World.open(folder, Place.options())) {
            assertThat(world.isChangedOutside()).isFalse();
            Path file = folder.resolve("world.json");
            String text = Files.readString(file);
            Files.writeString(file, text.replace("The Skerries", "The Skellies"));
            assertThat(world.isChangedOutside()).isTrue();
            Files.writeString(file, "{");
            assertThat(world.isChangedOutside()).isTrue();
            Files.writeString(file, text);
            assertThat(world.isChangedOutside()).isFalse();
        }
    }

    @Test
    void a_namesake_stays_outside_and_nothing_has_changed() throws Exception {
        try (World world = World.open(folder, Place.options())) {
            assertThatThrownBy(() -> world.arrivals().take(ada(), "TRIA")).isInstanceOf(WorldException.class).hasMessageContaining("already a character called TRIA");
            assertThat(sheets()).containsExactly("tria.json");
            assertThat(world.book().truth().facts()).isEmpty();
        }
    }

    @Test
    void where_one_of_several_has_a_namesake_all_of_them_stay_outside() throws Exception {
        var several = new Imported(List.of(person("Ada"), person("Tria"), person("Zoe")), Optional.empty(), List.of(new LoreEntry("The lamp weighs nine pounds.", List.of("water"))), List.of());
        try (World world = World.open(folder, Place.options())) {
            assertThatThrownBy(() -> world.arrivals().take(several, "")).isInstanceOf(WorldException.class).hasMessageContaining("already a character called Tria");
            assertThat(world.cast()).extracting(Character::name).containsExactly("Tria");
            assertThat(sheets()).containsExactly("tria.json");
            assertThat(world.book().truth().facts()).isEmpty();
        }
    }

    @Test
    void a_fact_that_was_known_before_stays_when_the_guest_goes() {
        var lore = new Imported(List.of(), Optional.empty(), List.of(new LoreEntry("Gulls forget.", List.of()), new LoreEntry("Gulls forget.", List.of()), new LoreEntry("Rain remembers.", List.of())), List.of());
        try (World world = World.open(folder, Place.options())) {
            world.arrivals().take(new Imported(List.of(), Optional.empty(), lore.facts().subList(0, 1), List.of()), "");
            var came = world.arrivals().take(lore, "");
            assertThat(came.facts()).extracting(fact -> fact.text()).containsExactly("Rain remembers.");
            assertThat(came.facts().getFirst().knownBy()).as("everybody").isEmpty();
            world.arrivals().letGo(came);
            assertThat(world.book().truth().facts()).extracting(fact -> fact.text()).containsExactly("Gulls forget.");
        }
    }

    @Test
    void a_card_under_another_name_goes_out_under_that_name_with_everything_else_as_it_was(@TempDir Path outside) throws Exception {
        Path file = Files.writeString(outside.resolve("ada.json"), "{\"spec\":\"chara_card_v2\",\"spec_version\":\"2.0\",\"data\":{\"name\":\"Ada\",\"description\":\"Ada keeps the lamp.\",\"x\":[1]}}");
        try (World world = World.open(folder, Place.options())) {
            world.arrivals().take((Imported) Import.read(file), "Ada of the Pier");
            String card = CardExport.json(world.character("Ada of the Pier").orElseThrow());
            assertThat(card).contains("\"Ada of the Pier\"", "Ada keeps the lamp.").containsPattern("\"x\" : \\[ 1 \\]");
        }
    }
}
