package murmuration.studio.board;

import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.named;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;
import static murmuration.studio.parts.Views.whole;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import org.kordamp.ikonli.feather.Feather;

/// The board in the middle of the window: the map, its twin in words, and the traces behind a cell.
public final class BoardPane extends VBox {

    private final HeatMap map;
    private final HeatTable table;
    private final ToggleButton inWords = named(new ToggleButton(null, icon(Feather.LIST)), Texts.of("board.inWords"));

    public BoardPane(BoardModel model, Appearance appearance, StoryTime time) {
        map = new HeatMap(model, appearance);
        table = new HeatTable(model);
        setId("board");
        getStyleClass().addAll(Style.PANEL, "board");
        getChildren().addAll(header(), picture(model), new HeatLegend(model, appearance), grow(new TraceList(model, time)));
        map.visibleProperty().bind(inWords.selectedProperty().not());
        table.visibleProperty().bind(inWords.selectedProperty());
    }

    private HBox header() {
        inWords.setId("board-in-words");
        inWords.getStyleClass().add(Style.QUIET_BUTTON);
        return row("panel-header", whole(label(Texts.of("board.title"), Style.PANEL_TITLE)), label(Texts.of("board.subtitle"), Style.MUTED), spacer(), inWords);
    }

    private StackPane picture(BoardModel model) {
        var picture = new StackPane(map, table, new HeatTip(model, map));
        picture.getStyleClass().add("picture");
        return picture;
    }

    /// Gives the map, or its twin, the keyboard.
    public void takeFocus() {
        if (inWords.isSelected()) table.requestFocus();
        else map.requestFocus();
    }
}
