package murmuration.studio.board;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import murmuration.studio.parts.Appearance;

/// What is drawn on the canvas, and what has to be drawn again: only cells that look different from when they were last drawn.
final class HeatPicture {

    private static final double LABEL_SIZE = 12.5;

    private final BoardModel model;
    private final Appearance appearance;
    private final Canvas canvas;
    private CellLook[][] drawn = new CellLook[0][0];
    private HeatLayout layout = HeatLayout.of(1, 1, 0, 0, 0, 0, false);

    HeatPicture(BoardModel model, Appearance appearance, Canvas canvas) {
        this.model = model;
        this.appearance = appearance;
        this.canvas = canvas;
    }

    double fontSize() {
        return LABEL_SIZE * appearance.scale().get();
    }

    /// Everything anew, in another place, size or theme.
    void redraw(HeatLayout changed) {
        layout = changed;
        drawn = new CellLook[model.rows().size()][model.columns().size()];
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        refreshAll();
    }

    void refreshAll() {
        refresh();
        drawLabels();
    }

    /// Cells that look different now, and the bars in the margins.
    void refresh() {
        HeatPainter painter = painter();
        clipped(layout.gutter(), layout.header(), layout.right() - layout.gutter(), layout.bottom() - layout.header(), () -> {
            for (int row = 0; row < drawn.length; row++) {
                for (int column = 0; column < drawn[row].length; column++) refresh(painter, row, column);
            }
        });
        drawBars(painter);
    }

    private void refresh(HeatPainter painter, int row, int column) {
        CellLook look = model.look(model.place(row, column));
        if (look.equals(drawn[row][column]) || !layout.shows(row, column)) return;
        drawn[row][column] = look;
        painter.cell(layout.cell(row, column), look);
    }

    private void drawLabels() {
        HeatPainter painter = painter();
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, layout.width(), layout.header());
        context.clearRect(0, layout.header(), layout.gutter(), layout.height());
        Optional<Place> over = model.hovered().get().or(() -> model.selected().get());
        clipped(0, layout.header(), layout.gutter(), layout.bottom() - layout.header(), () -> each(model.rows(), (line, row) ->
                painter.rowLabel(layout, row, line.title(), over.map(place -> place.agent().equals(line.id())).orElse(false))));
        clipped(layout.gutter(), 0, layout.width() - layout.gutter(), layout.header(), () -> each(model.columns(), (line, column) ->
                painter.columnLabel(layout, column, line.title(), over.map(place -> place.topic().equals(line.id())).orElse(false))));
    }

    private void drawBars(HeatPainter painter) {
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.clearRect(layout.right() + 2, layout.header(), HeatLayout.MARGIN_RIGHT, layout.height());
        context.clearRect(layout.gutter(), layout.bottom() + 2, layout.width(), HeatLayout.MARGIN_BOTTOM);
        double warmestRow = warmest(model.rows(), model::rowHeat);
        double warmestColumn = warmest(model.columns(), model::columnHeat);
        clipped(layout.right(), layout.header(), HeatLayout.MARGIN_RIGHT, layout.bottom() - layout.header(), () -> each(model.rows(), (line, row) ->
                painter.rowBar(layout, row, model.rowHeat(line) / warmestRow)));
        clipped(layout.gutter(), layout.bottom(), layout.right() - layout.gutter(), HeatLayout.MARGIN_BOTTOM, () -> each(model.columns(), (line, column) ->
                painter.columnBar(layout, column, model.columnHeat(line) / warmestColumn)));
    }

    /// The longest bar; a board that is nearly cold has short ones.
    private static double warmest(List<Line> lines, ToDoubleFunction<Line> heat) {
        return Math.max(1, lines.stream().mapToDouble(heat).max().orElse(0));
    }

    private interface Drawing {
        void of(Line line, int index);
    }

    private static void each(List<Line> lines, Drawing drawing) {
        for (int i = 0; i < lines.size(); i++) drawing.of(lines.get(i), i);
    }

    private void clipped(double x, double y, double width, double height, Runnable drawing) {
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.save();
        context.beginPath();
        context.rect(x, y, width, height);
        context.clip();
        drawing.run();
        context.restore();
    }

    private HeatPainter painter() {
        return new HeatPainter(canvas.getGraphicsContext2D(), Ink.of(appearance.dark().get()), fontSize());
    }
}
