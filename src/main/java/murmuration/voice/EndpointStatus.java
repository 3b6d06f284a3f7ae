package murmuration.voice;

import java.time.Instant;
import java.util.Optional;

/// How an endpoint is doing, as a snapshot for the window.
///
/// @param sentence what is wrong, for the novelist; only when there is something to say
/// @param drafts how many it wrote since the voice was opened
/// @param tokensIn what it was given to read since then, as it says itself, or estimated at four characters a token
/// @param cost of all tokens at the price in the settings
/// @param pausedUntil when it will be asked again, while it is left alone
public record EndpointStatus(
        State state, Optional<String> sentence, long drafts, long tokensIn, long tokensOut, double cost, Optional<Instant> pausedUntil) {

    public enum State { READY, WRITING, PAUSED }
}
