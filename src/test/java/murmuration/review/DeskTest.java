package murmuration.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import murmuration.bench.BenchFolder;
import murmuration.board.Board;
import murmuration.board.Mark;
import murmuration.board.Trace;
import murmuration.board.TraceQuery;
import murmuration.board.TraceType;
import murmuration.store.Database;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class DeskTest {

    private static final Clock STORY = Clock.fixed(Instant.parse("2031-04-05T06:00:00Z"), ZoneOffset.UTC);
    private static final Clock WALL = Clock.fixed(Instant.parse("2026-03-02T10:00:00.123456Z"), ZoneOffset.UTC);
    private static final Verdict APPROVED = new Verdict.Approved(0);
    private static final Verdict DULL = new Verdict.Discarded(Verdict.Reason.DULL);

    @TempDir
    Path folder;

    private Board board = new Board(STORY);
    private Database database;
    private Desk desk;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("board.db"));
        desk = Desk.open(database, board, STORY, WALL);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void reopen() {
        close();
        open();
    }

    private long lay(String text, String... runnersUp) {
        Trace trace = board.leave(Mark.of("Tria", TraceType.POST, "raid", STORY.instant(), text));
        return Database.now(desk.lay(Posts.of(text, trace.id(), runnersUp))).id();
    }

    private List<Item> judge(Verdict verdict, Long... posts) {
        return Database.now(desk.judge(List.of(posts), verdict));
    }

    private State state(long post) {
        return desk.item(post).orElseThrow().state();
    }

    private List<Trace> verdicts() {
        return board.read(TraceQuery.EVERYTHING.of(Set.of(TraceType.VERDICT))).traces();
    }

    @Test
    void a_post_waits_where_it_was_laid_with_all_that_belongs_to_it() {
        Post laid = Database.now(desk.lay(Posts.of("Ask who signed.", 5, "Ask them.")));
        assertThat(laid).isEqualTo(Posts.of("Ask who signed.", 5, "Ask them.").with(laid.id()));
        assertThat(desk.items()).containsExactly(new Item(laid, Optional.empty(), Optional.empty()));
        reopen();
        assertThat(desk.items()).containsExactly(new Item(laid, Optional.empty(), Optional.empty()));
    }

    @Test
    void verdicts_of_every_kind_are_there_when_the_world_is_opened_again() {
        var verdicts = List.of(APPROVED, new Verdict.Approved(1), new Verdict.Revised("Ask."), DULL, new Verdict.Later());
        verdicts.forEach(verdict -> judge(verdict, lay("Ask who signed.", "Ask them.")));
        lay("Still waiting.");
        List<Item> before = desk.items();
        assertThat(before).extracting(item -> item.verdict().orElse(null)).containsExactlyElementsOf(withNull(verdicts));
        reopen();
        assertThat(desk.items()).isEqualTo(before);
        assertThat(desk.approved()).extracting(ApprovedPost::text).containsExactly("Ask who signed.", "Ask them.", "Ask.");
        assertThat(desk.approved()).extracting(ApprovedPost::edited).containsExactly(false, true, true);
    }

    private static List<Verdict> withNull(List<Verdict> verdicts) {
        var all = new ArrayList<>(verdicts);
        all.add(null);
        return all;
    }

    @Test
    void a_verdict_is_on_the_disk_when_its_future_is_done() {
        long post = lay("Ask who signed.");
        judge(APPROVED, post);
        try (var other = Database.open(folder.resolve("board.db"))) {
            assertThat(Desk.open(other, new Board(STORY), STORY, WALL).approved()).extracting(ApprovedPost::text).containsExactly("Ask who signed.");
        }
    }

    @Test
    void a_bulk_verdict_is_one_step() {
        long one = lay("One.");
        long two = lay("Two.");
        long three = lay("Three.");
        judge(APPROVED, one);
        assertThat(judge(DULL, one, two, three, two)).extracting(item -> item.post().id()).containsExactly(one, two, three);
        assertThat(Database.now(desk.undo())).hasSize(3);
        assertThat(List.of(state(one), state(two), state(three))).containsExactly(State.APPROVED, State.WAITING, State.WAITING);
        Database.now(desk.redo());
        assertThat(desk.items()).extracting(Item::state).containsOnly(State.DISCARDED);
    }

    @Test
    void undoing_and_redoing_go_on_in_the_next_session() {
        long post = lay("Ask who signed.");
        judge(APPROVED, post);
        judge(DULL, post);
        reopen();
        Database.now(desk.undo());
        assertThat(state(post)).isEqualTo(State.APPROVED);
        reopen();
        Database.now(desk.undo());
        assertThat(state(post)).isEqualTo(State.WAITING);
        reopen();
        Database.now(desk.redo());
        Database.now(desk.redo());
        assertThat(state(post)).isEqualTo(State.DISCARDED);
    }

    @Test
    void what_was_undone_cannot_come_back_after_another_verdict_even_in_the_next_session() {
        long post = lay("Ask who signed.");
        judge(DULL, post);
        Database.now(desk.undo());
        judge(APPROVED, post);
        assertThat(Database.now(desk.redo())).isEmpty();
        reopen();
        assertThat(Database.now(desk.redo())).isEmpty();
        assertThat(state(post)).isEqualTo(State.APPROVED);
    }

    @Test
    void with_nothing_to_undo_nothing_happens() {
        lay("Ask who signed.");
        long revision = desk.revision();
        assertThat(Database.now(desk.undo())).isEmpty();
        assertThat(Database.now(desk.redo())).isEmpty();
        assertThat(Database.now(desk.judge(List.of(), DULL))).isEmpty();
        assertThat(desk.revision()).isEqualTo(revision);
        assertThat(verdicts()).isEmpty();
    }

    @Test
    void a_verdict_on_nothing_does_not_forget_what_can_be_redone() {
        long post = lay("Ask who signed.");
        judge(APPROVED, post);
        Database.now(desk.undo());
        Database.now(desk.judge(List.of(), DULL));
        assertThat(Database.now(desk.redo())).hasSize(1);
    }

    @Test
    void a_post_that_is_not_there_stops_the_verdict_on_the_others() {
        long post = lay("Ask who signed.");
        assertThatThrownBy(() -> judge(DULL, post, 999L)).isInstanceOf(ReviewException.class).hasMessage("There is no post 999 on this desk.");
        assertThat(state(post)).isEqualTo(State.WAITING);
        assertThat(verdicts()).isEmpty();
        reopen();
        assertThat(state(post)).isEqualTo(State.WAITING);
    }

    @Test
    void a_runner_up_can_be_approved_and_one_that_is_not_there_cannot() {
        long post = lay("Ask who signed.", "Ask them.", "Ask.");
        for (int draft : new int[] {-1, 3}) {
            assertThatThrownBy(() -> judge(new Verdict.Approved(draft), post)).isInstanceOf(ReviewException.class).hasMessage("Post " + post + " has no draft " + draft + ".");
        }
        judge(new Verdict.Approved(2), post);
        assertThat(desk.approved()).singleElement().satisfies(approved -> {
            assertThat(approved.text()).isEqualTo("Ask.");
            assertThat(approved.edited()).isTrue();
            assertThat(approved.approvedAt()).isEqualTo(WALL.instant().truncatedTo(ChronoUnit.MILLIS));
        });
    }

    @Test
    void a_discarded_post_takes_its_heat_along_and_undoing_gives_it_back() {
        long post = lay("Ask who signed.");
        assertThat(board.heat("Tria", "raid")).isEqualTo(1);
        judge(DULL, post);
        assertThat(board.heat("Tria", "raid")).isZero();
        Database.now(desk.undo());
        assertThat(board.heat("Tria", "raid")).isEqualTo(1);
        Database.now(desk.redo());
        assertThat(board.heat("Tria", "raid")).isZero();
        judge(APPROVED, post);
        assertThat(board.heat("Tria", "raid")).isEqualTo(1);
    }

    @Test
    void a_post_that_was_discarded_in_an_earlier_session_stays_cold() {
        judge(DULL, lay("Ask who signed."));
        List<Trace> kept = List.of(board.trace(1).orElseThrow());
        var reopened = new Board(STORY, Map.of(), 2);
        reopened.restore(kept);
        close();
        database = Database.open(folder.resolve("board.db"));
        Desk.open(database, reopened, STORY, WALL);
        assertThat(reopened.isWithdrawn(1)).isTrue();
        assertThat(reopened.heat("Tria", "raid")).isZero();
    }

    @Test
    void every_verdict_is_a_trace_that_its_author_can_find() {
        long post = lay("Ask who signed.");
        long trace = desk.item(post).orElseThrow().post().traceId();
        judge(new Verdict.Discarded(Verdict.Reason.OFF_VOICE), post);
        Database.now(desk.undo());
        judge(new Verdict.Revised("Ask."), post);
        assertThat(verdicts()).allSatisfy(verdict -> {
            assertThat(verdict.agent()).isEqualTo(Trace.NOVELIST);
            assertThat(verdict.topic()).isEqualTo("raid");
            assertThat(verdict.causes()).containsExactly(trace);
            assertThat(verdict.metadata()).containsEntry("character", "Tria").containsEntry("post", Long.toString(post));
        });
        assertThat(verdicts()).extracting(verdict -> verdict.metadata().get("verdict")).containsExactly("discarded", "waiting", "approved");
        assertThat(verdicts()).extracting(verdict -> verdict.metadata().get("reason")).containsExactly("OFF_VOICE", "", "");
        assertThat(verdicts()).extracting(verdict -> verdict.metadata().get("edited")).containsExactly("false", "false", "true");
        assertThat(verdicts()).last().extracting(Trace::text).isEqualTo("Ask.");
    }

    @Test
    void a_damaged_desk_is_said_in_a_sentence() {
        lay("Ask who signed.");
        Database.now(database.write(connection -> connection.createStatement().executeUpdate("UPDATE posts SET body = '{'")));
        close();
        assertThatThrownBy(this::open).isInstanceOf(ReviewException.class).hasMessage("The desk of this world is damaged; restore a backup.");
    }

    @Test
    void many_threads_lay_and_judge_and_nothing_is_lost() throws Exception {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Item>>();
            for (int n = 0; n < 200; n++) {
                Verdict verdict = n % 2 == 0 ? APPROVED : DULL;
                answers.add(crowd.submit(() -> judge(verdict, lay("Ask who signed.")).getFirst()));
            }
            for (Future<Item> answer : answers) assertThat(answer.get(10, TimeUnit.SECONDS).state()).isIn(State.APPROVED, State.DISCARDED);
        }
        List<Item> before = desk.items();
        assertThat(before).hasSize(200);
        assertThat(desk.approved()).hasSize(100);
        assertThat(verdicts()).hasSize(200);
        reopen();
        assertThat(desk.items()).isEqualTo(before);
        for (int n = 0; n < 200; n++) assertThat(Database.now(desk.undo())).as("each verdict was a step of its own").hasSize(1);
        assertThat(desk.items()).extracting(Item::state).containsOnly(State.WAITING);
    }

    @Provide
    Arbitrary<Step> steps() {
        Arbitrary<Verdict> verdict = Arbitraries.of(APPROVED, new Verdict.Approved(1), new Verdict.Revised("Ask."), DULL, new Verdict.Later());
        Arbitrary<Step> judge = Combinators.combine(Arbitraries.integers().between(0, 3).set().ofMinSize(1).ofMaxSize(3), verdict).as((posts, given) -> new Step.Judge(List.copyOf(posts), given));
        return Arbitraries.frequencyOf(
                Tuple.of(4, judge), Tuple.of(3, Arbitraries.just(new Step.Undo())), Tuple.of(2, Arbitraries.just(new Step.Redo())), Tuple.of(1, Arbitraries.just(new Step.Reopen())));
    }

    sealed interface Step {
        record Judge(List<Integer> posts, Verdict verdict) implements Step {}

        record Undo() implements Step {}

        record Redo() implements Step {}

        record Reopen() implements Step {}
    }

    /// What a desk should do, said with two piles of whole desks.
    private static final class Model {
        private final List<List<Optional<Verdict>>> done = new ArrayList<>(List.of(Collections.nCopies(4, Optional.<Verdict>empty())));
        private final List<List<Optional<Verdict>>> undone = new ArrayList<>();

        void take(Step step) {
            switch (step) {
                case Step.Judge(var posts, var verdict) -> {
                    var next = new ArrayList<>(done.getLast());
                    posts.forEach(post -> next.set(post, Optional.of(verdict)));
                    done.add(next);
                    undone.clear();
                }
                case Step.Undo() when done.size() > 1 -> undone.add(done.removeLast());
                case Step.Redo() when !undone.isEmpty() -> done.add(undone.removeLast());
                case Step.Undo(), Step.Redo(), Step.Reopen() -> {}
            }
        }

        List<Optional<Verdict>> desk() {
            return done.getLast();
        }
    }

    @Property(tries = 25)
    void whatever_is_judged_undone_and_redone_the_desk_is_as_it_should_be(@ForAll @Size(max = 25) List<@From("steps") Step> steps) {
        try (var fresh = BenchFolder.make()) {
            folder = fresh.path();
            board = new Board(STORY);
            open();
            for (int n = 0; n < 4; n++) lay("Post " + n, "Runner-up");
            var model = new Model();
            for (Step step : steps) {
                switch (step) {
                    case Step.Judge(var posts, var verdict) -> judge(verdict, posts.stream().map(n -> n + 1L).toArray(Long[]::new));
                    case Step.Undo() -> Database.now(desk.undo());
                    case Step.Redo() -> Database.now(desk.redo());
                    case Step.Reopen() -> reopen();
                }
                model.take(step);
                assertThat(desk.items()).extracting(Item::verdict).isEqualTo(model.desk());
                long warm = desk.items(item -> item.state() != State.DISCARDED).size();
                assertThat(board.heat("Tria", "raid")).isCloseTo(warm, within(1e-9));
            }
            close();
        }
    }
}
