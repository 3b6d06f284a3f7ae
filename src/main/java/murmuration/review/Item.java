package murmuration.review;

import java.time.Instant;
import java.util.Optional;

/// A post and what the novelist last said of it.
///
/// @param judgedAt wall-clock time of the verdict
/// @param judge who gave it, where several novelists share the desk; otherwise empty
/// @param version grows with whatever is done to it on a shared desk
public record Item(Post post, Optional<Verdict> verdict, Optional<Instant> judgedAt, String judge, long version) {

    /// On a desk of one's own.
    public Item(Post post, Optional<Verdict> verdict, Optional<Instant> judgedAt) {
        this(post, verdict, judgedAt, "", 0);
    }

    static Item fresh(Post post) {
        return new Item(post, Optional.empty(), Optional.empty());
    }

    public State state() {
        return verdict.map(State::after).orElse(State.WAITING);
    }

    /// The words that count: the novelist's, the runner-up she chose, or the post's own.
    public String text() {
        return switch (verdict.orElse(null)) {
            case Verdict.Revised(var text) -> text;
            case Verdict.Approved(int draft) -> post.draft(draft);
            case null, default -> post.text();
        };
    }

    public boolean edited() {
        return !text().equals(post.text());
    }
}
