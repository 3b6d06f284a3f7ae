package murmuration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `board`, `why` and `export` on one world that has lived a little.
class ReadingCommandsTest {

    @TempDir
    static Path folder;

    private static Program program;
    private static String world;

    @BeforeAll
    static void a_world_that_has_lived() {
        program = new Program(folder);
        world = program.livedIn(3);
        program.run("desk", world, "approve", "1", "2").done();
    }

    @Test
    void heat_is_one_object_per_character_and_topic() {
        var board = program.run("board", world, "--json").done().rows().getFirst();
        assertThat(board.propertyNames()).containsExactly("at", "as", "heat");
        assertThat(board.get("heat").get("novelist").properties()).isNotEmpty().allSatisfy(topic -> assertThat(topic.getValue().asDouble()).isPositive());
    }

    @Test
    void before_the_first_post_nobody_but_the_story_had_left_anything() {
        var heat = program.run("board", world, "--at", "2031-03-04T06:00:00Z", "--json").done().rows().getFirst().get("heat");
        assertThat(heat.propertyNames()).containsExactly("novelist");
    }

    @Test
    void as_a_character_saw_it_leaves_out_what_is_hers() {
        String author = program.run("desk", world, "show", "1", "--json").rows().getFirst().get("character").asString();
        var seen = program.run("board", world, "--as", author.toUpperCase(), "--json").done().rows().getFirst();
        assertThat(seen.get("as").asString()).isEqualTo(author);
        assertThat(seen.get("heat").propertyNames()).contains("novelist").doesNotContain(author);
        assertThat(program.run("board", world, "--as", "Nobody").failed(Exit.WRONG, "nobody called Nobody").err().lines()).hasSize(1);
    }

    @Test
    void why_tells_what_a_post_came_from() {
        var post = program.run("desk", world, "show", "1", "--json").rows().getFirst();
        String why = program.run("why", world, "1").done().out();
        assertThat(why).startsWith(post.get("character").asString()).contains("posted", "What was read, with the strength it had then", "Checks of the text", "Drafts not taken");
    }

    @Test
    void why_tells_what_a_silence_came_from() {
        var run = program.run("run", world, "--voice", program.script(), "--for", "2s", "--speed", "20000", "--json").done();
        var silence = run.rows("decision").stream().filter(row -> row.get("outcome").asString().equals("silent")).findFirst().orElseThrow();
        var why = program.run("why", world, silence.get("id").asString(), "--json").done().rows().getFirst();
        assertThat(why.get("post").isNull()).isTrue();
        assertThat(why.get("decision").get("reason")).isEqualTo(silence.get("reason"));
        assertThat(why.get("decision").get("checks")).anySatisfy(check -> assertThat(check.get("passed").asBoolean()).isFalse());
    }

    @Test
    void only_what_was_approved_is_exported_and_the_count_is_said() throws Exception {
        Path file = folder.resolve("out/posts.jsonl");
        assertThat(program.run("export", world, "--format", "jsonl", "--out", file.toString()).done().out()).isEqualTo("2 posts in " + file + "." + System.lineSeparator());
        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    @Test
    void an_export_can_be_safe_for_a_reader_and_keep_to_a_stretch_of_time() throws Exception {
        Path file = folder.resolve("safe.json");
        program.run("export", world, "--format", "json", "--out", file.toString(), "--safe-up-to", "1").done();
        assertThat(Program.JSON.readTree(Files.readString(file)).get("posts")).isEmpty();
        program.run("export", world, "--format", "JSON", "--out", file.toString(), "--from", "2031-03-04", "--to", "2031-04-01").done();
        assertThat(Program.JSON.readTree(Files.readString(file)).get("posts")).hasSize(2);
    }

    @Test
    void every_format_is_written_and_another_is_named_in_one_sentence() {
        for (String format : List.of("markdown", "json", "jsonl", "csv", "html", "epub", "docx")) {
            Path file = folder.resolve("posts." + format);
            program.run("export", world, "--format", format, "--out", file.toString()).done();
            assertThat(file).isNotEmptyFile();
        }
        assertThat(program.run("export", world, "--format", "pdf", "--out", "x").failed(Exit.USAGE, "'pdf' is not a format").err().lines()).hasSize(1);
    }
}
