package murmuration.studio.board;

import java.util.Optional;
import javafx.geometry.Rectangle2D;

/// Where things stand on the canvas. Cells share the room between a smallest and a largest size; what does not fit is scrolled under labels that stay.
///
/// @param gutter width of the row labels
/// @param header height of the column labels
/// @param slanted whether column labels stand at 60 degrees because they are wider than a column
/// @param rest whether a last column stands for the topics that are out of sight
record HeatLayout(
        double width, double height, int rows, int columns, double gutter, double header, double cellWidth, double cellHeight, double scrollX, double scrollY, boolean slanted, boolean rest) {

    static final double MARGIN_RIGHT = 64;
    static final double MARGIN_BOTTOM = 40;
    private static final double REST_GAP = 10;
    private static final double SHORTEST_BAR = 3;
    private static final double SMALLEST_WIDTH = 18;
    private static final double SMALLEST_HEIGHT = 15;
    private static final double LINE = 1.15;
    private static final double LARGEST_WIDTH = 96;
    private static final double LARGEST_HEIGHT = 46;

    /// A cell by its place in the lists.
    record Cell(int row, int column) {}

    /// @param others whether there are topics without a column
    /// @param letters how large the names of the rows are, which are never to lie over each other
    static HeatLayout of(double width, double height, int rows, int columns, double gutter, double header, boolean slanted, boolean others, double letters) {
        boolean rest = others || columns * SMALLEST_WIDTH > width - gutter - MARGIN_RIGHT;
        double cellWidth = cellWidth(width, columns, gutter, rest);
        double cellHeight = share(height - header - MARGIN_BOTTOM, rows, Math.max(SMALLEST_HEIGHT, Math.ceil(letters * LINE)), LARGEST_HEIGHT);
        return new HeatLayout(width, height, rows, columns, gutter, header, cellWidth, cellHeight, 0, 0, slanted, rest);
    }

    /// The height that shows all rows comfortably.
    static double comfortableHeight(int rows, double header) {
        return header + rows * LARGEST_HEIGHT + MARGIN_BOTTOM;
    }

    static double cellWidth(double width, int columns, double gutter, boolean rest) {
        double room = width - gutter - MARGIN_RIGHT - (rest ? REST_GAP : 0);
        return share(room, rest ? columns + 1 : columns, SMALLEST_WIDTH, LARGEST_WIDTH);
    }

    private double room() {
        return width - MARGIN_RIGHT - (rest ? cellWidth + REST_GAP : 0);
    }

    HeatLayout scrolled(double x, double y) {
        return new HeatLayout(width, height, rows, columns, gutter, header, cellWidth, cellHeight, Math.clamp(x, 0, hiddenWidth()), Math.clamp(y, 0, hiddenHeight()), slanted, rest);
    }

    /// How far one can scroll to the right.
    double hiddenWidth() {
        return Math.max(0, columns * cellWidth - (room() - gutter));
    }

    double hiddenHeight() {
        return Math.max(0, rows * cellHeight - (height - header - MARGIN_BOTTOM));
    }

    double x(int column) {
        return Math.rint(gutter + column * cellWidth - scrollX);
    }

    double y(int row) {
        return Math.rint(header + row * cellHeight - scrollY);
    }

    double right() {
        return Math.min(x(columns), room());
    }

    /// Where the cells end, with the column for the rest.
    double end() {
        return rest ? restX() + cellWidth : right();
    }

    double restX() {
        return Math.rint(right() + REST_GAP);
    }

    Rectangle2D restCell(int row) {
        return new Rectangle2D(restX(), y(row), Math.rint(cellWidth), y(row + 1) - y(row));
    }

    /// The row of the cell for the rest at a point.
    Optional<Integer> restAt(double px, double py) {
        if (!rest || px < restX() || px >= end() || py < header || py >= bottom()) return Optional.empty();
        int row = (int) ((py - header + scrollY) / cellHeight);
        return row < rows ? Optional.of(row) : Optional.empty();
    }

    /// Whether a column stands where it can be read as a whole.
    boolean isInSight(int column) {
        return x(column) >= gutter - cellWidth / 2 && x(column) + cellWidth / 2 <= right();
    }

    double bottom() {
        return Math.min(y(rows), height - MARGIN_BOTTOM);
    }

    Rectangle2D cell(int row, int column) {
        return new Rectangle2D(x(column), y(row), x(column + 1) - x(column), y(row + 1) - y(row));
    }

    boolean shows(int row, int column) {
        return x(column + 1) > gutter && x(column) < right() && y(row + 1) > header && y(row) < bottom();
    }

    Optional<Cell> at(double px, double py) {
        if (px < gutter || py < header || px >= right() || py >= bottom()) return Optional.empty();
        int column = (int) ((px - gutter + scrollX) / cellWidth);
        int row = (int) ((py - header + scrollY) / cellHeight);
        return row < rows && column < columns ? Optional.of(new Cell(row, column)) : Optional.empty();
    }

    /// How long the bar of a row is, in whole pixels.
    int rowBar(double part) {
        return bar(part, MARGIN_RIGHT - 22);
    }

    int columnBar(double part) {
        return bar(part, MARGIN_BOTTOM - 16);
    }

    private static int bar(double part, double longest) {
        return part <= 0 ? 0 : (int) Math.max(SHORTEST_BAR, Math.rint(part * longest));
    }

    private static double share(double room, int parts, double smallest, double largest) {
        return parts == 0 ? largest : Math.clamp(room / parts, smallest, largest);
    }
}
