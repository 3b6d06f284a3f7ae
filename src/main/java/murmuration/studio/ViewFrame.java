package murmuration.studio;

import static murmuration.studio.parts.Views.holdsFocus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import murmuration.studio.parts.View;
import murmuration.studio.parts.Views;

/// Where the chosen view stands. The others stay in the scene, where nobody sees them: a tree of nodes that comes back into a scene is styled anew from its root to its last leaf, which is
/// nearly all of what it costs to go from one view to another.
final class ViewFrame extends StackPane {

    private final ViewList views;
    private final Map<View, Folded> folded = new HashMap<>();

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
        boolean fresh = !getChildren().contains(view.node());
        if (fresh) getChildren().add(view.node());
        getChildren().forEach(node -> Views.show(node, node == view.node()));
        Optional.ofNullable(folded.remove(view)).ifPresent(Folded::unfoldAll);
        view.shown();
        if (fresh) view.node().applyCss(); // what has no skin yet holds nothing that could take the keyboard; everything else has its styles
    }

    /// Gives a view that nobody opened yet a part of its styles and its skins, and lays it out as it will be.
    ///
    /// @return whether more is to be done
    boolean standBy(View view) {
        if (!getChildren().contains(view.node())) {
            folded.put(view, new Folded(view.node()));
            Views.show(view.node(), false);
            getChildren().add(view.node());
            view.node().resize(getWidth(), getHeight());
            return true;
        }
        if (!folded.containsKey(view)) return false; // somebody was faster
        if (folded.get(view).unfold()) return true;
        folded.remove(view);
        view.ahead();
        return false;
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
