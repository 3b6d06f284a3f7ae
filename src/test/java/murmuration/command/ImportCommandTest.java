package murmuration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import murmuration.command.Program.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `import` and `character`, as a script calls them.
class ImportCommandTest {

    @TempDir
    private Path folder;

    private Program program;
    private String world;

    @BeforeEach
    void make() throws IOException {
        program = new Program(folder);
        world = empty("world");
    }

    private String empty(String name) throws IOException {
        Path made = Files.createDirectory(folder.resolve(name));
        Files.writeString(made.resolve("world.json"), "{\"title\":\"Pier\"}");
        return made.toString();
    }

    private static String card(String name) {
        try {
            return Path.of(Objects.requireNonNull(ImportCommandTest.class.getResource("/murmuration/cast/cards/" + name)).toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path exported(String from, String format, String name) {
        Path out = folder.resolve(name);
        program.run("character", from, "export", "lamp ada", "--format", format, "--out", out.toString()).done();
        return out;
    }

    /// A card without our own note of where its picture lies.
    private static JsonNode withoutPortrait(Path card) throws IOException {
        JsonNode tree = Program.JSON.readTree(Files.readString(card));
        ((ObjectNode) tree.path("data").path("extensions").path("murmuration").path("sheet")).remove("portrait");
        return tree;
    }

    @Test
    void says_what_became_of_each_file_and_a_bad_one_changes_nothing() throws IOException {
        Path text = Files.writeString(folder.resolve("part.md"), "# One\n\nThe lamp was lit.\n");
        Result result = program.run("import", world, card("both.png"), card("broken.json"), card("world-info.json"), text.toString());
        assertThat(result.exit()).isEqualTo(Exit.WRONG);
        assertThat(result.out()).contains("both.png: Lamp Ada.", "world-info.json: lore.", "part.md: a manuscript");
        assertThat(result.err()).contains("broken.json was not taken: ").doesNotContain("Exception");
        assertThat(Path.of(world, "characters")).isDirectoryContaining("glob:**lamp-ada.json").isDirectoryContaining("glob:**lamp-ada.png");
        assertThat(Path.of(world, "manuscript/01-part.md")).hasSameBinaryContentAs(text);
        assertThat(Files.readString(Path.of(world, "world.json"))).contains("Gulls have no memory.");
    }

    @Test
    void a_second_import_of_a_character_is_refused() {
        program.run("import", world, card("v2.json")).done();
        program.run("import", world, card("v2.json")).failed(Exit.WRONG, "already a character called Ada");
    }

    @Test
    void a_card_goes_through_two_worlds_without_loss() throws IOException {
        program.run("import", world, card("v3.json")).done();
        Path picture = exported(world, "card-png", "ada.png");
        String other = empty("other");
        program.run("import", other, picture.toString()).done();
        assertThat(withoutPortrait(exported(other, "card-json", "second.json"))).isEqualTo(withoutPortrait(exported(world, "card-json", "first.json")));
    }

    @Test
    void our_own_format_is_the_sheet() {
        program.run("import", world, card("v3.json")).done();
        assertThat(exported(world, "murmuration", "sheet.json")).hasSameTextualContentAs(Path.of(world, "characters/lamp-ada.json"));
    }

    @Test
    void nobody_of_that_name_and_no_such_format_are_said() {
        String out = folder.resolve("x.json").toString();
        program.run("character", world, "export", "Nobody", "--format", "card-json", "--out", out).failed(Exit.WRONG, "There is nobody called Nobody in this world.");
        program.run("character", world, "export", "Nobody", "--format", "doc", "--out", out).failed(Exit.USAGE, "there are card-json, card-png and murmuration");
    }
}
