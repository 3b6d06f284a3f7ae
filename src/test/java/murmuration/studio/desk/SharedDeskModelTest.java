package murmuration.studio.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import murmuration.board.Board;
import murmuration.review.Desk;
import murmuration.review.Item;
import murmuration.review.Post;
import murmuration.review.State;
import murmuration.review.Verdict;
import murmuration.store.Database;
import murmuration.store.Postgres;
import murmuration.store.Server;
import murmuration.store.Waiting;
import murmuration.studio.Rehearsal;
import murmuration.studio.parts.Background;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two novelists at one desk, as the second one's window sees it.
@Timeout(60)
class SharedDeskModelTest {

    @TempDir
    Path folder;

    private Rehearsal rehearsal;
    private Database annas;
    private Database bens;
    private Desk anna;
    private Desk ben;
    private DeskModel model;
    private Post first;
    private Post second;
    private final BlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
    private final List<String> notices = new ArrayList<>();

    @BeforeEach
    void layTwoPosts() {
        Server server = Postgres.empty("Anna");
        rehearsal = new Rehearsal(folder);
        annas = Database.open(server);
        bens = Database.open(Postgres.as("Ben", server));
        anna = Desk.open(annas, new Board(Clock.systemUTC()), Clock.systemUTC(), Clock.systemUTC());
        first = Database.now(anna.lay(post("Ask them why.")));
        second = Database.now(anna.lay(post("Ninety in the basket.")));
        ben = Desk.open(bens, new Board(Clock.systemUTC()), Clock.systemUTC(), Clock.systemUTC());
        model = new DeskModel(ben, new Background(Runnable::run, fx::add, notices::add), rehearsal.aids());
        model.refresh();
        settle();
    }

    @AfterEach
    void close() {
        annas.close();
        bens.close();
        rehearsal.close();
    }

    private static Post post(String text) {
        return new Post(0, "Tria", "thelowtide", "raid", text, Instant.EPOCH, Instant.EPOCH, 80, "phrases", "anger", 0, "The raid.", Optional.empty(), 1, 1, 1, List.of(), List.of(), List.of(), List.of());
    }

    private void settle() {
        for (Runnable next = fx.poll(); next != null; next = fx.poll()) next.run();
    }

    private void look() {
        CompletableFuture<Integer> desk = Database.now(bens.read(ben.following(0)));
        Database.now(desk);
    }

    private long shown() {
        return model.card().card().get().orElseThrow().post().id();
    }

    @Test
    void the_card_that_another_novelist_judged_goes_and_it_is_said_who_did() {
        assertThat(shown()).isEqualTo(first.id());
        Database.now(anna.judge(first.id(), new Verdict.Discarded(Verdict.Reason.DULL)));
        look();
        model.refresh();
        Item taken = model.takenAway().get().orElseThrow();
        assertThat(taken.post().id()).isEqualTo(first.id());
        assertThat(taken.judge()).isEqualTo("Anna");
        assertThat(taken.state()).isEqualTo(State.DISCARDED);
        assertThat(shown()).isEqualTo(second.id());
        assertThat(model.queue()).extracting(item -> item.post().id()).containsExactly(second.id());
    }

    @Test
    void a_verdict_on_a_card_that_another_judged_a_moment_ago_is_not_written_and_says_so() {
        Database.now(anna.judge(first.id(), new Verdict.Approved(0)));
        model.discard(Verdict.Reason.DULL);
        Waiting.until("the desk answers", () -> {
            settle();
            return !notices.isEmpty();
        });
        assertThat(notices).singleElement().asString().contains("Anna approved post " + first.id()).contains("not written");
        assertThat(anna.item(first.id()).orElseThrow().state()).isEqualTo(State.APPROVED);
        look();
        model.refresh();
        assertThat(shown()).isEqualTo(second.id());
        model.approve();
        Waiting.until("the next verdict is given", () -> {
            settle();
            return ben.item(second.id()).orElseThrow().judge().equals("Ben");
        });
        assertThat(notices).as("and that is no news").hasSize(1);
    }

    @Test
    void ones_own_verdict_is_no_news() {
        model.approve();
        Waiting.until("it is written", () -> {
            settle();
            return shown() == second.id();
        });
        assertThat(model.takenAway().get()).isEmpty();
    }
}
