package murmuration.studio.board;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.Texts;

/// The map on one canvas, as large as its room; only cells that look different from when they were last drawn are drawn again.
final class HeatMap extends Region {

    private static final double LABEL_SIZE = 12.5;
    private static final int MOST_ROWS_AT_LEAST = 8;
    private static final double ROW_AT_LEAST = 28;

    private final BoardModel model;
    private final Appearance appearance;
    private final Canvas canvas = new Canvas();
    private CellLook[][] drawn = new CellLook[0][0];
    private HeatLayout layout = HeatLayout.of(1, 1, 0, 0, 0, 0, false);
    private double scrollX;
    private double scrollY;

    HeatMap(BoardModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        setId("heat-map");
        getStyleClass().add("heat-map");
        getChildren().add(canvas);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        listen();
    }

    private void listen() {
        model.sight().subscribe(_ -> refresh());
        model.selected().subscribe(_ -> refreshAll());
        model.hovered().subscribe(_ -> refreshAll());
        appearance.dark().subscribe(_ -> redraw());
        appearance.scale().subscribe(_ -> requestLayout());
        canvas.setOnMouseMoved(event -> model.hovered().set(placeAt(event.getX(), event.getY())));
        canvas.setOnMouseExited(_ -> model.hovered().set(Optional.empty()));
        canvas.setOnMouseClicked(event -> {
            requestFocus();
            placeAt(event.getX(), event.getY()).ifPresentOrElse(model::select, model::showAll);
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) return;
        switch (event.getCode()) {
            case UP -> model.move(-1, 0);
            case DOWN -> model.move(1, 0);
            case LEFT -> model.move(0, -1);
            case RIGHT -> model.move(0, 1);
            case ESCAPE -> model.showAll();
            default -> {
                return;
            }
        }
        event.consume();
        bringSelectionIntoView();
    }

    private void scroll(ScrollEvent event) {
        scrollTo(scrollX - event.getDeltaX(), scrollY - event.getDeltaY());
    }

    private void scrollTo(double x, double y) {
        layout = layout.scrolled(x, y);
        if (layout.scrollX() == scrollX && layout.scrollY() == scrollY) return;
        scrollX = layout.scrollX();
        scrollY = layout.scrollY();
        redraw();
    }

    private void bringSelectionIntoView() {
        model.selected().get().flatMap(this::cellOf).ifPresent(cell -> {
            Rectangle2D tile = layout.cell(cell.row(), cell.column());
            double x = Math.min(0, tile.getMinX() - layout.gutter()) + Math.max(0, tile.getMaxX() - layout.right());
            double y = Math.min(0, tile.getMinY() - layout.header()) + Math.max(0, tile.getMaxY() - layout.bottom());
            scrollTo(scrollX + x, scrollY + y);
        });
    }

    private Optional<Place> placeAt(double x, double y) {
        return layout.at(x, y).map(cell -> model.place(cell.row(), cell.column()));
    }

    private Optional<HeatLayout.Cell> cellOf(Place place) {
        for (int row = 0; row < model.rows().size(); row++) {
            for (int column = 0; column < model.columns().size(); column++) {
                if (model.place(row, column).equals(place)) return Optional.of(new HeatLayout.Cell(row, column));
            }
        }
        return Optional.empty();
    }

    /// Where a cell stands in this node, for the tip.
    Optional<Rectangle2D> bounds(Place place) {
        return cellOf(place).filter(cell -> layout.shows(cell.row(), cell.column())).map(cell -> layout.cell(cell.row(), cell.column()));
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        double gutter = widest(model.rows(), Line::title) + 26;
        boolean slanted = widestWord() > HeatLayout.cellWidth(getWidth(), model.columns().size(), gutter);
        layout = HeatLayout.of(getWidth(), getHeight(), model.rows().size(), model.columns().size(), gutter, header(slanted), slanted).scrolled(scrollX, scrollY);
        redraw();
    }

    @Override
    protected double computePrefHeight(double width) {
        return HeatLayout.comfortableHeight(model.rows().size(), header(true));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 480;
    }

    @Override
    protected double computeMinHeight(double width) {
        return header(true) + HeatLayout.MARGIN_BOTTOM + Math.min(MOST_ROWS_AT_LEAST, model.rows().size()) * ROW_AT_LEAST;
    }

    private double fontSize() {
        return LABEL_SIZE * appearance.scale().get();
    }

    private double header(boolean slanted) {
        return slanted ? widest(model.columns(), Line::title) * Math.sin(Math.toRadians(HeatPainter.SLANT)) + 22 : fontSize() * 3.4 + 12;
    }

    private double widestWord() {
        return widest(model.columns(), line -> Arrays.stream(line.title().split(" ")).max(Comparator.comparingInt(String::length)).orElse("")) + 8;
    }

    private double widest(List<Line> lines, Function<Line, String> title) {
        return lines.stream().mapToDouble(line -> HeatPainter.width(title.apply(line), fontSize())).max().orElse(0);
    }

    /// Everything anew: another size, another theme.
    private void redraw() {
        drawn = new CellLook[model.rows().size()][model.columns().size()];
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        refreshAll();
    }

    private void refreshAll() {
        refresh();
        drawLabels();
    }

    /// Cells that look different now, and the bars in the margins.
    private void refresh() {
        var painter = painter();
        clipped(layout.gutter(), layout.header(), layout.right() - layout.gutter(), layout.bottom() - layout.header(), () -> {
            for (int row = 0; row < drawn.length; row++) {
                for (int column = 0; column < drawn[row].length; column++) refresh(painter, row, column);
            }
        });
        drawBars(painter);
        setAccessibleText(Texts.of("board.map.accessible", model.rows().size(), model.columns().size(), model.selected().get().map(this::describe).orElse("")));
    }

    private String describe(Place place) {
        return Texts.of("board.map.cell", model.title(place), Texts.of("warmth." + Warmth.step(model.heat(place))));
    }

    private void refresh(HeatPainter painter, int row, int column) {
        CellLook look = model.look(model.place(row, column));
        if (look.equals(drawn[row][column]) || !layout.shows(row, column)) return;
        drawn[row][column] = look;
        painter.cell(layout.cell(row, column), look);
    }

    private void drawLabels() {
        var painter = painter();
        var context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, layout.width(), layout.header());
        context.clearRect(0, layout.header(), layout.gutter(), layout.height());
        Optional<Place> over = model.hovered().get().or(() -> model.selected().get());
        clipped(0, layout.header(), layout.gutter(), layout.bottom() - layout.header(), () -> {
            for (int row = 0; row < drawn.length; row++) painter.rowLabel(layout, row, model.rows().get(row).title(), isRow(over, row));
        });
        clipped(layout.gutter(), 0, layout.width() - layout.gutter(), layout.header(), () -> {
            for (int column = 0; column < model.columns().size(); column++) painter.columnLabel(layout, column, model.columns().get(column).title(), isColumn(over, column));
        });
    }

    private boolean isRow(Optional<Place> place, int row) {
        return place.map(over -> over.agent().equals(model.rows().get(row).id())).orElse(false);
    }

    private boolean isColumn(Optional<Place> place, int column) {
        return place.map(over -> over.topic().equals(model.columns().get(column).id())).orElse(false);
    }

    private void drawBars(HeatPainter painter) {
        var context = canvas.getGraphicsContext2D();
        context.clearRect(layout.right() + 2, layout.header(), HeatLayout.MARGIN_RIGHT, layout.height());
        context.clearRect(layout.gutter(), layout.bottom() + 2, layout.width(), HeatLayout.MARGIN_BOTTOM);
        double warmestRow = model.rows().stream().mapToDouble(model::rowHeat).max().orElse(0);
        double warmestColumn = model.columns().stream().mapToDouble(model::columnHeat).max().orElse(0);
        clipped(layout.right(), layout.header(), HeatLayout.MARGIN_RIGHT, layout.bottom() - layout.header(), () -> {
            for (int row = 0; row < drawn.length; row++) painter.rowBar(layout, row, part(model.rowHeat(model.rows().get(row)), warmestRow));
        });
        clipped(layout.gutter(), layout.bottom(), layout.right() - layout.gutter(), HeatLayout.MARGIN_BOTTOM, () -> {
            for (int column = 0; column < model.columns().size(); column++) {
                painter.columnBar(layout, column, part(model.columnHeat(model.columns().get(column)), warmestColumn));
            }
        });
    }

    private static double part(double heat, double most) {
        return most <= 0 ? 0 : heat / Math.max(1, most);
    }

    private void clipped(double x, double y, double width, double height, Runnable drawing) {
        var context = canvas.getGraphicsContext2D();
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
