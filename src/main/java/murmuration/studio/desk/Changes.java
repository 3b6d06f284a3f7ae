package murmuration.studio.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import murmuration.cast.Constraints;

/// In which order verdicts were given and proposals followed, so that undo takes back whichever came last. Verdicts themselves are the desk's to take back, those
/// of earlier days too. On JavaFX's thread.
final class Changes {

    /// What somebody allows herself was changed.
    record Change(String character, Constraints before, Constraints after) {

        Change reversed() {
            return new Change(character, after, before);
        }
    }

    private final Deque<Optional<Change>> done = new ArrayDeque<>();
    private final Deque<Optional<Change>> undone = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<Change>> latest = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The last change that holds now, whether it was made, taken back or made again.
    ReadOnlyObjectProperty<Optional<Change>> latest() {
        return latest.getReadOnlyProperty();
    }

    boolean isBack(Change change) {
        return undone.peek() != null && undone.peek().equals(Optional.of(change.reversed()));
    }

    void judged() {
        done.push(Optional.empty());
        undone.clear();
    }

    void changed(Change change) {
        done.push(Optional.of(change));
        undone.clear();
    }

    void holds(Change change) {
        latest.set(Optional.of(change));
    }

    /// What must be changed to take the last step back; nothing, if that was a verdict.
    Optional<Change> back() {
        return turn(done, undone).map(Change::reversed);
    }

    /// What must be changed to do the last step again; nothing, if that was a verdict.
    Optional<Change> again() {
        return turn(undone, done);
    }

    private static Optional<Change> turn(Deque<Optional<Change>> from, Deque<Optional<Change>> to) {
        Optional<Change> step = from.isEmpty() ? Optional.empty() : from.pop();
        to.push(step);
        return step;
    }
}
