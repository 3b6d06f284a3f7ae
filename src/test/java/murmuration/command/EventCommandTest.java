package murmuration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventCommandTest {

    private Program program;
    private String world;

    @BeforeEach
    void sample(@TempDir Path folder) {
        program = new Program(folder);
        world = program.sample();
    }

    @Test
    void an_event_warms_the_board() {
        double before = heat();
        program.run("event", world, "The sea-gate stays shut tonight.", "--topic", "seagate", "--strength", "0.8").done();
        assertThat(heat() - before).isBetween(.79, .81);
    }

    @Test
    void an_event_without_a_topic_finds_its_own() {
        assertThat(program.run("event", world, "The Office closed the sea-gate and backed the water up.").done().out()).contains("on seagate");
    }

    @Test
    void a_topic_that_is_not_there_names_those_that_are() {
        program.run("event", world, "Nothing.", "--topic", "weather").failed(Exit.WRONG, "it has refugees, raid");
    }

    @Test
    void strength_and_chapter_have_their_limits() {
        program.run("event", world, "Nothing.", "--strength", "1.5").failed(Exit.USAGE, "at most 1");
        program.run("event", world, "Nothing.", "--chapter", "0").failed(Exit.USAGE, "counted from 1");
        program.run("event", world, "  ").failed(Exit.WRONG, "needs a sentence");
    }

    private double heat() {
        return program.run("board", world, "--json").done().rows().getFirst().path("heat").path("novelist").path("seagate").asDouble(0);
    }
}
