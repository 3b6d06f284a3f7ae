package murmuration.studio.cast;

import java.util.Map;
import java.util.WeakHashMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

/// Panes one below the other, each as high as it needs to be.
///
/// A plain VBox asks every pane for its height whenever a word changes in one of them, and fifty panes lay out all their texts for that. This one asks those alone that say that something
/// changed in them.
final class MemberList extends VBox {

    private record Measured(double width, double height) {}

    private final Map<Node, Measured> heights = new WeakHashMap<>();

    MemberList() {
        getStyleClass().add("members");
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double y = snappedTopInset();
        for (Node pane : getManagedChildren()) {
            double height = height(pane, width);
            pane.resizeRelocate(snappedLeftInset(), y, width, height);
            y += height + snapSpaceY(getSpacing());
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
        double all = Math.max(0, getManagedChildren().size() - 1) * snapSpaceY(getSpacing());
        for (Node pane : getManagedChildren()) all += height(pane, inner);
        return snappedTopInset() + all + snappedBottomInset();
    }

    private double height(Node pane, double width) {
        Measured known = heights.get(pane);
        if (known != null && known.width() == width && !(pane instanceof Parent parent && parent.isNeedsLayout())) return known.height();
        double height = snapSizeY(pane.prefHeight(width));
        heights.put(pane, new Measured(width, height));
        return height;
    }
}
