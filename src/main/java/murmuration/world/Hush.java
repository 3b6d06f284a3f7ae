package murmuration.world;

import java.time.Instant;
import java.util.Optional;

/// The novelist's wish that somebody leave a topic alone.
///
/// @param until story time; nothing: until she says otherwise
public record Hush(String who, String topic, Optional<Instant> until) {

    boolean holdsAt(Instant now) {
        return until.map(now::isBefore).orElse(true);
    }
}
