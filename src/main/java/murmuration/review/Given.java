package murmuration.review;

import java.time.Instant;

/// A verdict as it was given.
///
/// @param step verdicts of one step are undone together
/// @param at wall-clock time
/// @param novelist who gave it, where several share the desk; otherwise empty
public record Given(long id, long step, long post, Verdict verdict, Instant at, Life life, String novelist) {
    Given with(Life changed) {
        return new Given(id, step, post, verdict, at, changed, novelist);
    }
}
