package murmuration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudioCommandTest {

    @TempDir
    Path folder;

    @Test
    void without_a_display_it_says_what_to_do_and_makes_nothing() {
        new Program(folder).run().failed(Exit.LACKS, "There is no display");
        assertThat(folder.resolve("worlds")).doesNotExist();
    }

    @Test
    void the_first_start_opens_a_fresh_sample_and_the_next_one_the_same_world() {
        var program = new Program(folder, true);
        program.run().done();
        program.run("studio").done();

        Path world = folder.resolve("worlds/Low Water");
        assertThat(program.opened).containsExactly(world, world);
        assertThat(world.resolve("world.json")).exists();
    }

    @Test
    void the_world_that_was_given_is_the_next_ones_last() throws Exception {
        var program = new Program(folder, true);
        Path world = Path.of(program.sample());
        program.run(world.toString()).done();
        program.run().done();
        assertThat(program.opened).containsExactly(world, world);

        Files.delete(world.resolve("world.json"));
        program.run().done();
        assertThat(program.opened).last().as("a last world that is gone is not asked for").isEqualTo(folder.resolve("worlds/Low Water"));
    }

    @Test
    void without_a_display_plain_mvn_goes_on_in_the_terminal_until_it_is_interrupted() {
        var program = new Program(folder);
        var ended = program.interruptedAt("waits on the desk", "studio", "--or-terminal", "--voice", program.script(), "--speed", "3600");

        assertThat(ended.exit()).isEqualTo(Exit.INTERRUPTED);
        assertThat(ended.err()).startsWith("There is no display").contains("decisions");
        String world = folder.resolve("worlds/Low Water").toString();
        assertThat(program.run("desk", world, "list", "--json").done().rows()).as("what was written is saved").isNotEmpty();
    }
}
