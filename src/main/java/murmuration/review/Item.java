package murmuration.review;

import java.time.Instant;
import java.util.Optional;

/// A post and what the novelist last said of it.
///
/// @param judgedAt wall-clock time of the verdict
public record Item(Post post, Optional<Verdict> verdict, Optional<Instant> judgedAt) {

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
