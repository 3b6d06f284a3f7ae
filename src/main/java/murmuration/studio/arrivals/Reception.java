package murmuration.studio.arrivals;

import java.util.List;
import murmuration.cast.cards.Import.Imported;
import murmuration.world.Arrivals.Came;

/// The door of a world. Slow, but for the names: not on JavaFX's thread.
public interface Reception {

    /// Who is there already; any thread.
    List<String> names();

    /// Lets in what one file holds, whole or not at all.
    ///
    /// @param name what the one character is to be called here
    Came take(Imported imported, String name);

    void letGo(Came came);
}
