package murmuration.studio.parts;

import java.util.List;
import javafx.scene.Node;

/// One of the window's full views. It is made when it is first shown, on JavaFX's thread, and may move or look at anything between [#shown()] and
/// [#hidden()] only.
///
/// To add one: a `Listing` in `studio/Assembly.views`, and `view.ID` and `view.ID.tip` in `studio.properties`.
public interface View {

    /// A part of a view that F6 goes to.
    record Part(Node node, Runnable takeFocus) {}

    /// The same node every time; nothing else may hold it.
    Node node();

    /// In the order of F6; the first has the keyboard when the view is chosen.
    default List<Part> parts() {
        return List.of(new Part(node(), node()::requestFocus));
    }

    /// The view stands in the window now.
    default void shown() {}

    /// It does not any more.
    default void hidden() {}

    /// Nobody opened the view yet, and it lies ready: it may read what it will show first.
    default void ahead() {}

    /// After each look at the world while the view is shown, a few times a second.
    default void beat() {}

    /// Takes back what was done last in this view, or does it again. False where the view has nothing of its own to take back; then the desk does.
    default boolean undo(boolean again) {
        return false;
    }
}
