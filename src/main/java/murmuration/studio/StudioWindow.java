package murmuration.studio;

import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import murmuration.studio.parts.Appearance;

/// The window's content: top bar; the switch and the view that it chose; status bar; and over them, at times, a sheet.
final class StudioWindow extends StackPane {

    StudioWindow(TopBar top, ViewSwitch views, ViewFrame view, StatusBar status, Overlay... sheets) {
        var window = new BorderPane(view);
        window.setMinSize(0, 0); // or it would stand out at all four sides of a window that is too small
        window.setTop(top);
        window.setLeft(views);
        window.setBottom(status);
        window.getStyleClass().add("window");
        getChildren().add(window);
        for (Overlay sheet : sheets) sheet.over(this);
    }

    Scene scene(Appearance appearance, double width, double height) {
        var scene = new Scene(this, width, height);
        appearance.dress(scene);
        return scene;
    }
}
