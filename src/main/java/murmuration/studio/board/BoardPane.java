package murmuration.studio.board;

import static murmuration.studio.parts.Views.grow;

import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Views;

/// The board in the middle of the window: the map, its twin in words, its past, and the traces behind a cell.
public final class BoardPane extends VBox {

    private static final double LOW = 37;
    private static final double TINY = 24;

    private final HeatMap map;
    private final HeatTable table;
    private final BoardModel model;
    private final Scrubber scrubber;

    /// @param open shows a character at a topic
    /// @param origin shows where the newest post of a cell came from
    /// @param originOfTrace the same for the post that left a trace
    public BoardPane(BoardModel model, Appearance appearance, StoryTime time, Consumer<Place> open, Consumer<Place> origin, LongConsumer originOfTrace) {
        this.model = model;
        TraceList traces = grow(new TraceList(model, time, originOfTrace));
        map = new HeatMap(model, appearance, open, origin);
        table = new HeatTable(model);
        scrubber = new Scrubber(model, appearance, time);
        HeatLegend legend = new HeatLegend(model, appearance);
        setId("board");
        getStyleClass().addAll(Style.PANEL, "board");
        getChildren().addAll(
                new BoardHeader(model), new LensBanner(model, time), picture(model), legend, scrubber, traces);
        heightProperty().subscribe(height -> {
            boolean low = height.doubleValue() > 0 && height.doubleValue() <= LOW * appearance.em();
            Views.show(traces, !low);
            Views.show(legend, height.doubleValue() == 0 || height.doubleValue() > TINY * appearance.em());
            map.cramped(low);
        });
        map.visibleProperty().bind(model.inWords().not());
        table.visibleProperty().bind(model.inWords());
    }

    private StackPane picture(BoardModel model) {
        var picture = new StackPane(map, table, new HeatTip(model, map));
        picture.getStyleClass().add("picture");
        return picture;
    }

    /// Nobody sees the pane any more; the past stops where it is.
    public void rest() {
        scrubber.stop();
    }

    /// Gives the map, or its twin, the keyboard.
    public void takeFocus() {
        if (model.inWords().get()) table.requestFocus();
        else map.requestFocus();
    }
}
