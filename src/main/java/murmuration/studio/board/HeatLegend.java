package murmuration.studio.board;

import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.whole;

import java.time.Duration;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;

/// What the colours mean, in story time: how long until a cell like this has faded.
final class HeatLegend extends FlowPane {

    private final BoardModel model;
    private final Appearance appearance;
    private Duration shown = Duration.ZERO;

    HeatLegend(BoardModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        getStyleClass().add("legend");
        model.sight().subscribe(_ -> {
            if (!model.sight().get().halfLife().equals(shown)) build();
        });
        appearance.dark().subscribe(_ -> build());
    }

    private void build() {
        shown = model.sight().get().halfLife();
        Ink ink = Ink.of(appearance.dark().get());
        getChildren().setAll(whole(label(Texts.of("board.legend"), Style.MUTED, Style.SMALL)));
        for (int step = 1; step <= Warmth.STEPS; step++) getChildren().add(swatch(ink, step));
        getChildren().add(row("legend-marks", waiting(ink), cooling(ink)));
    }

    private VBox swatch(Ink ink, int step) {
        var colour = new Rectangle(26, 10, ink.step(step));
        colour.setArcWidth(5);
        colour.setArcHeight(5);
        String key = step == Warmth.STEPS ? "board.legend.more" : "board.legend.upTo";
        int halfLives = step == Warmth.STEPS ? step - 1 : step;
        Label time = whole(label(Texts.of(key, StoryTime.span(shown.multipliedBy(halfLives))), Style.MUTED, "tiny"));
        var box = new VBox(colour, time);
        box.getStyleClass().add("swatch");
        return box;
    }

    private static HBox cooling(Ink ink) {
        var tile = new Canvas(16, 12);
        new HeatPainter(tile.getGraphicsContext2D(), ink, 1).cell(new Rectangle2D(0, 0, 16, 12), new CellLook(Warmth.EMPTY, false, false, true, Rest.COOLING, false));
        return row("legend-mark", tile, whole(label(Texts.of("board.legend.cooling"), Style.MUTED, Style.SMALL)));
    }

    private static HBox waiting(Ink ink) {
        var mark = new Circle(4, ink.mark());
        mark.setStroke(Color.TRANSPARENT);
        return row("legend-mark", mark, whole(label(Texts.of("board.legend.waiting"), Style.MUTED, Style.SMALL)));
    }
}
