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
    void a_file_manager_may_hand_over_a_worlds_own_file() {
        var program = new Program(folder, true);
        Path world = Path.of(program.sample());
        program.run(world.resolve("world.json").toString()).done();
        assertThat(program.opened).containsExactly(world);
    }

    @Test
    void a_character_card_joins_the_last_world_before_it_opens() throws Exception {
        var program = new Program(folder, true);
        Path world = Path.of(program.sample());
        program.run(world.toString()).done();
        Path card = folder.resolve("vera.json");
        Files.writeString(card, """
                {"spec": "chara_card_v2", "spec_version": "2.0", "data": {"name": "Vera", "description": "Vera keeps the lighthouse.", "personality": "patient", "first_mes": "You are early."}}
                """);
        program.run(card.toString()).done();
        assertThat(program.opened).containsExactly(world, world);
        try (var sheets = Files.list(world.resolve("characters"))) {
            assertThat(sheets).anyMatch(sheet -> sheet.getFileName().toString().toLowerCase().startsWith("vera"));
        }
    }

    @Test
    void a_file_that_is_no_card_changes_nothing() throws Exception {
        var program = new Program(folder, true);
        Path file = Files.writeString(folder.resolve("shopping.json"), "[]");
        assertThat(program.run(file.toString()).exit()).isEqualTo(Exit.WRONG);
        assertThat(program.opened).isEmpty();
        assertThat(folder.resolve("worlds")).doesNotExist();
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
