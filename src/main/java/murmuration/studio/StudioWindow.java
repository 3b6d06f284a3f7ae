package murmuration.studio;

import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import murmuration.studio.board.BoardPane;
import murmuration.studio.cast.CastPane;
import murmuration.studio.desk.DeskPane;
import murmuration.studio.parts.Appearance;

/// The window's content: top bar; cast, board and desk; status bar; and the key sheet over them.
final class StudioWindow extends StackPane {

    private static final double CAST_ENDS = 0.24;
    private static final double BOARD_ENDS = 0.64;

    StudioWindow(TopBar top, CastPane cast, BoardPane board, DeskPane desk, StatusBar status, KeySheet keySheet) {
        var window = new BorderPane(regions(cast, board, desk));
        window.setTop(top);
        window.setBottom(status);
        window.getStyleClass().add("window");
        getChildren().addAll(window, keySheet);
    }

    private static SplitPane regions(CastPane cast, BoardPane board, DeskPane desk) {
        var regions = new SplitPane(cast, board, desk);
        regions.setDividerPositions(CAST_ENDS, BOARD_ENDS);
        regions.getStyleClass().add("regions");
        SplitPane.setResizableWithParent(cast, false);
        return regions;
    }

    Scene scene(Appearance appearance, double width, double height) {
        var scene = new Scene(this, width, height);
        appearance.dress(scene);
        return scene;
    }
}
