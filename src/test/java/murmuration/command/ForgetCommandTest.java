package murmuration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgetCommandTest {

    @TempDir
    Path folder;

    @Test
    void it_says_what_it_let_go_and_how_large_the_board_is_now() {
        var program = new Program(folder);
        String world = program.sample();
        program.run("desk", world, "list").done();
        assertThat(program.run("forget", world, "--keep", "0").done().out()).matches("Let go of 0 silences; the board has \\d+\\.\\d MB and had \\d+\\.\\d MB\\.\\s*");
        program.run("forget", world, "--keep", "-1").failed(Exit.USAGE, "a number of days");
        program.run("forget", folder.resolve("nothing").toString()).failed(Exit.WRONG, "is not a world");
    }

    @Test
    void a_check_tells_of_a_large_board_and_of_the_remedy() throws IOException {
        var program = new Program(folder);
        Path world = Path.of(program.sample());
        program.run("desk", world.toString(), "list").done();
        assertThat(program.run("check", world.toString()).done().out()).doesNotContain("murmuration forget");
        try (var board = new RandomAccessFile(world.resolve("board.db").toFile(), "rw")) {
            board.setLength(300L << 20); // room that SQLite knows nothing of, and that takes none on the disk
        }
        assertThat(program.run("check", world.toString()).done().out()).contains("The board has 300 MB, most of it decisions that led to no post.", "`murmuration forget`");
        assertThat(program.run("check", world.toString(), "--json", "--advice").done().rows()).anyMatch(row -> row.path("fix").asString("").contains("murmuration forget"));
        assertThat(program.run("check", world.toString(), "--json").done().out()).isEmpty();
    }
}
