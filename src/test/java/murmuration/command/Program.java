package murmuration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The program as a test calls it: with folders of its own, a script for a writer, and without a display unless it is given one.
final class Program {

    static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final boolean display;
    private Typed typed = Typed.ofSystem();
    final List<Path> opened = new ArrayList<>();

    Program(Path folder) {
        this(folder, false);
    }

    Program(Path folder, boolean display) {
        this.folder = folder;
        this.display = display;
    }

    /// What one call printed and how it ended.
    record Result(int exit, String out, String err) {

        List<JsonNode> rows() {
            return out.lines().map(JSON::readTree).toList();
        }

        /// Rows of one type.
        List<JsonNode> rows(String type) {
            return rows().stream().filter(row -> row.get("type").asString().equals(type)).toList();
        }

        Result done() {
            assertThat(exit).as(err).isEqualTo(Exit.DONE);
            return this;
        }

        /// One sentence, no stack trace, nothing on standard output.
        Result failed(int code, String words) {
            assertThat(exit).as(err).isEqualTo(code);
            assertThat(err).contains(words).doesNotContain("\tat ", "Exception");
            assertThat(out).isEmpty();
            return this;
        }
    }

    Machine machine() {
        Path home = Path.of(System.getProperty("murmuration.home", "")).toAbsolutePath();
        return new Machine(home, folder.resolve("config"), folder.resolve("state"), folder.resolve("worlds"), display, folder.getFileName().toString());
    }

    Result run(String... args) {
        return run(new ByteArrayOutputStream(), args);
    }

    /// Runs a command whose user presses Ctrl-C when these words are printed.
    Result interruptedAt(String words, String... args) {
        return run(new ByteArrayOutputStream() {
            private boolean pressed;

            @Override
            public void write(byte[] bytes, int offset, int length) {
                super.write(bytes, offset, length);
                if (pressed || !toString(StandardCharsets.UTF_8).contains(words)) return;
                pressed = true;
                Thread.currentThread().interrupt();
            }
        }, args);
    }

    /// Runs a command with these lines on standard input and nobody at the keyboard.
    Result typing(String secret, String... args) {
        typed = new Typed() {
            @Override
            public Optional<String> secret(String prompt) {
                return Optional.of(secret);
            }

            @Override
            public Optional<Boolean> yes(String question) {
                return Optional.empty();
            }
        };
        return run(args);
    }

    private Result run(ByteArrayOutputStream out, String... args) {
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), false, 80);
        int exit = new Commands(machine(), terminal, (world, _) -> opened.add(world), _ -> Map.of("agents", 5), typed).run(args);
        return new Result(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// A fresh copy of the sample world.
    String sample() {
        String world = folder.resolve("Low Water").toString();
        run("new", world, "--sample").done();
        return world;
    }

    /// A sample world that has lived until some posts lay on its desk.
    String livedIn(int posts) {
        String world = sample();
        var run = run("run", world, "--voice", script(), "--posts", Integer.toString(posts), "--for", "60s", "--speed", "3600", "--json").done();
        assertThat(run.rows("post")).hasSizeGreaterThanOrEqualTo(posts);
        return world;
    }

    /// Lines that a character of the sample might say of any news; each run says them in turn.
    String script() {
        try {
            Path script = folder.resolve("script.txt");
            Files.writeString(script, """
                    I saw them shut the gate, and I have written down the hour.
                    Nobody on the Row was asked, and everybody on the Row is wet.
                    I counted forty doors before I stopped counting.
                    We carried the bread up the stairs and left no name.
                    They say it is for repairs, and I have not seen a tool.
                    I held the lamp while the others climbed.
                    The queue was long, and the window shut before it moved.
                    I know three of them by name, and none of them is dangerous.
                    We keep the kettle on, since that much is allowed.
                    I was there at ten past three and I heard the door.
                    """);
            return "script:" + script;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
