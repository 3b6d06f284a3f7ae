package murmuration.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import murmuration.Until;
import murmuration.agent.Decision;
import murmuration.canon.manuscript.Progress;
import murmuration.review.Item;
import murmuration.review.State;
import murmuration.review.Verdict;
import murmuration.store.CutWire;
import murmuration.store.Database;
import murmuration.store.Postgres;
import murmuration.store.Server;
import murmuration.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RoomTest {

    @TempDir
    Path temporary;

    private Server server;

    @BeforeEach
    void room() {
        server = Postgres.empty("Anna");
    }

    private Path folder(String novelist, Server as) {
        return Place.make(temporary.resolve(novelist), ", \"store\": \"" + as.url() + "\"", "Mary", "Tom");
    }

    private World studio(String novelist) {
        return World.open(folder(novelist, server), Place.options().novelist(novelist).speed(7200));
    }

    private static long waiting(World world) {
        return world.desk().items(item -> item.state() == State.WAITING).size();
    }

    @Test
    void two_studios_share_one_board_and_one_desk_and_nobody_lives_twice() throws InterruptedException {
        try (World anna = studio("anna")) {
            anna.start();
            Place.await("her people live", () -> anna.swarm().alive() == 2);
            try (World ben = studio("ben")) {
                ben.start();
                Place.await("he sees who lives where", () -> ben.elsewhere().equals(Map.of("Mary", "anna", "Tom", "anna")));
                assertThat(ben.swarm().alive()).isZero();
                assertThatThrownBy(() -> ben.requireHere("Mary")).isInstanceOf(WorldException.class).hasMessageContaining("lives in the studio of anna");
                Place.await("her posts lie on his desk", () -> waiting(ben) > 1);
                Item read = ben.desk().items(item -> item.state() == State.WAITING).getFirst();
                Database.now(ben.desk().judgeSeen(List.of(read), new Verdict.Approved(0)));
                Place.await("she sees what he said", () -> anna.desk().item(read.post().id()).filter(item -> item.state() == State.APPROVED && item.judge().equals("ben")).isPresent());
                Place.await("the trace of her post and of his verdict are on both boards", () -> ben.board().trace(read.post().traceId()).isPresent() && Place.traces(anna, "novelist").stream().anyMatch(trace -> trace.causes().contains(read.post().traceId())));
                assertThat(Place.events(ben)).as("what happened before the story began, happened once").hasSameSizeAs(Place.events(anna)).hasSize(1);
                anna.close();
                Place.await("he lets them live when she has gone", () -> ben.swarm().alive() == 2);
                assertThat(ben.elsewhere()).isEmpty();
                long posts = ben.desk().items().size();
                Place.await("they go on there", () -> ben.desk().items().size() > posts);
            }
        }
        assertThat(Postgres.number(server, "SELECT count(*) FROM claims")).as("whoever leaves lets go").isZero();
    }

    @Test
    void time_is_the_same_in_all_studios_and_stands_still_in_all() throws InterruptedException {
        try (World anna = studio("anna");
                World ben = World.open(folder("ben", server), Place.options().novelist("ben").speed(1440))) {
            anna.start();
            Place.await("she leads", () -> anna.swarm().alive() == 2);
            ben.start();
            Place.await("he goes by her clock", () -> ben.clock().speed() == 7200);
            ben.clock().speed(60);
            Place.await("she runs as slowly", () -> anna.clock().speed() == 60);
            ben.pause();
            Place.await("her time stands still as well", () -> !anna.running());
            anna.resume();
            Place.await("and goes on for both", ben::running);
        }
        try (World rose = studio("rose")) {
            assertThat(rose.clock().paused()).as("the room is empty: nobody's time runs on").isTrue();
        }
    }

    @Test
    void when_the_server_goes_away_the_studio_says_so_and_goes_on_when_it_is_back() throws IOException, InterruptedException {
        try (var wire = new CutWire(Postgres.port());
                World anna = World.open(folder("anna", Postgres.through(wire.port(), server)), Place.options().novelist("anna").speed(7200))) {
            anna.start();
            Place.await("her people live", () -> anna.swarm().alive() == 2 && waiting(anna) > 0);
            wire.cut();
            Place.await("she hears of it", () -> anna.trouble().isPresent());
            assertThat(anna.trouble().orElseThrow()).contains("cannot be reached").endsWith(".");
            Item read = anna.desk().items(item -> item.state() == State.WAITING).getFirst();
            assertThatThrownBy(() -> Database.now(anna.desk().judgeSeen(List.of(read), new Verdict.Approved(0)))).isInstanceOf(StoreException.class);
            anna.letHappen(StoryEvent.of("water", "The pump stopped."));
            wire.mend();
            Place.await("all is well", () -> anna.trouble().isEmpty());
            Place.await("what happened meanwhile is written", () -> Postgres.number(server, "SELECT count(*) FROM traces WHERE text = 'The pump stopped.'") == 1);
            long posts = anna.desk().items().size();
            Place.await("her people go on", () -> anna.desk().items().size() > posts);
        }
    }

    /// Not threads of one machine: two programs, each with a folder of its own.
    @Test
    void two_programs_share_a_room() throws IOException, InterruptedException {
        Process anna = program("anna", 1);
        Process ben = program("ben", 1);
        assertThat(anna.waitFor(90, TimeUnit.SECONDS) && ben.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(List.of(anna.exitValue(), ben.exitValue())).as(said("anna") + said("ben")).containsOnly(0);
        assertThat(Postgres.number(server, "SELECT count(*) FROM posts")).isPositive();
        assertThat(Postgres.number(server, "SELECT count(DISTINCT id / 1000000000) FROM decisions")).as("people lived in both, whatever they found to say").isEqualTo(2);
        assertThat(Postgres.number(server, "SELECT count(DISTINCT novelist) FROM studios")).isEqualTo(2);
        assertThat(Postgres.number(server, """
                SELECT count(*) FROM (SELECT agent, id / 1000000000 AS session, min(rowid) AS first, max(rowid) AS last FROM decisions GROUP BY 1, 2) one
                JOIN (SELECT agent, id / 1000000000 AS session, min(rowid) AS first, max(rowid) AS last FROM decisions GROUP BY 1, 2) other
                ON one.agent = other.agent AND one.session < other.session AND one.last > other.first AND other.last > one.first""")).as("nobody lived in both at the same time").isZero();
        assertThat(Postgres.number(server, "SELECT count(*) FROM posts p WHERE NOT EXISTS (SELECT 1 FROM traces t WHERE t.id = p.trace_id)")).as("every post has its trace").isZero();
        try (World rose = studio("rose")) {
            assertThat(rose.desk().items()).hasSize((int) Postgres.number(server, "SELECT count(*) FROM posts"));
            assertThat(Database.now(rose.decisions(Optional.empty(), 100_000))).extracting(Decision::id).doesNotHaveDuplicates().hasSize((int) Postgres.number(server, "SELECT count(*) FROM decisions"));
        }
    }

    /// Her claims run out by the server's clock, and nothing that lay on the desk is lost.
    @Test
    @Tag("faults")
    void who_lived_in_a_program_that_was_killed_goes_on_in_the_other() throws IOException, InterruptedException {
        Process anna = program("anna", 1000);
        Until.isTrue("Anna's people wrote", Duration.ofSeconds(60), () -> told("anna") > 0);
        Process ben = program("ben", 2);
        Until.isTrue("Ben came in", Duration.ofSeconds(60), () -> Postgres.number(server, "SELECT count(*) FROM studios") == 2);
        anna.destroyForcibly().waitFor();
        Until.isTrue("both live with Ben", Duration.ofSeconds(60), () -> Postgres.number(server, "SELECT count(DISTINCT agent) FROM decisions WHERE id / 1000000000 = (SELECT max(session) FROM studios)") == 2);
        ben.destroyForcibly().waitFor();
        assertThat(Postgres.number(server, "SELECT count(*) FROM posts")).as("all that she told of lies on the desk").isGreaterThanOrEqualTo(told("anna"));
        assertThat(Postgres.number(server, "SELECT count(*) FROM posts p WHERE NOT EXISTS (SELECT 1 FROM traces t WHERE t.id = p.trace_id)")).as("every post has its trace").isZero();
    }

    /// How many posts a program said to lie on the desk.
    private long told(String novelist) {
        try (Stream<String> lines = Files.lines(temporary.resolve(novelist + ".out"))) {
            return lines.filter(line -> line.startsWith("{\"type\":\"post\"")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String said(String novelist) throws IOException {
        return Files.readString(temporary.resolve(novelist + ".err"));
    }

    /// One that ends when so many of its people's posts lie on the desk, or after a while: the second to live does so once the first has gone.
    private Process program(String novelist, int posts) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "--enable-native-access=ALL-UNNAMED", "-Dmurmuration.home=" + Place.HOME.toAbsolutePath(),
                "-cp", System.getProperty("java.class.path"), "murmuration.Main", "run", folder(novelist, server).toString(), "--posts", Integer.toString(posts), "--for", "60s", "--speed", "7200", "--voice", "phrases", "--json");
        builder.environment().put("MURMURATION_NOVELIST", novelist);
        builder.environment().put("XDG_STATE_HOME", temporary.resolve("state-" + novelist).toString());
        builder.environment().put("XDG_CONFIG_HOME", temporary.resolve("config-" + novelist).toString());
        return builder.redirectOutput(temporary.resolve(novelist + ".out").toFile()).redirectError(temporary.resolve(novelist + ".err").toFile()).start();
    }

    @Test
    void a_backup_holds_the_files_and_a_copy_of_the_world_is_refused_because_it_would_share_the_board() {
        Path folder = folder("anna", server);
        assertThat(Rooms.place(folder).orElseThrow()).startsWith("localhost:").doesNotContain("currentSchema");
        assertThat(new Backups(folder).make(Progress.SILENT).file()).exists();
        assertThatThrownBy(() -> Worlds.duplicate(folder, temporary.resolve("copy"), Progress.SILENT)).isInstanceOf(WorldException.class).hasMessageContaining("would share it");
    }

    @Test
    void a_server_that_is_not_there_keeps_the_world_closed_with_one_sentence() {
        Path folder = Place.make(temporary.resolve("nobody"), ", \"store\": \"jdbc:postgresql://localhost:1/nothing?user=anna\"", "Mary");
        assertThatThrownBy(() -> Place.open(folder)).isInstanceOf(StoreException.class).hasMessageContaining("localhost:1/nothing").hasMessageContaining("cannot be reached");
        assertThatThrownBy(() -> Place.open(folder)).as("and its lock is let go of").isInstanceOf(StoreException.class);
    }
}
