package murmuration.review;

import java.time.Instant;

/// A post that the novelist approved. Only [Desk] makes one, so whatever accepts this type cannot leak anything else out of the world.
public final class ApprovedPost {

    private final Item item;

    ApprovedPost(Item item) {
        if (item.state() != State.APPROVED) throw new ReviewException("Only an approved post may leave the world.");
        this.item = item;
    }

    public Post post() {
        return item.post();
    }

    /// The approved words.
    public String text() {
        return item.text();
    }

    public boolean edited() {
        return item.edited();
    }

    public Instant approvedAt() {
        return item.judgedAt().orElseThrow();
    }
}
