package murmuration.studio;

import static murmuration.studio.parts.Views.holdsFocus;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import murmuration.studio.parts.View;

/// Where the chosen view stands; the others are out of the scene and cost nothing.
final class ViewFrame extends StackPane {

    private final ViewList views;

    ViewFrame(ViewList views) {
        this.views = views;
        setId("view");
        getStyleClass().add("view");
        setMinSize(0, 0); // what has too little room is cut off at its end; the window stays as large as it is
        setAlignment(Pos.TOP_LEFT);
        views.current().subscribe(_ -> place());
    }

    private void place() {
        View view = views.view();
        getChildren().setAll(view.node());
        view.shown();
        applyCss(); // what has no skin yet holds nothing that could take the keyboard
    }

    /// Shows a view and gives it the keyboard.
    void go(Listing listing) {
        views.show(listing);
        focus(0);
    }

    /// Gives the keyboard to the next part of the shown view that can take it, or the one before.
    void cycle(int by) {
        List<View.Part> parts = views.view().parts();
        int now = -1;
        for (int i = 0; i < parts.size(); i++) {
            if (holdsFocus(parts.get(i).node())) now = i;
        }
        for (int step = 1; step <= parts.size(); step++) {
            if (focus(Math.floorMod(now + by * step, parts.size()))) return;
        }
    }

    private boolean focus(int part) {
        View.Part wanted = views.view().parts().get(part);
        wanted.takeFocus().run();
        return holdsFocus(wanted.node());
    }
}
