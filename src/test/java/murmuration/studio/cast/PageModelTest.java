package murmuration.studio.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import murmuration.agent.Decision;
import murmuration.studio.Rehearsal;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Notices;
import murmuration.world.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageModelTest {

    @TempDir
    Path folder;

    private final Notices notices = new Notices();
    private Rehearsal rehearsal;
    private PageModel model;

    @BeforeEach
    void open() {
        rehearsal = new Rehearsal(folder);
        model = new PageModel(
                rehearsal.company(), rehearsal.backstage(), rehearsal.desk()::items, List.of(new Topic("raid", "The raid", "", "")), new Background(Runnable::run, Runnable::run, notices::say), notices);
        model.who().set(Optional.of("Tria"));
    }

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void a_page_shows_memory_posts_and_silences_on_the_chosen_topic() {
        rehearsal.lay("Tria", "raid", 2, "Ask them why.");
        rehearsal.lay("Tria", "press", 1, "She prints it.");
        rehearsal.lay("Chris", "raid", 1, "Not hers.");
        assertThat(model.seen().get().orElseThrow().memory().said()).contains("I have the list.");
        assertThat(model.posts()).extracting(item -> item.post().text()).containsExactly("She prints it.", "Ask them why.");
        model.topic().set(Optional.of("raid"));
        assertThat(model.posts()).extracting(item -> item.post().text()).containsExactly("Ask them why.");
        assertThat(model.silences()).hasSize(1).allMatch(decision -> decision.outcome() != Decision.Outcome.POSTED);
        model.topic().set(Optional.of("water"));
        assertThat(model.silences()).isEmpty();
    }

    @Test
    void a_saved_sheet_counts_and_a_wrong_one_is_said() {
        PageModel.Editing editing = model.editing().get().orElseThrow();
        assertThat(editing.changed()).isFalse();
        editing.draft().put(new BigDecimal("3"), "constraints", "dailyPosts");
        assertThat(editing.changed()).isTrue();
        model.save(false);
        assertThat(rehearsal.company().character("Tria").orElseThrow().constraints().dailyPosts()).isEqualTo(3);
        assertThat(model.editing().get().orElseThrow().changed()).isFalse();
        model.editing().get().orElseThrow().draft().put("many", "constraints", "dailyPosts");
        model.save(false);
        assertThat(rehearsal.company().character("Tria").orElseThrow().constraints().dailyPosts()).isEqualTo(3);
        assertThat(notices.latest().get()).contains("dailyPosts");
    }

    @Test
    void a_field_that_was_changed_in_the_file_too_is_asked_about() throws IOException {
        model.editing().get().orElseThrow().draft().put("mine", "role");
        Path file = folder.resolve("characters/tria.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\"role\": \"[^\"]*\"", "\"role\": \"theirs\""));
        model.save(false);
        assertThat(model.dispute().get()).get().satisfies(dispute -> assertThat(dispute.fields()).containsExactly("role"));
        assertThat(Files.readString(file)).contains("theirs");
        model.save(true);
        assertThat(model.dispute().get()).isEmpty();
        assertThat(rehearsal.company().character("Tria").orElseThrow().role()).isEqualTo("mine");
    }

    @Test
    void an_editor_in_which_nothing_was_changed_follows_the_file_and_another_keeps_what_was_typed() throws IOException {
        Path file = folder.resolve("characters/tria.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\"role\": \"[^\"]*\"", "\"role\": \"theirs\""));
        model.changedOutside("Tria");
        assertThat(model.editing().get().orElseThrow().draft().words("role")).isEqualTo("theirs");
        model.editing().get().orElseThrow().draft().put("mine", "role");
        model.changedOutside("Tria");
        assertThat(model.editing().get().orElseThrow().draft().words("role")).isEqualTo("mine");
    }

    @Test
    void somebody_is_added_duplicated_and_removed() {
        model.add(" Ada ");
        assertThat(model.who().get()).contains("Ada");
        model.duplicate("Tria", "Mira");
        assertThat(model.who().get()).contains("Mira");
        model.remove("Tria");
        assertThat(model.names()).contains("Ada", "Mira").doesNotContain("Tria");
        model.add("mira");
        assertThat(notices.latest().get()).contains("already");
    }

    @Test
    void every_step_of_the_cast_is_taken_back_the_last_first_and_done_again() {
        List<String> before = model.names();
        model.add("Ada");
        model.duplicate("Tria", "Mira");
        model.remove("Tria");
        List<String> after = model.names();
        assertThat(model.turn(false)).isTrue();
        assertThat(model.names()).contains("Tria", "Mira", "Ada");
        model.turn(false);
        model.turn(false);
        assertThat(model.names()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(model.turn(false)).isFalse();
        model.turn(true);
        model.turn(true);
        model.turn(true);
        assertThat(model.names()).containsExactlyInAnyOrderElementsOf(after);
        assertThat(model.turn(true)).isFalse();
        assertThat(model.comings().last().get().map(Comings.Step::name)).contains("Tria");
    }

    @Test
    void whoever_was_taken_out_again_comes_back_with_what_was_written_in_her_sheet() {
        model.duplicate("Tria", "Mira");
        model.editing().get().orElseThrow().draft().put("keeps bees", "role");
        model.save(false);
        model.turn(false);
        assertThat(model.names()).doesNotContain("Mira");
        model.turn(true);
        assertThat(model.who().get()).contains("Mira");
        assertThat(model.editing().get().orElseThrow().draft().words("role")).isEqualTo("keeps bees");
    }
}
