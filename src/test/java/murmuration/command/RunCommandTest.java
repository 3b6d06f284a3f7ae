package murmuration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {

    @TempDir
    Path folder;

    @Test
    void json_lines_tell_decisions_and_posts_and_end_with_a_summary_that_counts_them() {
        var program = new Program(folder);
        var run = program.run("run", program.sample(), "--voice", program.script(), "--posts", "2", "--for", "60s", "--speed", "3600", "--seed", "7", "--json").done();

        var summary = run.rows().getLast();
        assertThat(summary.propertyNames()).containsExactly("type", "decisions", "posts", "silences", "drafts", "seconds", "autonomy");
        assertThat(summary.get("decisions").asLong()).isEqualTo(run.rows("decision").size());
        assertThat(summary.get("posts").asLong()).isEqualTo(run.rows("post").size()).isGreaterThanOrEqualTo(2);
        assertThat(summary.get("silences").asLong()).isEqualTo(run.rows("decision").stream().filter(row -> !row.get("outcome").asString().equals("posted")).count());
        assertThat(summary.get("autonomy").get("agents").asInt()).isEqualTo(5);
        assertThat(run.rows("post").getFirst().propertyNames())
                .containsExactly("type", "id", "character", "topic", "text", "score", "state", "at", "alternatives", "traces", "passages", "checks");
    }

    @Test
    void a_second_run_goes_on_where_the_first_ended_and_tells_only_what_is_new() {
        var program = new Program(folder);
        String world = program.livedIn(1);
        int before = program.run("desk", world, "list", "--json").rows().size();
        var again = program.run("run", world, "--voice", program.script(), "--posts", "1", "--for", "60s", "--speed", "3600", "--json").done();

        assertThat(again.rows("post")).isNotEmpty().allSatisfy(row -> assertThat(row.get("id").asLong()).isGreaterThan(before));
    }

    @Test
    void people_read_who_wrote_what_and_where_it_waits() {
        var program = new Program(folder);
        var run = program.run("run", program.sample(), "--voice", program.script(), "--posts", "1", "--for", "60s", "--speed", "3600").done();

        assertThat(run.out()).containsPattern("\\w+ @\\w+ · .+ · 4 Mar 2031 \\d\\d:\\d\\d\\R  \\S").containsPattern("\\d+ of 100, by script; post 1 waits on the desk");
        assertThat(run.err()).startsWith("Low Water: ").containsPattern("\\d+ decisions, \\d+ posts and \\d+ silences");
    }

    @Test
    void an_end_by_time_needs_no_post() {
        var program = new Program(folder);
        var run = program.run("run", program.sample(), "--voice", program.script(), "--for", "300ms", "--json").done();
        assertThat(run.rows().getLast().get("seconds").asDouble()).isBetween(.3, 30.0);
    }

    @Test
    void ctrl_c_saves_and_ends_with_130() {
        var program = new Program(folder);
        String world = program.sample();
        var run = program.interruptedAt("\"type\":\"post\"", "run", world, "--voice", program.script(), "--speed", "3600", "--json");

        assertThat(run.exit()).isEqualTo(Exit.INTERRUPTED);
        assertThat(run.rows().getLast().get("type").asString()).isEqualTo("summary");
        assertThat(program.run("desk", world, "list", "--json").done().rows()).hasSizeGreaterThanOrEqualTo(run.rows("post").size());
    }

    @Test
    void a_voice_that_is_not_there_is_said_in_one_sentence() {
        var program = new Program(folder);
        program.run("run", program.sample(), "--voice", "nobody").failed(Exit.WRONG, "no voice called");
        program.run("run", folder.resolve("Low Water").toString(), "--voice", "script:" + folder.resolve("missing.txt")).failed(Exit.WRONG, "cannot be read");
    }
}
