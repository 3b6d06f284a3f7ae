package murmuration.studio.board;

import java.util.Optional;

/// The cells that the novelist is looking at: the selected one, and the one under the pointer.
public record Interest(Optional<Place> selected, Optional<Place> hovered) {
    static final Interest NONE = new Interest(Optional.empty(), Optional.empty());
}
