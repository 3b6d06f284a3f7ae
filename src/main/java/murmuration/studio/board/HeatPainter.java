package murmuration.studio.board;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import murmuration.studio.parts.Typefaces;

/// Draws one cell, label or bar; it knows nothing of the board.
final class HeatPainter {

    static final double SLANT = 60;
    private static final double GAP = 2;
    private static final double SMALLEST_MARK = 6;
    private static final double LARGEST_MARK = 10;
    private static final double HATCH = 5;
    private static final double BAR = 8;
    private static final double BAR_GAP = 11;
    private static final double DIMMED = .16;
    private static final double DIMMED_LABEL = .4;
    private static final Color HATCH_DARK = Color.gray(0, .45);
    private static final Color HATCH_LIGHT = Color.gray(1, .5);

    private final GraphicsContext canvas;
    private final Ink ink;
    private final Font plain;
    private final Font strong;

    HeatPainter(GraphicsContext canvas, Ink ink, double fontSize) {
        this.canvas = canvas;
        this.ink = ink;
        this.plain = Typefaces.house(fontSize, false);
        this.strong = Typefaces.house(fontSize, true);
    }

    static double width(String text, double fontSize) {
        var measured = new Text(text);
        measured.setFont(Typefaces.house(fontSize, true));
        return measured.getLayoutBounds().getWidth();
    }

    void cell(Rectangle2D tile, CellLook look) {
        canvas.clearRect(tile.getMinX(), tile.getMinY(), tile.getWidth(), tile.getHeight());
        canvas.setGlobalAlpha(look.dimmed() ? DIMMED : 1);
        draw(tile, look);
        canvas.setGlobalAlpha(1);
    }

    private void draw(Rectangle2D tile, CellLook look) {
        double x = tile.getMinX() + GAP;
        double y = tile.getMinY() + GAP;
        double width = tile.getWidth() - 2 * GAP;
        double height = tile.getHeight() - 2 * GAP;
        double arc = Math.min(10, Math.min(width, height) / 2.5);
        switch (look.step()) {
            case Warmth.EMPTY -> frame(x, y, width, height, arc, look);
            case Warmth.FAINT -> dot(x, y, width, height, arc, look);
            default -> {
                canvas.setFill(ink.step(look.step()));
                canvas.fillRoundRect(x, y, width, height, arc, arc);
            }
        }
        if (look.rest() != Rest.NONE) hatch(x, y, width, height, look);
        if (look.waiting()) mark(x + width, y, Math.clamp(height / 2, SMALLEST_MARK, LARGEST_MARK));
        if (look.selected()) ring(tile, arc);
    }

    private void frame(double x, double y, double width, double height, double arc, CellLook look) {
        canvas.setLineWidth(1);
        canvas.setStroke(look.crossed() ? ink.crossed() : ink.frame());
        canvas.strokeRoundRect(x + .5, y + .5, width - 1, height - 1, arc, arc);
    }

    private void dot(double x, double y, double width, double height, double arc, CellLook look) {
        frame(x, y, width, height, arc, look);
        canvas.setFill(ink.step(1));
        canvas.fillOval(x + width / 2 - 2, y + height / 2 - 2, 4, 4);
    }

    /// Slanted lines over a topic that cools down; crossed ones over a topic that she was asked to leave alone. Light lines on a dark colour and the other way round.
    private void hatch(double x, double y, double width, double height, CellLook look) {
        canvas.setLineWidth(1);
        canvas.setStroke(look.step() < 1 ? ink.label() : ink.step(look.step()).getBrightness() > .6 ? HATCH_DARK : HATCH_LIGHT);
        for (double at = HATCH; at < width + height; at += HATCH) {
            double left = Math.max(0, at - height);
            double right = Math.min(width, at);
            canvas.strokeLine(x + left, y + at - left, x + right, y + at - right);
            if (look.rest() == Rest.MUTED) canvas.strokeLine(x + width - left, y + at - left, x + width - right, y + at - right);
        }
    }

    private void mark(double right, double top, double size) {
        canvas.setFill(ink.mark());
        canvas.setStroke(ink.rim());
        canvas.setLineWidth(1.5);
        canvas.fillOval(right - size, top - 1, size, size);
        canvas.strokeOval(right - size, top - 1, size, size);
    }

    private void ring(Rectangle2D tile, double arc) {
        canvas.setStroke(ink.ring());
        canvas.setLineWidth(2.5);
        canvas.strokeRoundRect(tile.getMinX() + 1.25, tile.getMinY() + 1.25, tile.getWidth() - 2.5, tile.getHeight() - 2.5, arc + 3, arc + 3);
    }

    /// How a label is written.
    enum Tone { PLAIN, EMPHASISED, DIMMED }

    void rowLabel(HeatLayout layout, int row, String title, Tone tone) {
        write(tone, TextAlignment.RIGHT);
        canvas.fillText(title, layout.gutter() - 10, layout.y(row) + layout.cellHeight() / 2, layout.gutter() - 14);
        canvas.setGlobalAlpha(1);
    }

    void restLabel(HeatLayout layout, String title) {
        label(layout, layout.restX() + layout.cellWidth() / 2, title, Tone.PLAIN);
    }

    void columnLabel(HeatLayout layout, int column, String title, Tone tone) {
        label(layout, layout.x(column) + layout.cellWidth() / 2, title, tone);
    }

    private void label(HeatLayout layout, double centre, String title, Tone emphasised) {
        if (layout.slanted()) slanted(centre, layout.header() - 8, title, emphasised);
        else {
            write(emphasised, TextAlignment.CENTER);
            canvas.setTextBaseline(VPos.BOTTOM);
            canvas.fillText(title.replace(" ", "\n"), centre, layout.header() - 8);
        }
        canvas.setGlobalAlpha(1);
    }

    private void slanted(double x, double y, String title, Tone emphasised) {
        canvas.save();
        canvas.translate(x, y);
        canvas.rotate(-SLANT);
        write(emphasised, TextAlignment.LEFT);
        canvas.fillText(title, 0, 0, HeatMap.LONGEST_LABEL);
        canvas.restore();
    }

    private void write(Tone tone, TextAlignment alignment) {
        boolean emphasised = tone == Tone.EMPHASISED;
        canvas.setGlobalAlpha(tone == Tone.DIMMED ? DIMMED_LABEL : 1);
        canvas.setFont(emphasised ? strong : plain);
        canvas.setFill(emphasised ? ink.strongLabel() : ink.label());
        canvas.setTextAlign(alignment);
        canvas.setTextBaseline(VPos.CENTER);
    }

    /// Heat of a whole row, right of it.
    void rowBar(HeatLayout layout, int row, int length) {
        canvas.clearRect(layout.end() + 2, layout.y(row), HeatLayout.MARGIN_RIGHT, layout.y(row + 1) - layout.y(row));
        if (length > 0) bar(layout.end() + BAR_GAP, layout.y(row) + layout.cellHeight() / 2 - BAR / 2, length, BAR);
    }

    /// Heat of a whole column, below it.
    void columnBar(HeatLayout layout, int column, int length) {
        canvas.clearRect(layout.x(column), layout.bottom() + 2, layout.x(column + 1) - layout.x(column), HeatLayout.MARGIN_BOTTOM);
        if (length > 0) bar(layout.x(column) + layout.cellWidth() / 2 - BAR / 2, layout.bottom() + BAR_GAP, BAR, length);
    }

    private void bar(double x, double y, double width, double height) {
        canvas.setFill(ink.bar());
        canvas.fillRoundRect(Math.rint(x), Math.rint(y), width, height, BAR, BAR);
    }
}
