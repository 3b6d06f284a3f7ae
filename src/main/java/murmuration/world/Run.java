package murmuration.world;

import java.time.Instant;
import murmuration.voice.Spending;

/// One time that a world lived, from when everybody began to live until it was closed.
///
/// @param began wall-clock time
/// @param until wall-clock time; of the run that goes on, when it was last noted
/// @param posts laid on the desk meanwhile
/// @param spent on voices that count tokens, at the prices that held then
public record Run(Instant began, Instant until, int posts, Spending spent) {}
