package murmuration.studio.board;

import java.util.Optional;

/// What the novelist is looking at: the selected cell, the one pointed at, and the lens over all of them.
public record Interest(Optional<Place> selected, Optional<Place> pointed, Lens lens) {
    public static final Interest NONE = new Interest(Optional.empty(), Optional.empty(), Lens.LIVE);
}
