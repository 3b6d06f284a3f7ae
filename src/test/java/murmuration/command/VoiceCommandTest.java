package murmuration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoiceCommandTest {

    private Program program;
    private String world;

    @BeforeEach
    void sample(@TempDir Path folder) {
        program = new Program(folder);
        world = program.sample();
    }

    @Test
    void a_server_is_added_used_changed_and_taken_away() {
        program.run("voice", world, "add", "study", "--url", "http://127.0.0.1:11434/v1", "--model", "llama3.2", "--price-out", "2").done();
        program.run("voice", world, "use", "study").done();
        program.run("voice", world, "add", "study", "--model", "qwen3").done();
        assertThat(program.run("voice", world, "list", "--json").done().rows()).singleElement().satisfies(row -> {
            assertThat(row.get("model").asString()).isEqualTo("qwen3");
            assertThat(row.get("url").asString()).isEqualTo("http://127.0.0.1:11434/v1");
            assertThat(row.get("priceOut").asDouble()).isEqualTo(2);
            assertThat(row.get("used").asBoolean()).isTrue();
        });
        program.run("voice", world, "remove", "study").done();
        assertThat(program.run("voice", world, "list").done().out()).contains("The world writes with local.");
    }

    @Test
    void a_key_is_read_unseen_and_stands_in_no_world() throws Exception {
        String key = "sk-" + "planted".repeat(4);
        program.run("voice", world, "add", "study", "--url", "http://127.0.0.1:11434/v1", "--model", "llama3.2").done();
        var kept = program.typing(key, "voice", world, "key", "study").done();
        assertThat(kept.err()).contains("The key is kept in").doesNotContain(key);
        assertThat(Files.readString(Path.of(world, "world.json"))).contains("keyring:study").doesNotContain(key);
        assertThat(program.run("voice", world, "list").done().out()).contains("with a key").doesNotContain(key);
    }

    @Test
    void verdicts_teach_unless_the_novelist_says_otherwise() {
        assertThat(program.run("voice", world, "list").done().out()).doesNotContain("teach");
        program.run("voice", world, "learn", "off").done();
        assertThat(program.run("voice", world, "list").done().out()).contains("Your verdicts teach nothing.");
        program.run("voice", world, "learn", "on").done();
        assertThat(program.run("voice", world, "list").done().out()).doesNotContain("teach");
        program.run("voice", world, "learn", "perhaps").failed(Exit.USAGE, "Say whether your verdicts teach");
    }

    @Test
    void what_is_wrong_is_said_in_a_sentence() {
        program.run("voice", world, "use", "attic").failed(Exit.WRONG, "There is no voice called “attic”");
        program.run("voice", world, "use").failed(Exit.USAGE, "Name the voice");
        program.run("voice", world, "add", "study", "--url", "gopher://x", "--model", "m").failed(Exit.WRONG, "http://");
    }
}
