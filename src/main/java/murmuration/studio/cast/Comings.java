package murmuration.studio.cast;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import murmuration.world.Company.Removed;

/// Who came into the cast and who left it, to be taken back and done again, the last first. On JavaFX's thread.
final class Comings {

    sealed interface Step {
        String name();

        record Came(String name) implements Step {}

        /// @param sheet put away, not lost
        record Gone(Removed sheet) implements Step {
            @Override
            public String name() {
                return sheet.name();
            }
        }
    }

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<Step>> last = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// What can be taken back now.
    ReadOnlyObjectProperty<Optional<Step>> last() {
        return last.getReadOnlyProperty();
    }

    void did(Step step) {
        undone.clear();
        done.push(step);
        tell();
    }

    /// Takes out what is to be taken back, or to be done again. Who says afterwards what became of it has it back.
    Optional<Step> take(boolean again) {
        Optional<Step> step = Optional.ofNullable((again ? undone : done).poll());
        tell();
        return step;
    }

    /// @param became the opposite of what was taken out
    void turned(boolean again, Step became) {
        (again ? done : undone).push(became);
        tell();
    }

    private void tell() {
        last.set(Optional.ofNullable(done.peek()));
    }
}
