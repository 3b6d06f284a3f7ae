package murmuration.studio.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Notices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalsModelTest {

    @TempDir
    Path folder;

    private final Doorway door = new Doorway(List.of("Tria"));
    private final Notices notices = new Notices();
    private final ArrivalsModel model = new ArrivalsModel(door, new Background(Runnable::run, Runnable::run, notices::say), notices);

    private Path file(String name, String json) throws Exception {
        return Files.writeString(folder.resolve(name), json);
    }

    private Path card(String name) throws Exception {
        return file(name + ".json", "{\"spec\":\"chara_card_v2\",\"data\":{\"name\":\"" + name + "\",\"description\":\"She keeps the lamp.\",\"character_book\":{\"entries\":[{\"keys\":[],\"content\":\"" + name + " counts ships.\"}]}}}");
    }

    private Path lore() throws Exception {
        return file("lore.json", "{\"entries\":{\"0\":{\"key\":[\"gulls\"],\"content\":\"Gulls forget.\"}}}");
    }

    @Test
    void nothing_comes_in_before_it_is_wanted() throws Exception {
        model.look(List.of(card("Ada"), lore(), file("broken.json", "{")));
        assertThat(door.inside).containsExactly("Tria");
        assertThat(model.guests().get()).extracting(Guest::title).containsExactly("Ada", "lore.json", "broken.json");
        assertThat(model.ready().get()).isEqualTo(2);
        assertThat(model.obstacle(model.guests().get().getLast())).get().asString().contains("broken.json");
    }

    @Test
    void whoever_is_wanted_comes_in_and_goes_again_with_everything_she_brought() throws Exception {
        model.look(List.of(card("Ada"), lore()));
        model.take();
        assertThat(door.inside).containsExactly("Tria", "Ada");
        assertThat(door.facts).containsExactly("Ada counts ships.", "Gulls forget.");
        assertThat(notices.latest().get()).isEqualTo("Ada, with 2 facts, came in.");
        assertThat(model.visit().get().orElseThrow().silent()).containsExactly("Ada");
        model.takeBack();
        assertThat(door.inside).containsExactly("Tria");
        assertThat(door.facts).isEmpty();
        assertThat(model.canTakeBack()).isFalse();
        assertThat(notices.latest().get()).isEqualTo("Ada, with 2 facts, went again.");
    }

    @Test
    void a_file_that_is_not_wanted_stays_outside() throws Exception {
        model.look(List.of(card("Ada"), card("Bea")));
        model.guests().get().getFirst().wanted().set(false);
        assertThat(model.ready().get()).isEqualTo(1);
        model.take();
        assertThat(door.inside).containsExactly("Tria", "Bea");
    }

    @Test
    void a_namesake_is_let_in_under_another_name() throws Exception {
        model.look(List.of(card("Tria")));
        Guest guest = model.guests().get().getFirst();
        assertThat(model.obstacle(guest)).get().asString().contains("already somebody called Tria");
        assertThat(model.ready().get()).isZero();
        guest.name().set("tria ");
        assertThat(model.ready().get()).isZero();
        guest.name().set("Tria of the Pier");
        assertThat(model.obstacle(guest)).isEmpty();
        model.take();
        assertThat(door.inside).containsExactly("Tria", "Tria of the Pier");
    }

    @Test
    void two_files_with_one_name_cannot_both_come() throws Exception {
        model.look(List.of(card("Ada"), file("other.json", "{\"name\":\"ADA\",\"description\":\"Another.\"}")));
        assertThat(model.ready().get()).isEqualTo(1);
        assertThat(model.obstacle(model.guests().get().getLast())).get().asString().contains("Another file brings");
        model.guests().get().getFirst().wanted().set(false);
        assertThat(model.obstacle(model.guests().get().getLast())).isEmpty();
    }

    @Test
    void one_that_cannot_come_in_after_all_keeps_no_other_out_and_it_is_said() throws Exception {
        model.look(List.of(card("Nobody"), card("Ada")));
        model.take();
        assertThat(door.inside).containsExactly("Tria", "Ada");
        assertThat(notices.latest().get()).isEqualTo("Nobody.json did not come in: The folder cannot be written.");
        model.takeBack();
        assertThat(door.inside).containsExactly("Tria");
    }
}
