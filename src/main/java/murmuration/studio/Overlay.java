package murmuration.studio;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import murmuration.studio.parts.Views;

/// A sheet over the window. The keyboard goes back to where it was when it is put away.
abstract class Overlay extends StackPane {

    private Node before;

    Overlay(String id) {
        setId(id);
        getStyleClass().add("overlay");
        Views.show(this, false);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) close();
        });
    }

    /// Gives the keyboard to whatever wants it first.
    abstract void takeFocus();

    void open() {
        if (isVisible()) return;
        before = getScene().getFocusOwner();
        Views.show(this, true);
        takeFocus();
    }

    void close() {
        if (!isVisible()) return;
        Views.show(this, false);
        if (before != null) before.requestFocus();
    }
}
