package murmuration.studio.board;

import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.Texts;

/// What is drawn on the canvas, and what has to be drawn again: only cells that look different from when they were last drawn.
final class HeatPicture {

    private static final double LABEL_SIZE = 12.5;

    private final BoardModel model;
    private final Appearance appearance;
    private final Canvas canvas;
    private int[][] drawn = new int[0][0];
    private int[] drawnRest = new int[0];
    private int[] drawnBars = new int[0];
    private HeatLayout layout = HeatLayout.of(1, 1, 0, 0, 0, 0, false, false, 0);

    HeatPicture(BoardModel model, Appearance appearance, Canvas canvas) {
        this.model = model;
        this.appearance = appearance;
        this.canvas = canvas;
    }

    double fontSize() {
        return LABEL_SIZE * appearance.scale().get();
    }

    /// Everything anew, in another place, order, size or theme.
    void redraw(HeatLayout changed) {
        layout = changed;
        drawn = new int[model.rows().size()][model.columns().size()];
        drawnRest = new int[model.rows().size()];
        drawnBars = new int[model.rows().size() + model.columns().size()];
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
        double height = layout.bottom() - layout.header();
        clipped(layout.gutter(), layout.header(), layout.right() - layout.gutter(), height, () -> {
            for (int row = 0; row < drawn.length; row++) {
                for (int column = 0; column < drawn[row].length; column++) refresh(painter, row, column);
            }
        });
        if (layout.rest()) clipped(layout.restX(), layout.header(), layout.cellWidth() + 1, height, () -> {
            for (int row = 0; row < drawnRest.length; row++) refreshRest(painter, row);
        });
        drawBars(painter);
    }

    private void refresh(HeatPainter painter, int row, int column) {
        if (!layout.shows(row, column)) return;
        int look = model.look(row, column);
        if (look == drawn[row][column]) return;
        drawn[row][column] = look;
        painter.cell(layout.cell(row, column), CellLook.from(look));
    }

    private void refreshRest(HeatPainter painter, int row) {
        var look = new CellLook(Warmth.step(rest(row)), false, false, false, Rest.NONE, !model.isRowFound(row));
        if (look.code() == drawnRest[row]) return;
        drawnRest[row] = look.code();
        painter.cell(layout.restCell(row), look);
    }

    /// The heat of a row on topics that cannot be seen.
    double rest(int row) {
        double rest = model.grid().others()[row];
        for (int column = 0; column < layout.columns(); column++) {
            if (!layout.isInSight(column)) rest += model.grid().heat()[row][column];
        }
        return rest;
    }

    private void drawLabels() {
        HeatPainter painter = painter();
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, layout.width(), layout.header());
        context.clearRect(0, layout.header(), layout.gutter(), layout.height());
        Optional<Place> over = model.hovered().get().or(() -> model.selected().get());
        clipped(0, layout.header(), layout.gutter(), layout.bottom() - layout.header(), () -> each(model.rows(), (line, row) ->
                painter.rowLabel(layout, row, label(line, model.rowOrder().get()), tone(model.isRowFound(row), over.map(place -> place.agent().equals(line.id())).orElse(false)))));
        double slant = layout.slanted() ? layout.header() : 0; // a slanted label leans over the columns right of its own
        clipped(layout.gutter(), 0, layout.right() - layout.gutter() + (layout.rest() ? 0 : slant), layout.header(), () -> each(model.columns(), (line, column) ->
                painter.columnLabel(layout, column, label(line, model.columnOrder().get()), tone(model.isColumnFound(column), over.map(place -> place.topic().equals(line.id())).orElse(false)))));
        if (layout.rest()) painter.restLabel(layout, Texts.of("board.rest"));
    }

    private static String label(Line line, Arrangement order) {
        return order.pinned().contains(line.id()) ? Texts.of("board.pinned", line.title()) : line.title();
    }

    private HeatPainter.Tone tone(boolean found, boolean emphasised) {
        if (emphasised) return HeatPainter.Tone.EMPHASISED;
        return found ? HeatPainter.Tone.PLAIN : HeatPainter.Tone.DIMMED;
    }

    /// A bar is drawn again only when its length is seen to change.
    private void drawBars(HeatPainter painter) {
        double[] rows = model.grid().rows();
        double[] columns = model.grid().columns();
        if (drawnBars.length != rows.length + columns.length) return; // they have no place yet
        double warmestRow = warmest(rows);
        double warmestColumn = warmest(columns);
        clipped(layout.end(), layout.header(), HeatLayout.MARGIN_RIGHT, layout.bottom() - layout.header(), () -> {
            for (int row = 0; row < rows.length; row++) {
                if (changes(row, layout.rowBar(rows[row] / warmestRow))) painter.rowBar(layout, row, drawnBars[row]);
            }
        });
        clipped(layout.gutter(), layout.bottom(), layout.right() - layout.gutter(), HeatLayout.MARGIN_BOTTOM, () -> {
            for (int column = 0; column < columns.length; column++) {
                int bar = rows.length + column;
                if (changes(bar, layout.columnBar(columns[column] / warmestColumn))) painter.columnBar(layout, column, drawnBars[bar]);
            }
        });
    }

    private boolean changes(int bar, int length) {
        if (drawnBars[bar] == length) return false;
        drawnBars[bar] = length;
        return true;
    }

    /// The longest bar; a board that is nearly cold has short ones.
    private static double warmest(double[] heat) {
        double warmest = 1;
        for (double one : heat) warmest = Math.max(warmest, one);
        return warmest;
    }

    private interface Drawing {
        void of(Line line, int index);
    }

    private static void each(List<Line> lines, Drawing drawing) {
        for (int i = 0; i < lines.size(); i++) drawing.of(lines.get(i), i);
    }

    /// Along whole pixels: along any others JavaFX draws each single thing on a sheet as large as the canvas and lays that through a mask.
    private void clipped(double x, double y, double width, double height, Runnable drawing) {
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.save();
        context.beginPath();
        context.rect(Math.rint(x), Math.rint(y), Math.rint(width), Math.rint(height));
        context.clip();
        drawing.run();
        context.restore();
    }

    private HeatPainter painter() {
        return new HeatPainter(canvas.getGraphicsContext2D(), Ink.of(appearance.dark().get()), fontSize());
    }
}
