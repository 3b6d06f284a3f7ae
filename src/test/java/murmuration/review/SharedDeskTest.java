package murmuration.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import murmuration.board.Board;
import murmuration.store.CutWire;
import murmuration.store.Database;
import murmuration.store.Horizon;
import murmuration.store.Postgres;
import murmuration.store.Server;
import murmuration.store.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SharedDeskTest {

    private static final Clock STORY = Clock.fixed(Instant.parse("2031-04-05T06:00:00Z"), ZoneOffset.UTC);
    private static final Verdict APPROVED = new Verdict.Approved(0);
    private static final Verdict DULL = new Verdict.Discarded(Verdict.Reason.DULL);

    private Server server;
    private Novelist anna;
    private Novelist ben;

    /// A novelist at her desk, who looks what the others did when she is told to.
    private static final class Novelist implements AutoCloseable {
        final Database database;
        final Board board = new Board(STORY);
        final Desk desk;
        long horizon;

        Novelist(Server server) {
            database = Database.open(server);
            horizon = Database.now(database.read(Horizon::of));
            desk = Desk.open(database, board, STORY, Clock.systemUTC());
        }

        Item look(long post) {
            record Seen(CompletableFuture<Integer> desk, long horizon) {}
            Seen seen = Database.now(database.read(connection -> new Seen(desk.following(horizon).on(connection), Horizon.of(connection))));
            Database.now(seen.desk());
            horizon = seen.horizon();
            return desk.item(post).orElseThrow();
        }

        @Override
        public void close() {
            database.close();
        }
    }

    @BeforeEach
    void open() {
        server = Postgres.empty("Anna");
        anna = new Novelist(server);
        ben = new Novelist(Postgres.as("Ben", server));
    }

    @AfterEach
    void close() {
        anna.close();
        ben.close();
    }

    private long laid(String text) {
        return Database.now(anna.desk.lay(Posts.of(text, 1, "Another."))).id();
    }

    @Test
    void a_post_that_one_studio_lays_lies_on_every_desk() {
        long post = laid("They shut it again.");
        assertThat(ben.look(post)).isEqualTo(anna.desk.item(post).orElseThrow());
        assertThat(ben.desk.revision()).isPositive();
        long revision = ben.desk.revision();
        ben.look(post);
        assertThat(ben.desk.revision()).as("nothing new").isEqualTo(revision);
        try (var rose = new Novelist(Postgres.as("Rose", server))) {
            assertThat(rose.desk.items()).containsExactlyElementsOf(anna.desk.items());
        }
    }

    @Test
    void the_others_see_who_gave_a_verdict_and_what_it_means_for_the_board() {
        long post = laid("They shut it again.");
        ben.look(post);
        Database.now(anna.desk.judge(post, DULL));
        Item there = ben.look(post);
        assertThat(there.state()).isEqualTo(State.DISCARDED);
        assertThat(there.judge()).isEqualTo("Anna");
        assertThat(ben.desk.judgedElsewhere(there)).isTrue();
        assertThat(anna.desk.judgedElsewhere(anna.desk.item(post).orElseThrow())).isFalse();
        assertThat(ben.board.isWithdrawn(1)).isTrue();
        Database.now(anna.desk.undo());
        assertThat(ben.look(post).state()).isEqualTo(State.WAITING);
        assertThat(ben.board.isWithdrawn(1)).isFalse();
    }

    @Test
    void the_second_novelist_at_a_post_hears_who_was_first_and_overwrites_nothing() {
        long post = laid("They shut it again.");
        Item seen = ben.look(post);
        Database.now(anna.desk.judge(post, APPROVED));
        assertThatThrownBy(() -> Database.now(ben.desk.judgeSeen(List.of(seen), DULL)))
                .isInstanceOf(JudgedMeanwhileException.class)
                .hasMessageContaining("Anna approved post " + post)
                .hasMessageContaining("not written");
        assertThat(ben.look(post).state()).isEqualTo(State.APPROVED);
        assertThat(Postgres.number(server, "SELECT count(*) FROM verdicts")).isEqualTo(1);
        Item now = Database.now(ben.desk.judgeSeen(List.of(ben.look(post)), DULL)).getFirst();
        assertThat(now.state()).as("now she has seen it, and means it").isEqualTo(State.DISCARDED);
        assertThat(anna.look(post)).isEqualTo(now);
        assertThat(Database.now(anna.desk.history(post))).extracting(Given::novelist).containsExactly("Anna", "Ben");
    }

    @Test
    void a_verdict_on_many_posts_falls_altogether_if_one_of_them_was_judged_meanwhile() {
        List<Item> seen = IntStream.range(0, 3).mapToObj(i -> ben.look(laid("Post " + i))).toList();
        Database.now(anna.desk.judge(seen.get(1).post().id(), APPROVED));
        assertThatThrownBy(() -> Database.now(ben.desk.judgeSeen(seen, DULL))).isInstanceOf(JudgedMeanwhileException.class);
        assertThat(Postgres.number(server, "SELECT count(*) FROM verdicts")).isEqualTo(1);
        assertThat(ben.look(seen.getFirst().post().id()).state()).isEqualTo(State.WAITING);
    }

    @Test
    void of_two_novelists_who_press_at_the_same_moment_one_is_first_on_every_post() {
        List<Long> posts = IntStream.range(0, 30).mapToObj(i -> laid("Post " + i)).toList();
        ben.look(posts.getLast());
        var verdicts = new ArrayList<CompletableFuture<Boolean>>();
        for (long post : posts) {
            for (Novelist one : List.of(anna, ben)) verdicts.add(one.desk.judgeSeen(List.of(one.desk.item(post).orElseThrow()), APPROVED).handle((_, e) -> e == null));
        }
        long written = verdicts.stream().filter(CompletableFuture::join).count();
        assertThat(written).isEqualTo(posts.size());
        assertThat(Postgres.number(server, "SELECT count(*) FROM verdicts")).isEqualTo(posts.size());
        assertThat(Postgres.number(server, "SELECT count(DISTINCT post_id) FROM verdicts")).isEqualTo(posts.size());
        posts.forEach(post -> assertThat(anna.look(post)).isEqualTo(ben.look(post)));
    }

    @Test
    void each_takes_back_what_she_said_herself() {
        long first = laid("First.");
        long second = laid("Second.");
        ben.look(second);
        Database.now(anna.desk.judge(first, APPROVED));
        Database.now(ben.desk.judge(second, DULL));
        anna.look(second);
        assertThat(Database.now(anna.desk.undo())).extracting(item -> item.post().id()).containsExactly(first);
        assertThat(Database.now(anna.desk.undo())).as("the other verdict is not hers").isEmpty();
        assertThat(anna.look(second).state()).isEqualTo(State.DISCARDED);
        ben.look(first);
        assertThat(Database.now(anna.desk.redo())).extracting(item -> item.post().id()).containsExactly(first);
        assertThat(ben.look(first).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a_verdict_that_the_server_did_not_get_is_not_shown_as_given() throws IOException {
        long post = laid("They shut it again.");
        try (var wire = new CutWire(Postgres.port());
                var rose = new Novelist(Postgres.through(wire.port(), Postgres.as("Rose", server)))) {
            Item seen = rose.look(post);
            wire.cut();
            assertThatThrownBy(() -> Database.now(rose.desk.judgeSeen(List.of(seen), APPROVED))).hasMessageContaining("cannot be reached");
            assertThat(rose.desk.item(post)).contains(seen);
            assertThat(Postgres.number(server, "SELECT count(*) FROM verdicts")).isZero();
            wire.mend();
            Waiting.until("it is written", () -> rose.desk.judgeSeen(List.of(seen), APPROVED).handle((_, e) -> e == null).join());
            assertThat(anna.look(post).judge()).isEqualTo("Rose");
        }
    }
}
