package murmuration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {

    @TempDir
    Path folder;

    private Program program;
    private String world;

    @BeforeEach
    void program() {
        program = new Program(folder);
        world = folder.resolve("world").toString();
    }

    @Test
    void a_world_from_a_manuscript_has_the_people_who_speak_in_it() throws Exception {
        Path book = Files.writeString(folder.resolve("book.md"), """
                # One

                "The tide is early," said Ansel. Berta looked up. "It is not the tide," said Berta.

                "Then what is it?" asked Ansel.

                "It is the gate," said Berta. "They shut it again."

                "Nobody told us," said Ansel.

                # Two

                "We shall tell them," said Berta.

                "And who will listen?" said Ansel.
                """);
        assertThat(program.run("new", world, "--title", "Early", "--manuscript", book.toString(), "--cast", "2").done().out()).contains("Made " + world);

        assertThat(Program.JSON.readTree(Files.readString(Path.of(world, "world.json"))).get("title").asString()).isEqualTo("Early");
        try (var sheets = Files.list(Path.of(world, "characters"))) {
            assertThat(sheets.map(file -> file.getFileName().toString())).contains("ansel.json", "berta.json");
        }
        program.run("check", world).done();
    }

    @Test
    void a_world_can_take_characters_that_are_there_already() throws Exception {
        Path sheets = Files.createDirectory(folder.resolve("sheets"));
        Files.copy(program.machine().home().resolve("characters/tria.json"), sheets.resolve("tria.json"));
        program.run("new", world, "--characters", sheets.toString()).done();
        assertThat(Path.of(world, "characters/tria.json")).exists();
        assertThat(Program.JSON.readTree(Files.readString(Path.of(world, "world.json"))).get("title").asString()).as("without a title the folder's name").isEqualTo("world");
    }

    @Test
    void what_is_there_is_never_written_over() throws Exception {
        Files.createDirectory(Path.of(world));
        Files.writeString(Path.of(world, "novel.txt"), "mine");
        program.run("new", world, "--sample").failed(Exit.WRONG, "There is something at");
        assertThat(Path.of(world, "novel.txt")).hasContent("mine");
    }

    @Test
    void a_manuscript_that_is_not_there_makes_no_world() {
        program.run("new", world, "--manuscript", folder.resolve("missing.md").toString()).failed(Exit.WRONG, "missing.md");
        assertThat(Path.of(world)).doesNotExist();
    }

    @Test
    void the_sample_stands_alone() {
        program.run("new", world, "--sample", "--title", "Mine").failed(Exit.USAGE, "give --sample alone");
        program.run("new", world, "--cast", "0").failed(Exit.USAGE, "at least one character");
    }
}
