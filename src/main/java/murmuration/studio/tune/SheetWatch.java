package murmuration.studio.tune;

import java.util.Optional;
import murmuration.cast.Character;
import murmuration.insight.Change;

/// Notices when somebody else writes a sheet that is being tuned. On JavaFX's thread.
final class SheetWatch {

    private Optional<Character> seen = Optional.empty();

    /// Whether the file is another than at the last look, and not as it is shown: then it was not this window that wrote it.
    boolean changed(Character shown, Character file) {
        boolean changed = seen.filter(before -> before.name().equals(file.name()) && Change.differ(before, file) && Change.differ(shown, file)).isPresent();
        seen = Optional.of(file);
        return changed;
    }
}
