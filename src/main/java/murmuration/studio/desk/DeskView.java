package murmuration.studio.desk;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import murmuration.studio.parts.View;

/// The desk with the whole window for itself: the queue, the card, and beside it why.
public final class DeskView implements View {

    private final DeskPane desk;
    private final StackPane frame = new StackPane();

    public DeskView(DeskPane desk) {
        this.desk = desk;
        frame.getStyleClass().add("view-frame");
    }

    @Override
    public Node node() {
        return frame;
    }

    @Override
    public List<Part> parts() {
        return desk.parts();
    }

    @Override
    public void shown() {
        desk.wide(true);
        frame.getChildren().setAll(desk);
    }

    @Override
    public void hidden() {
        frame.getChildren().clear();
    }
}
