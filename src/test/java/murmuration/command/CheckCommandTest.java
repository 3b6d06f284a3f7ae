package murmuration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private Program program;
    private Path world;

    @BeforeEach
    void sample(@TempDir Path folder) {
        program = new Program(folder);
        world = Path.of(program.sample());
    }

    @Test
    void a_sound_world_has_no_rows() {
        assertThat(program.run("check", world.toString()).done().out()).contains("can be read");
        assertThat(program.run("check", world.toString(), "--json").done().out()).isEmpty();
    }

    @Test
    void a_broken_sheet_is_a_row_with_its_place_and_stays_as_it_is() throws Exception {
        Path sheet = world.resolve("characters/tria.json");
        Files.writeString(sheet, "{\n  \"name\": \"Tria\",,\n}");
        var check = program.run("check", world.toString(), "--json");

        assertThat(check.exit()).isEqualTo(Exit.WRONG);
        assertThat(check.rows()).hasSize(1).first().satisfies(row -> {
            assertThat(row.propertyNames()).containsExactly("file", "line", "column", "problem", "fix");
            assertThat(row.get("file").asString()).endsWith("tria.json");
            assertThat(row.get("line").asInt()).isEqualTo(2);
        });
        assertThat(sheet).hasContent("{\n  \"name\": \"Tria\",,\n}");
    }

    @Test
    void a_broken_world_file_is_a_row_with_its_place() throws Exception {
        Files.writeString(world.resolve("world.json"), "{\n  \"title\": ");
        var check = program.run("check", world.toString(), "--json");
        assertThat(check.exit()).isEqualTo(Exit.WRONG);
        assertThat(check.rows().getFirst().get("file").asString()).isEqualTo("world.json");
        assertThat(check.rows().getFirst().get("line").asInt()).isEqualTo(2);
        assertThat(check.err().lines()).hasSize(1);
    }

    @Test
    void a_database_that_is_none_is_found() throws Exception {
        Files.writeString(world.resolve("board.db"), "this was never a database, whatever its name says. ".repeat(100));
        var check = program.run("check", world.toString());
        assertThat(check.exit()).isEqualTo(Exit.WRONG);
        assertThat(check.out()).contains("board.db: The database cannot be read");
    }

    @Test
    void a_database_with_a_torn_page_is_found() throws Exception {
        program.run("desk", world.toString(), "list").done();
        Path database = world.resolve("board.db");
        byte[] bytes = Files.readAllBytes(database);
        java.util.Arrays.fill(bytes, 4096, 8192, (byte) 0x5A);
        Files.write(database, bytes);
        assertThat(program.run("check", world.toString()).exit()).isEqualTo(Exit.WRONG);
    }

    @Test
    void a_folder_that_is_no_world_is_a_row_too() {
        assertThat(program.run("check", world.getParent().toString(), "--json").rows().getFirst().get("problem").asString()).contains("is not a world");
    }

    @Test
    void what_is_missing_for_good_posts_is_advice_and_no_fault() throws Exception {
        Files.writeString(world.resolve("characters/mary.json"), """
                {"name": "Mary", "voice": {"samples": [{"text": "One."}, {"text": "Two."}, {"text": "Three."}]}}
                """);
        var check = program.run("check", world.toString()).done();
        assertThat(check.out()).contains("can be read", "Mary has three lines in the sheet; ten would do.", "The manuscript never names Mary.");
        assertThat(program.run("check", world.toString(), "--json").done().out()).isEmpty();
        assertThat(program.run("check", world.toString(), "--json", "--advice").done().rows()).isNotEmpty().allSatisfy(row -> assertThat(row.propertyNames()).containsExactly("about", "advice", "fix"));
    }
}
