package murmuration.review;

import java.time.Instant;

/// A post that the novelist approved. Only [Desk] makes one, so whatever accepts this type cannot leak anything else out of the world.
public final class ApprovedPost {

    private final Item item;
    private final int safeFrom;

    /// @param safeFrom the chapter behind which the release plan lets it go out
    ApprovedPost(Item item, int safeFrom) {
        if (item.state() != State.APPROVED) throw new ReviewException("Only an approved post may leave the world.");
        this.item = item;
        this.safeFrom = safeFrom;
    }

    public Post post() {
        return item.post();
    }

    /// The approved words.
    public String text() {
        return item.text();
    }

    /// The last chapter that a reader has to know: its own, or the later one that the release plan gives it.
    public int safeFrom() {
        return safeFrom;
    }

    public boolean edited() {
        return item.edited();
    }

    public Instant approvedAt() {
        return item.judgedAt().orElseThrow();
    }
}
