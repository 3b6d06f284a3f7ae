package murmuration.studio;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import murmuration.studio.parts.Views;

/// A sheet over the window, which it joins when it is opened for the first time: until then nobody styles it. The keyboard goes back to where it was when it is put away.
abstract class Overlay extends StackPane {

    private StackPane window;
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

    /// Before it is opened.
    void over(StackPane window) {
        this.window = window;
    }

    void open() {
        if (isVisible()) return;
        boolean fresh = getScene() == null;
        if (fresh) window.getChildren().add(this);
        before = getScene().getFocusOwner();
        Views.show(this, true);
        if (fresh) applyCss(); // until then parts of it are in no scene, and none of them could take the keyboard
        takeFocus();
    }

    void close() {
        if (!isVisible()) return;
        Views.show(this, false);
        if (before != null) before.requestFocus();
    }
}
