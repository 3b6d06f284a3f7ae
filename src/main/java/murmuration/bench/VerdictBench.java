package murmuration.bench;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import murmuration.board.Board;
import murmuration.review.Desk;
import murmuration.review.Post;
import murmuration.review.Verdict;
import murmuration.store.Database;

/// How long a verdict takes until it is on the disk.
final class VerdictBench implements Bench {

    private static final int WARM_UP = 50;

    @Override
    public String name() {
        return "verdict";
    }

    @Override
    public Stream<Row> run(boolean quick) {
        int posts = quick ? 100 : 1_000;
        try (var folder = BenchFolder.make();
                var database = Database.open(folder.path().resolve("board.db"))) {
            var desk = Desk.open(database, new Board(Clock.systemUTC()), Clock.systemUTC(), Clock.systemUTC());
            for (int i = 0; i < WARM_UP + posts; i++) Database.now(desk.lay(post()));
            for (int i = 0; i < WARM_UP; i++) Database.now(desk.judge(i + 1, new Verdict.Approved(0)));
            var nanos = new long[posts];
            for (int i = 0; i < posts; i++) {
                long begun = System.nanoTime();
                Database.now(desk.judge(WARM_UP + i + 1, new Verdict.Approved(0)));
                nanos[i] = System.nanoTime() - begun;
            }
            return Stream.of(Row.under(5, "verdict p99", Bench.percentile(nanos, .99) / 1e6, "ms", posts + " approvals, one after the other, each waited for until it was on the disk."));
        }
    }

    private static Post post() {
        return new Post(
                0, "Tria", "thelowtide", "seagate", "They shut it again.", Instant.now(), Instant.now(), 80, "phrases", "anger", -.5, "The gate was closed.", Optional.empty(), 4, 1, 1,
                List.of(new Post.Check("voice", 80, "sounds like her")), List.of(), List.of(), List.of());
    }
}
