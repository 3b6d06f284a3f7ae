package murmuration.studio.parts;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// Lets some nodes of a row stand aside while the row is too narrow for all of it: in a small window, or with large letters. On JavaFX's thread.
public final class GiveWay {

    private final HBox row;
    private final List<Node> nodes;

    /// @param nodes of the row, the most needed first; whatever they do has another way, such as a command
    public GiveWay(HBox row, List<? extends Node> nodes) {
        this.row = row;
        this.nodes = List.copyOf(nodes);
    }

    /// When the row lays out what is in it.
    ///
    /// @return how much room is left
    public double fit() {
        double room = row.getWidth() - row.getInsets().getLeft() - row.getInsets().getRight() + row.getSpacing();
        for (Node node : row.getChildren()) {
            if (node.isManaged() && !nodes.contains(node)) room -= need(node);
        }
        for (Node node : nodes) {
            boolean fits = need(node) <= room;
            if (fits) room -= need(node);
            if (node.isManaged() != fits) Views.show(node, fits);
        }
        return room;
    }

    private double need(Node node) {
        return Math.ceil(node.minWidth(-1)) + row.getSpacing();
    }
}
