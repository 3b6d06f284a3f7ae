package murmuration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    @TempDir
    Path folder;

    private Program program;

    @BeforeEach
    void program() {
        program = new Program(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "studio", "new", "run", "event", "desk", "desk WORLD list", "desk WORLD approve", "desk WORLD revise", "board", "why", "export", "publish", "publish WORLD login", "check", "bench"})
    void every_command_has_help_with_an_example(String command) {
        var help = program.run((command + " --help").strip().split(" ")).done();
        assertThat(help.out()).contains("Usage: murmuration").containsPattern("Examples?:\\R  murmuration ");
        assertThat(help.err()).isEmpty();
    }

    @Test
    void the_version_is_said() {
        assertThat(program.run("--version").done().out()).startsWith("Murmuration ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "run WORLD --for soon", "run WORLD --posts many", "desk WORLD approve twelve", "event WORLD", "board WORLD --at never", "why WORLD what", "bench nothing", "desk WORLD revise 1"})
    void wrong_usage_is_one_sentence_and_exit_code_2(String args) {
        var wrong = program.run(args.split(" ")).failed(Exit.USAGE, "--help");
        assertThat(wrong.err().lines()).hasSize(1);
    }

    @Test
    void a_folder_that_is_no_world_is_said_in_one_sentence() {
        assertThat(program.run("desk", folder.toString(), "list").failed(Exit.WRONG, "is not a world").err().lines()).hasSize(1);
    }

    @Test
    void a_word_that_is_no_command_is_not_taken_for_a_world() {
        program.run("rnu").failed(Exit.WRONG, "neither a command nor a world");
    }

    @Test
    void verbose_prints_the_details() {
        var wrong = program.run("desk", folder.toString(), "list", "--verbose");
        assertThat(wrong.exit()).isEqualTo(Exit.WRONG);
        assertThat(wrong.err()).contains("WorldException", "\tat murmuration.");
    }

    @Test
    void details_are_in_the_log_and_not_on_the_terminal() throws Exception {
        program.run("desk", folder.toString(), "list");
        assertThat(Files.readString(folder.resolve("state/murmuration-0.0.log"))).contains("WorldException", "\tat murmuration.");
    }
}
