package murmuration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import murmuration.store.Postgres;
import murmuration.store.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two novelists at their terminals, each with the world's files in a folder of her own.
@Timeout(120)
class RoomCommandsTest {

    @TempDir
    Path temporary;

    private Server server;
    private Program anna;
    private Program ben;
    private String annas;
    private String bens;

    @BeforeEach
    void room() throws IOException {
        server = Postgres.empty("nobody");
        anna = program("anna");
        ben = program("ben");
        annas = shared(anna.sample());
        bens = shared(ben.sample());
    }

    private Program program(String novelist) throws IOException {
        return new Program(Files.createDirectories(temporary.resolve(novelist)));
    }

    private String shared(String world) throws IOException {
        Path file = Path.of(world, "world.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\\{", "{\"store\": \"" + server.url() + "\","));
        return world;
    }

    @Test
    void what_one_has_judged_the_other_does_not_judge_again_unless_she_says_so() {
        anna.run("run", annas, "--voice", anna.script(), "--posts", "2", "--for", "60s", "--speed", "3600", "--json").done();
        String post = ben.run("desk", bens, "list", "--waiting", "--json").done().rows().getFirst().get("id").asString();
        anna.run("desk", annas, "approve", post).done();
        assertThat(ben.run("desk", bens, "list", "--approved").done().out()).contains("approved by anna");
        ben.run("desk", bens, "discard", post).failed(Exit.WRONG, "Post " + post + " is approved by anna; with --again it is judged all the same.");
        assertThat(anna.run("desk", annas, "show", post, "--json").done().rows().getFirst().get("state").asString()).isEqualTo("approved");
        ben.run("desk", bens, "discard", post, "--again").done();
        assertThat(anna.run("desk", annas, "show", post, "--json").done().rows().getFirst().get("judge").asString()).isEqualTo("ben");
        ben.run("desk", bens, "undo").done();
        assertThat(anna.run("desk", annas, "show", post).done().out()).contains("approved by anna");
        ben.run("desk", bens, "undo").failed(Exit.WRONG, "There is no verdict to take back");
    }

    @Test
    void a_board_moves_onto_a_server_with_all_that_was_written_and_judged() throws IOException {
        String world = program("rose").sample();
        Program rose = program("rose");
        rose.run("run", world, "--voice", rose.script(), "--posts", "3", "--for", "60s", "--speed", "3600", "--json").done();
        rose.run("desk", world, "approve", "1").done();
        rose.run("desk", world, "discard", "2", "--reason", "off-voice").done();
        String desk = rose.run("desk", world, "list", "--json").done().out();
        String board = rose.run("board", world, "--json").done().out();
        rose.run("store", world, "move", "jdbc:mysql://host/x").failed(Exit.WRONG, "is not known");
        assertThat(rose.run("store", world, "move", server.url()).done().out()).contains("rows lie on the server localhost:");
        assertThat(Path.of(world, "board.db")).doesNotExist();
        assertThat(rose.run("desk", world, "list", "--json").done().out().replace(",\"judge\":\"rose\"", "")).isEqualTo(desk);
        assertThat(rose.run("desk", world, "list", "--approved").done().out()).contains("approved by rose");
        assertThat(rose.run("board", world, "--json").done().out()).isEqualTo(board);
        rose.run("run", world, "--voice", rose.script(), "--posts", "2", "--for", "60s", "--speed", "3600", "--json").done();
        rose.run("desk", world, "discard", "1", "--again", "--reason", "off-canon").done();
        assertThat(rose.run("desk", world, "list", "--discarded").done().out()).contains("1 ");
        rose.run("desk", world, "undo").done();
        assertThat(rose.run("desk", world, "show", "1").done().out()).contains("approved by rose");
        rose.run("store", world, "move", server.url()).failed(Exit.WRONG, "lies on a server already");
        ben.run("store", program("john").sample(), "move", server.url()).failed(Exit.WRONG, "nothing was copied");
    }

    @Test
    void files_are_checked_backed_up_and_restored_and_the_board_stays_where_it_is() {
        anna.run("check", annas).done();
        assertThat(anna.run("store", annas).done().out()).startsWith("On the server localhost:" + Postgres.port()).doesNotContain("user");
        assertThat(anna.run("backup", annas).done().err()).contains("The board and the desk are not in it").contains("pg_dump");
        String name = anna.run("restore", annas).done().out().lines().findFirst().orElseThrow().replaceFirst("  .*", "");
        assertThat(anna.run("restore", annas, name).done().err()).contains("The board and the desk stay as they are");
        assertThat(Path.of(annas, "board.db")).doesNotExist();
    }

    @Test
    void a_server_that_is_away_or_an_address_with_a_password_is_a_row_of_the_check() throws IOException {
        Path file = Path.of(annas, "world.json");
        String before = Files.readString(file);
        Files.writeString(file, before.replace(server.url(), "jdbc:postgresql://localhost:1/nothing?user=anna"));
        var away = anna.run("check", annas, "--json");
        assertThat(away.exit()).isEqualTo(Exit.WRONG);
        assertThat(away.rows().getFirst().get("problem").asString()).contains("cannot be reached");
        Files.writeString(file, before.replace(server.url(), server.url() + "&password=secret"));
        var told = anna.run("check", annas, "--json");
        assertThat(told.exit()).isEqualTo(Exit.WRONG);
        assertThat(told.out()).contains("holds a password");
        assertThat(told.out() + told.err()).doesNotContain("=secret");
    }

    @Test
    void a_password_is_kept_on_this_machine_and_not_in_the_world() throws IOException {
        anna.typing("a-secret", "store", annas, "password").done();
        try (var files = Files.walk(Path.of(annas))) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(".json")).toList()) assertThat(file).content().doesNotContain("a-secret");
        }
        try (var files = Files.walk(temporary.resolve("anna/config"))) {
            assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString())).contains("store localhost");
        }
        String alone = program("rose").sample();
        anna.typing("a-secret", "store", alone, "password").failed(Exit.WRONG, "needs no password");
        assertThat(anna.run("store", alone).done().out()).contains("board.db");
    }
}
