package murmuration.board;

import java.time.Duration;

/// What kind of mark a trace is, and how long it lasts where the world does not say otherwise.
public enum TraceType {
    /// something that happened in the story, left by the novelist or the story's calendar
    EVENT(Duration.ofHours(10)),
    /// a character posted
    POST(Duration.ofHours(6)),
    /// the novelist judged a post
    VERDICT(Duration.ofHours(12)),
    /// a character's feeling changed
    MOOD(Duration.ofHours(3)),
    /// an overloaded character has a subject that a peer may take
    OFFER(Duration.ofHours(2)),
    /// a character took a subject from an overloaded peer
    CLAIM(Duration.ofHours(2)),
    /// a character failed and backs off
    FAULT(Duration.ofHours(1));

    private final Duration usualHalfLife;

    TraceType(Duration usualHalfLife) {
        this.usualHalfLife = usualHalfLife;
    }

    public Duration usualHalfLife() {
        return usualHalfLife;
    }
}
