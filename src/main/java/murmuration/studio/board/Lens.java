package murmuration.studio.board;

import java.time.Instant;
import java.util.Optional;

/// How one looks at the board: now or at a past moment, as it is or as one character had seen it.
///
/// @param moment of the story; nothing: now
/// @param eyes whose; nothing: the novelist's, who sees everything
public record Lens(Optional<Instant> moment, Optional<String> eyes) {

    public static final Lens LIVE = new Lens(Optional.empty(), Optional.empty());

    boolean isLive() {
        return equals(LIVE);
    }

    Lens at(Instant past) {
        return new Lens(Optional.of(past), eyes);
    }

    Lens now() {
        return new Lens(Optional.empty(), eyes);
    }

    Lens through(Optional<String> whose) {
        return new Lens(moment, whose);
    }
}
