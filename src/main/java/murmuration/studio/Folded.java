package murmuration.studio;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Pane;
import murmuration.studio.parts.Style;

/// A tree of nodes that is taken apart, to come back one part after the other. Styles and skins of a whole view take longer than a pulse has; those of a part do not. Taken apart are split
/// panes, panels, and whatever bears [Style#PORTIONS], whose children nobody else adds or removes. On JavaFX's thread.
final class Folded {

    private final Deque<Runnable> parts = new ArrayDeque<>();

    /// @param root in no scene yet
    Folded(Node root) {
        fold(root);
    }

    private void fold(Node node) {
        switch (node) {
            case SplitPane split -> {
                double[] lines = split.getDividerPositions();
                fold(split.getItems());
                parts.add(() -> split.setDividerPositions(lines));
            }
            case TabPane tabs -> tabs.getTabs().forEach(this::fold);
            case ScrollPane scroll when scroll.getContent() != null -> fold(scroll.getContent());
            case Pane pane when pane.getStyleClass().contains(Style.PANEL) || pane.getStyleClass().contains(Style.PORTIONS) -> fold(pane.getChildren());
            case Pane pane -> List.copyOf(pane.getChildren()).forEach(this::fold);
            default -> {} // a control makes its parts itself
        }
    }

    private void fold(ObservableList<Node> children) {
        List<Node> all = List.copyOf(children);
        children.clear();
        for (Node child : all) {
            parts.add(() -> {
                children.add(child);
                child.applyCss();
            });
            fold(child);
        }
    }

    private void fold(Tab tab) {
        Node content = tab.getContent();
        tab.setContent(null);
        parts.add(() -> {
            tab.setContent(content);
            content.applyCss();
        });
        fold(content);
    }

    /// Brings the next part back.
    ///
    /// @return whether there was one
    boolean unfold() {
        if (parts.isEmpty()) return false;
        parts.removeFirst().run();
        return true;
    }

    /// Brings back all that is left: somebody wants to see it.
    void unfoldAll() {
        while (unfold());
    }
}
