package murmuration.export;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import murmuration.board.Board;
import murmuration.review.ApprovedPost;
import murmuration.review.Desk;
import murmuration.review.Post;
import murmuration.review.Verdict;
import murmuration.store.Database;

/// A real desk in a real database, on which posts are laid and approved.
final class Posts implements AutoCloseable {

    static final Instant MORNING = Instant.parse("2031-03-04T06:00:00.123456789Z");

    private final Database database;
    private final Desk desk;

    Posts(Path folder) {
        var clock = Clock.fixed(MORNING, ZoneOffset.UTC);
        database = Database.open(folder.resolve("board.db"));
        desk = Desk.open(database, new Board(clock), clock, clock);
    }

    static Post post(String character, String text, Instant at, int chapter) {
        return new Post(
                0, character, character.toLowerCase(), "seagate", text, at, MORNING, 82.345, "phrases", "anger", -.5, "The gate was closed.", Optional.empty(), chapter, 1, 1,
                List.of(new Post.Check("voice", 80, "sounds like her")), List.of(),
                List.of(new Post.Seen(7, "Sarah", "They shut it <again>, \"for repairs\".", .8251, at)), List.of(new Post.Passage(3, "The gate went down at noon.", .61)));
    }

    /// What somebody says a minute later to a post.
    static Post answer(String character, String text, long to) {
        Post post = post(character, text, MORNING.plusSeconds(60), 4);
        return new Post(
                0, character, post.handle(), post.topic(), text, post.at(), post.writtenAt(), 75, "phrases", "joy", 1, "", Optional.of(to), 4, 2, 2,
                post.checks(), post.alternatives(), post.traces(), post.passages());
    }

    ApprovedPost approved(Post post) {
        Post laid = desk.lay(post).join();
        desk.judge(laid.id(), new Verdict.Approved(0)).join();
        return approved().getLast();
    }

    ApprovedPost approved(String text) {
        return approved(post("Tria", text, MORNING, 4));
    }

    Post waiting(Post post) {
        return desk.lay(post).join();
    }

    void revised(Post post, String text) {
        desk.judge(desk.lay(post).join().id(), new Verdict.Revised(text)).join();
    }

    /// Lets a post out after a later chapter.
    void release(long post, int chapter) {
        desk.releases().move(java.util.Map.of(post, chapter)).join();
    }

    List<ApprovedPost> approved() {
        return desk.approved();
    }

    @Override
    public void close() {
        database.close();
    }
}
