package murmuration.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import murmuration.cast.Character;
import murmuration.world.Company.Outside;
import murmuration.world.Company.Saving;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompanyTest {

    @TempDir
    Path temporary;

    private final List<String> door = new ArrayList<>();
    private Path characters;
    private Company company;
    private int touched;

    @BeforeEach
    void read() {
        characters = Place.make(temporary.resolve("world"), "", "Chris", "Tria").resolve("characters");
        company = new Company(characters, new Company.Door() {
            @Override
            public void comes(String name) {
                door.add("comes " + name);
            }

            @Override
            public void goes(String name) {
                door.add("goes " + name);
            }
        });
        door.clear();
    }

    @Test
    void a_saved_sheet_counts_at_once_and_keeps_fields_that_are_not_ours() throws IOException {
        change("tria.json", text -> text.replace("\"name\"", "\"house\": \"blue\", \"name\""));
        company.noticed();
        String base = company.text("Tria");
        assertThat(company.save("Tria", base, base.replace("\"dailyPosts\": 10", "\"dailyPosts\": 3"), false)).isInstanceOf(Saving.Saved.class);
        assertThat(company.character("Tria").orElseThrow().constraints().dailyPosts()).isEqualTo(3);
        assertThat(Files.readString(characters.resolve("tria.json"))).contains("\"blue\"");
        assertThat(company.noticed()).isEmpty();
        assertThat(Files.list(characters)).noneMatch(file -> file.toString().endsWith(".tmp"));
    }

    @Test
    void a_change_from_outside_while_editing_is_brought_in() {
        String base = company.text("Tria");
        change("tria.json", text -> text.replace("\"drafts\": 2", "\"drafts\": 7"));
        var saving = company.save("Tria", base, base.replace("\"dailyPosts\": 10", "\"dailyPosts\": 3"), false);
        assertThat(saving).isInstanceOfSatisfying(Saving.Saved.class, saved -> {
            assertThat(saved.joined()).isTrue();
            assertThat(saved.character().constraints().drafts()).isEqualTo(7);
            assertThat(saved.character().constraints().dailyPosts()).isEqualTo(3);
        });
    }

    @Test
    void a_dispute_writes_nothing_until_the_novelist_insists() {
        String base = company.text("Tria");
        change("tria.json", text -> text.replace("\"dailyPosts\": 10", "\"dailyPosts\": 1"));
        String mine = base.replace("\"dailyPosts\": 10", "\"dailyPosts\": 3");
        assertThat(company.save("Tria", base, mine, false)).isInstanceOfSatisfying(Saving.Disputed.class, dispute -> assertThat(dispute.fields()).containsExactly("constraints.dailyPosts"));
        assertThat(company.text("Tria")).contains("\"dailyPosts\": 1");
        assertThat(company.save("Tria", base, mine, true)).isInstanceOf(Saving.Saved.class);
        assertThat(company.character("Tria").orElseThrow().constraints().dailyPosts()).isEqualTo(3);
    }

    @Test
    void a_wrong_sheet_or_another_name_is_refused_as_check_would() {
        String base = company.text("Tria");
        assertThat(company.save("Tria", base, base.replace("\"dailyPosts\": 10", "\"dailyPosts\": \"many\""), false)).isInstanceOf(Saving.Refused.class);
        assertThat(company.save("Tria", base, base.replace("\"Tria\"", "\"Trianne\""), false)).isInstanceOf(Saving.Refused.class);
        assertThat(company.text("Tria")).isEqualTo(base);
    }

    @Test
    void somebody_comes_is_duplicated_taken_out_and_put_back() {
        company.add("{\"name\": \"Ada ../ Ltd\"}");
        company.duplicate("Tria", "Mira");
        assertThat(names()).containsExactly("Ada ../ Ltd", "Chris", "Mira", "Tria");
        assertThat(company.file("Ada ../ Ltd")).isEqualTo("ada-ltd.json");
        assertThat(company.character("Mira").orElseThrow().motivations()).isEqualTo(company.character("Tria").orElseThrow().motivations());
        var removed = company.remove("Tria");
        assertThat(names()).containsExactly("Ada ../ Ltd", "Chris", "Mira");
        assertThat(characters.resolve("tria.json")).doesNotExist();
        company.putBack(removed);
        assertThat(names()).containsExactly("Ada ../ Ltd", "Chris", "Mira", "Tria");
        assertThat(door).containsExactly("comes Ada ../ Ltd", "comes Mira", "goes Tria", "comes Tria");
        assertThatThrownBy(() -> company.add("{\"name\": \"tria\"}")).isInstanceOf(WorldException.class).hasMessageContaining("already");
        assertThatThrownBy(() -> company.add("{\"name\": 3}")).isInstanceOf(WorldException.class);
    }

    @Test
    void what_somebody_else_changed_is_taken_over_and_told_once() throws IOException {
        change("tria.json", text -> text.replace("\"dailyPosts\": 10", "\"dailyPosts\": 2"));
        Files.writeString(characters.resolve("mira.json"), "{\"name\": \"Mira\"}");
        change("chris.json", text -> text.replace("\"name\"", "name"));
        assertThat(company.noticed()).satisfiesExactly(
                spoilt -> assertThat(spoilt).isInstanceOfSatisfying(Outside.Spoilt.class, one -> assertThat(one.problem().file()).isEqualTo("chris.json")),
                came -> assertThat(came).isEqualTo(new Outside.Came("Mira")),
                changed -> assertThat(changed).isEqualTo(new Outside.Changed("Tria")));
        assertThat(company.noticed()).isEmpty();
        assertThat(names()).containsExactly("Chris", "Mira", "Tria");
    }

    @Test
    void a_sheet_that_is_gone_is_asked_about_and_can_be_written_again() throws IOException {
        String text = company.text("Tria");
        Files.delete(characters.resolve("tria.json"));
        assertThat(company.noticed()).isEmpty();
        assertThat(company.noticed()).containsExactly(new Outside.Missing("Tria"));
        assertThat(company.noticed()).isEmpty();
        assertThat(names()).contains("Tria");
        company.restore("Tria");
        assertThat(company.text("Tria")).isEqualTo(text);
        assertThat(company.noticed()).isEmpty();
    }

    @Test
    void a_name_changed_in_the_file_makes_another_person() {
        change("tria.json", text -> text.replace("\"Tria\"", "\"Trianne\""));
        assertThat(company.noticed()).containsExactly(new Outside.Came("Trianne"));
        assertThat(names()).containsExactly("Chris", "Trianne");
    }

    private List<String> names() {
        return company.cast().stream().map(Character::name).toList();
    }

    /// Another time of writing, as another program's would have, however fast the test is.
    private void change(String name, java.util.function.UnaryOperator<String> change) {
        try {
            Path file = characters.resolve(name);
            Files.writeString(file, change.apply(Files.readString(file)));
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(++touched)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
