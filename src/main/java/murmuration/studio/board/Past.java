package murmuration.studio.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import murmuration.board.PastBoard;
import murmuration.board.TraceType;

/// The board's past. Slow: not on JavaFX's thread.
public interface Past {

    /// When the first trace was left.
    Optional<Instant> begins();

    PastBoard during(Instant from, Instant to);

    /// When traces of a kind were left, at most one a step.
    List<Instant> moments(TraceType type, Duration step);

    /// When somebody last looked at the board, up to a moment.
    Optional<Instant> lastLook(String who, Instant moment);
}
