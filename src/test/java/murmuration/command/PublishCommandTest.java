package murmuration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import murmuration.export.bluesky.FakePds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class PublishCommandTest {

    @TempDir
    Path folder;

    private FakePds pds;
    private Program program;
    private String world;
    private List<String> ids;

    @BeforeEach
    void a_world_with_approved_posts() throws Exception {
        pds = new FakePds();
        program = new Program(folder);
        world = program.livedIn(2);
        ids = program.run("desk", world, "list", "--json").done().rows().stream().map(row -> Long.toString(row.get("id").asLong())).limit(2).toList();
        program.run("desk", world, "approve", ids.get(0), ids.get(1)).done();
    }

    @AfterEach
    void close() {
        pds.close();
    }

    private Program.Result login(String password) {
        return program.typing(password, "publish", world, "login", "--account", "@cast.test", "--service", pds.url(), "--delay", "0s",
                "--character", "Tria", "--character", "Sarah", "--character", "Chris", "--character", "Kamea", "--character", "Randy");
    }

    @Test
    void posts_go_out_once_after_a_login_a_look_and_a_yes() throws Exception {
        program.run("publish", world).failed(Exit.WRONG, "Nobody is logged in");
        assertThat(login(FakePds.PASSWORD).done().out()).startsWith("cast.test publishes for ");
        program.run("publish", world, "--dry-run").done();
        assertThat(program.run("publish", world).done().err()).contains("--earlier takes them as well");
        assertThat(program.run("publish", world, "--earlier", "--dry-run", "--json").done().rows().getFirst().get("posts")).hasSize(2);
        assertThat(pds.posts()).isEmpty();

        var asked = program.run("publish", world, "--earlier");
        assertThat(asked.exit()).isEqualTo(Exit.WRONG);
        assertThat(asked.err()).contains("has never sent anything; 2 posts are due.");
        assertThat(pds.posts()).isEmpty();

        var sent = program.run("publish", world, "--yes", "--json").done().rows().getFirst().get("posts");
        assertThat(sent.valueStream().map(post -> post.get("state").asString())).containsExactly("sent", "sent");
        assertThat(program.run("publish", world).done().out()).contains("Nothing is in the outbox.");
        assertThat(pds.posts()).hasSize(2);
        program.run("desk", world, "undo").failed(Exit.WRONG, "is published under cast.test");
        program.run("publish", world, "logout", "--account", "cast.test").done();
        assertThat(secretsIn(Path.of(world))).isFalse();
        assertThat(secretsIn(folder.resolve("state"))).isFalse();
    }

    @Test
    void a_stopped_post_stays_until_it_is_let_go() {
        login(FakePds.PASSWORD).done();
        program.run("publish", world, "--earlier").err();
        program.run("publish", world, "stop", ids.getFirst()).done();
        program.run("publish", world, "--yes").done();
        assertThat(pds.posts()).hasSize(1);
        program.run("publish", world, "retry", ids.getFirst()).done();
        program.run("publish", world).done();
        assertThat(pds.posts()).hasSize(2);
    }

    @Test
    void a_login_that_cannot_be_is_one_sentence() {
        login("my own password").failed(Exit.WRONG, "That is no app password.");
        login("zzzz-zzzz-zzzz-zzzz").failed(Exit.WRONG, "does not take this app password");
        program.typing("x", "publish", world, "login", "--account", "nobody.test", "--service", pds.url()).failed(Exit.WRONG, "--character NAME");
        program.run("publish", world, "login").failed(Exit.WRONG, "Say which account");
    }

    private static boolean secretsIn(Path folder) throws Exception {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (content.contains(FakePds.PASSWORD) || content.contains("access-1") || content.contains("refresh-2")) return true;
            }
            return false;
        }
    }
}
