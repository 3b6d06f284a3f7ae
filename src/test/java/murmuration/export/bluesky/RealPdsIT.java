package murmuration.export.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import murmuration.board.Board;
import murmuration.export.bluesky.MortalCourier.Files0600;
import murmuration.review.Account;
import murmuration.review.Desk;
import murmuration.review.Outbox;
import murmuration.review.Outgoing;
import murmuration.review.Outgoing.Stage;
import murmuration.review.Post;
import murmuration.review.Verdict;
import murmuration.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Against the real server. `mvn test -Preal-pds -Dpds.home=FOLDER`, where FOLDER is a copy of `src/test/pds` in which `npm install` was run.
@Timeout(value = 15, unit = TimeUnit.MINUTES) // fifty processes start one after the other, and a machine may be busy
class RealPdsIT {

    private static final String TRIA = "tria.test";
    private static final int KILLS = 50;

    @TempDir
    Path folder;

    private RealPds pds;
    private RealPds.Person tria;

    @BeforeEach
    void a_server_on_which_tria_has_an_account() throws Exception {
        String home = System.getProperty("pds.home", "");
        assumeTrue(!home.isBlank() && Files.isDirectory(Path.of(home, "node_modules/@atproto/pds")), "The real Bluesky server is not installed here; see -Dpds.home.");
        pds = new RealPds(Path.of(home), folder, false);
        tria = pds.register(TRIA);
    }

    @AfterEach
    void close() throws Exception {
        if (pds != null) pds.close();
    }

    @Test
    void killed_between_sent_and_noted_fifty_times_a_thread_is_there_once_and_in_order() throws Exception {
        inWorld((desk, outbox, sessions) -> {
            login(outbox, sessions);
            Optional<Long> before = Optional.empty();
            for (int i = 0; i < KILLS; i++) before = Optional.of(approve(desk, "Post " + i + " of a long night. #SeaGate", before));
        });
        for (int i = 0; i < KILLS; i++) assertThat(courier("mortal")).isEqualTo(MortalCourier.KILLED);
        assertThat(courier("immortal")).isZero();

        inWorld((_, outbox, _) -> {
            List<Outgoing> rows = outbox.rows();
            JsonNode posts = pds.posts(tria.did());
            assertThat(rows).hasSize(KILLS).allMatch(row -> row.stage() == Stage.SENT);
            assertThat(posts).hasSize(KILLS);
            assertThat(posts.valueStream().map(post -> post.at("/value/text").asString())).doesNotHaveDuplicates();
            assertThat(posts.valueStream().map(post -> post.get("cid").asString()).toList()).containsExactlyInAnyOrderElementsOf(rows.stream().map(Outgoing::cid).toList());
            String root = rows.getFirst().uri();
            for (int i = 1; i < KILLS; i++) {
                JsonNode reply = PostRecord.parsed(rows.get(i).record()).get("reply");
                assertThat(reply.at("/root/uri").asString()).isEqualTo(root);
                assertThat(reply.at("/parent/uri").asString()).isEqualTo(rows.get(i - 1).uri());
            }
        });
    }

    @Test
    void a_token_that_has_had_its_time_or_makes_no_sense_is_renewed() throws Exception {
        inWorld((desk, outbox, sessions) -> {
            login(outbox, sessions);
            var secrets = new Files0600(folder);
            Session good = secrets.get("bluesky session " + TRIA).flatMap(Session::kept).orElseThrow();
            for (String token : List.of(RealPds.expiredToken(tria.did()), "nonsense")) {
                secrets.set("bluesky session " + TRIA, new Session(good.did(), token, good.refresh()).kept());
                approve(desk, "With " + token.length(), Optional.empty());
                assertThat(courier("immortal")).isZero();
                good = secrets.get("bluesky session " + TRIA).flatMap(Session::kept).orElseThrow();
                assertThat(good.access()).isNotEqualTo(token);
            }
            assertThat(outbox.rows()).hasSize(2).allMatch(row -> row.stage() == Stage.SENT);
            secrets.set("bluesky session " + TRIA, new Session(good.did(), RealPds.expiredToken(tria.did()), "nonsense").kept());
            approve(desk, "With the password", Optional.empty());
            assertThat(courier("immortal")).isZero();
            assertThat(outbox.rows()).allMatch(row -> row.stage() == Stage.SENT);
        });
    }

    @Test
    void our_limits_are_the_servers() throws Exception {
        inWorld((_, outbox, sessions) -> {
            Account account = login(outbox, sessions);
            String family = "👩‍👩‍👧‍👦";
            for (String longest : List.of("a".repeat(300), "ä".repeat(300), family.repeat(120))) {
                assertThat(Limits.problem(longest)).isEmpty();
                assertThat(put(sessions, account, longest)).as(longest.substring(0, 5)).isInstanceOf(Reply.Done.class);
            }
            for (String longer : List.of("a".repeat(301), "ä".repeat(301), family.repeat(121))) {
                assertThat(Limits.problem(longer)).isPresent();
                assertThat(put(sessions, account, longer)).as(longer.substring(0, 5)).isInstanceOf(Reply.Refused.class);
            }
        });
    }

    @Test
    void the_profile_says_that_nobody_sits_behind_it() throws Exception {
        inWorld((desk, outbox, sessions) -> {
            login(outbox, sessions);
            approve(desk, "First.", Optional.empty());
        });
        assertThat(courier("immortal")).isZero();
        inWorld((_, outbox, _) -> assertThat(outbox.accounts().getFirst().labelled()).isTrue());
    }

    @Test
    void links_mentions_and_tags_lie_on_the_server_where_their_words_are() throws Exception {
        RealPds.Person chris = pds.register("chris.test");
        String text = "👩‍👩‍👧 Größe? Ask @chris.test: https://example.org/tide #SeaGate";
        inWorld((desk, outbox, sessions) -> {
            login(outbox, sessions);
            approve(desk, text, Optional.empty());
        });
        assertThat(courier("immortal")).isZero();
        JsonNode post = pds.posts(tria.did()).get(0).get("value");
        assertThat(post.get("text").asString()).isEqualTo(text);
        assertThat(post.at("/langs/0").asString()).isEqualTo("en");
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        List<String> covered = post.get("facets").valueStream().map(facet -> facet.get("index")).map(at -> new String(bytes, at.get("byteStart").asInt(), at.get("byteEnd").asInt() - at.get("byteStart").asInt(), java.nio.charset.StandardCharsets.UTF_8)).toList();
        assertThat(covered).containsExactly("@chris.test", "https://example.org/tide", "#SeaGate");
        assertThat(post.at("/facets/0/features/0/did").asString()).isEqualTo(chris.did());
        assertThat(post.at("/facets/2/features/0/tag").asString()).isEqualTo("SeaGate");
    }

    @Test
    void too_many_logins_are_refused_with_a_time_to_come_back() throws Exception {
        Path other = Files.createDirectory(folder.resolve("limited"));
        try (var limited = new RealPds(Path.of(System.getProperty("pds.home")), other, true);
                var client = new Pds(Duration.ofSeconds(20))) {
            RealPds.Person person = limited.register("chris.test");
            var body = Optional.<JsonNode>of(new JsonMapper().createObjectNode().put("identifier", "chris.test").put("password", person.appPassword()));
            var replies = new ArrayList<Reply>();
            for (int i = 0; i < 40; i++) replies.add(client.procedure(limited.url(), "com.atproto.server.createSession", body, Optional.empty()));
            assertThat(replies.getLast()).isInstanceOfSatisfying(Reply.Refused.class, no -> {
                assertThat(no.isTooMany()).isTrue();
                assertThat(no.reset()).get().satisfies(reset -> assertThat(reset).isBetween(Instant.now(), Instant.now().plus(Duration.ofMinutes(6))));
            });
            var sessions = new Sessions(client, new Files0600(other));
            assertThatThrownBy(() -> sessions.login(limited.url(), "chris.test", person.appPassword())).isInstanceOf(BlueskyException.class).hasMessage("The server of chris.test has seen too many logins; try again later.");
        }
    }

    @FunctionalInterface
    private interface Scene {
        void play(Desk desk, Outbox outbox, Sessions sessions) throws Exception;
    }

    private void inWorld(Scene scene) throws Exception {
        Clock clock = Clock.systemUTC();
        try (Database database = Database.open(folder.resolve("board.db"));
                Pds client = new Pds(Duration.ofSeconds(20))) {
            Desk desk = Desk.open(database, new Board(clock), clock, clock);
            scene.play(desk, new Outbox(database, desk), new Sessions(client, new Files0600(folder)));
        }
    }

    private Account login(Outbox outbox, Sessions sessions) {
        var in = sessions.login(pds.url(), TRIA, tria.appPassword());
        Account account = Account.of(TRIA, pds.url(), in.did(), new TreeSet<>(Set.of("Tria")), Instant.EPOCH).delay(Duration.ZERO).confirm();
        outbox.put(account);
        return account;
    }

    private static long approve(Desk desk, String text, Optional<Long> replyTo) {
        Instant now = Instant.now();
        long id = desk.lay(new Post(
                0, "Tria", "tria", "seagate", text, now, now, 80, "phrases", "anger", -.5, "", replyTo, 4, 1, 1, List.of(), List.of(), List.of(), List.of())).join().id();
        desk.judge(id, new Verdict.Approved(0)).join();
        return id;
    }

    private static Reply put(Sessions sessions, Account account, String text) {
        var body = new JsonMapper().createObjectNode().put("repo", account.id()).put("collection", PostRecord.COLLECTION).put("rkey", Tid.of(Instant.now(), text.length()));
        body.putObject("record").put("$type", PostRecord.COLLECTION).put("text", text).put("createdAt", Instant.now().toString());
        return sessions.as(account, "com.atproto.repo.putRecord", body);
    }

    /// Runs a process of its own to its end.
    ///
    /// @return its exit code
    private int courier(String life) throws Exception {
        Process process = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"), "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), MortalCourier.class.getName(), folder.toString(), life)
                .inheritIO()
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
