package murmuration.studio.parts;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/// Side by side, and in as many lines as it takes where there is too little room. It would like to have one line; JavaFX's own wants at least 400 pixels, however little is in it.
final class Flow extends FlowPane {

    Flow(Node... children) {
        super(children);
        setMinHeight(USE_PREF_SIZE);
    }

    @Override
    protected double computePrefWidth(double height) {
        double wide = getInsets().getLeft() + getInsets().getRight() - getHgap();
        for (Node child : getManagedChildren()) wide += Math.ceil(child.prefWidth(-1)) + getHgap();
        return Math.max(0, wide);
    }
}
