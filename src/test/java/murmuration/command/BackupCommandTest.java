package murmuration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {

    @TempDir
    Path folder;

    @Test
    void a_world_is_backed_up_listed_and_restored() throws IOException {
        var program = new Program(folder);
        String world = program.sample();
        program.run("restore", world).failed(Exit.WRONG, "There is no backup of ");
        assertThat(program.run("backup", world).done().out()).startsWith("Saved as " + world);
        String name = program.run("restore", world).done().out().lines().findFirst().orElseThrow().replaceFirst("  .*", "");
        Files.delete(Path.of(world, "characters", "tria.json"));
        assertThat(program.run("restore", world, name).done().out()).contains("is as it was in " + name);
        assertThat(Path.of(world, "characters", "tria.json")).exists();
        program.run("check", world).done();
    }

    @Test
    void what_is_no_world_or_no_backup_is_said_in_a_sentence() {
        var program = new Program(folder);
        program.run("backup", folder.resolve("nothing").toString()).failed(Exit.WRONG, "is not a world");
        program.run("restore", program.sample(), "yesterday.zip").failed(Exit.WRONG, "There is no backup yesterday.zip");
    }
}
