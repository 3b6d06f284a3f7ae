package murmuration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskCommandTest {

    private Program program;
    private String world;

    @BeforeEach
    void a_world_with_posts_on_its_desk(@TempDir Path folder) {
        program = new Program(folder);
        world = program.livedIn(3);
    }

    @Test
    void rows_have_the_fields_that_scripts_rely_on() {
        assertThat(desk("list", "--json").done().rows()).hasSizeGreaterThanOrEqualTo(3).allSatisfy(row -> {
            assertThat(row.propertyNames()).containsExactly("id", "character", "topic", "text", "score", "state", "at", "alternatives", "traces", "passages", "checks");
            assertThat(row.get("id").isIntegralNumber()).isTrue();
            assertThat(row.get("state").asString()).isEqualTo("waiting");
            assertThat(row.get("checks").isObject()).isTrue();
        });
    }

    @Test
    void a_verdict_is_there_when_the_next_command_looks() {
        assertThat(desk("approve", "1", "2", "--json").done().rows()).extracting(row -> row.get("state").asString()).containsExactly("approved", "approved");
        desk("discard", "3", "--reason", "off-voice").done();

        assertThat(ids("--approved")).containsExactly(1L, 2L);
        assertThat(ids("--discarded")).containsExactly(3L);
        assertThat(ids("--waiting")).doesNotContain(1L, 2L, 3L);
    }

    @Test
    void undo_and_redo_work_from_one_start_of_the_program_to_the_next() {
        desk("approve", "1").done();
        desk("undo").done();
        assertThat(ids("--approved")).isEmpty();
        desk("redo").done();
        assertThat(ids("--approved")).containsExactly(1L);
        desk("redo").failed(Exit.WRONG, "no verdict to give again");
    }

    @Test
    void a_release_after_a_later_chapter_holds_a_post_back_from_readers_and_puts_it_there_in_the_book(@TempDir Path out) throws Exception {
        desk("approve", "1", "2").done();
        desk("release", "1", "--after", "900").done();
        program.run("export", world, "--format", "markdown", "--out", out.resolve("safe.md").toString(), "--safe-up-to", "899").done();
        program.run("export", world, "--format", "book-markdown", "--out", out.resolve("book.md").toString()).done();
        String first = desk("show", "1", "--json").done().rows().getFirst().get("text").asString();
        assertThat(Files.readString(out.resolve("safe.md"))).contains("*post 2 ").doesNotContain("*post 1 ");
        assertThat(Files.readString(out.resolve("book.md")).lines().filter(line -> line.startsWith("> ")).toList().getLast().replace("\\", "")).contains(first.lines().toList().getLast());
        desk("release", "1", "--after", "-1").failed(Exit.WRONG, "cannot go out before it");
        desk("release", "777", "--after", "9").failed(Exit.WRONG, "There is no post 777");
    }

    @Test
    void revised_words_count_and_later_ones_still_wait() {
        desk("revise", "1", "--text", "They shut it again.").done();
        desk("later", "2").done();

        assertThat(desk("show", "1", "--json").done().rows().getFirst().get("text").asString()).isEqualTo("They shut it again.");
        assertThat(desk("show", "2").done().out()).contains("later");
        assertThat(ids("--waiting")).contains(2L);
    }

    @Test
    void a_list_can_be_narrowed_to_a_character() {
        String character = desk("list", "--json").rows().getFirst().get("character").asString();
        assertThat(desk("list", "--json", "--character", character.toLowerCase()).done().rows()).isNotEmpty().allSatisfy(row -> assertThat(row.get("character").asString()).isEqualTo(character));
        assertThat(desk("list", "--json", "--topic", "nothing").done().rows()).isEmpty();
    }

    @Test
    void one_post_that_is_not_there_keeps_the_others_from_being_judged() {
        desk("approve", "1", "999").failed(Exit.WRONG, "There is no post 999 on this desk.");
        assertThat(ids("--approved")).isEmpty();
    }

    @Test
    void a_revision_needs_words() {
        desk("revise", "1", "--text", " ").failed(Exit.WRONG, "needs some text");
    }

    private Program.Result desk(String... args) {
        return program.run(java.util.stream.Stream.concat(java.util.stream.Stream.of("desk", world), java.util.stream.Stream.of(args)).toArray(String[]::new));
    }

    private List<Long> ids(String filter) {
        return desk("list", "--json", filter).done().rows().stream().map(row -> row.get("id").asLong()).toList();
    }
}
