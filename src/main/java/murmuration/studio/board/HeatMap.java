package murmuration.studio.board;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.Texts;

/// The map on one canvas, as large as its room: pointer and keys, where things stand, and how far it is scrolled.
final class HeatMap extends Region {

    private static final int MOST_ROWS_AT_LEAST = 8;
    private static final double ROW_AT_LEAST = 27;
    private static final double CRAMPED_ROW = 13;
    private static final double COMFORTABLE_WIDTH = 480;
    private static final double WIDEST_GUTTER = 3;

    /// Of a topic's title; what is longer is cut, and the tip says it in full.
    static final double LONGEST_LABEL = 150;

    private final BoardModel model;
    private final Canvas canvas = new Canvas();
    private final HeatPicture picture;
    private final Consumer<Place> open;
    private final Consumer<Place> origin;
    private final CellMenu menu;
    private double rowAtLeast = ROW_AT_LEAST;
    private HeatLayout layout = HeatLayout.of(1, 1, 0, 0, 0, 0, false, false, 0);

    /// @param open shows somebody at a topic
    HeatMap(BoardModel model, Appearance appearance, Consumer<Place> open, Consumer<Place> origin) {
        this.model = model;
        this.open = open;
        this.origin = origin;
        this.menu = new CellMenu(model, this, open, origin);
        this.picture = new HeatPicture(model, appearance, canvas);
        setId("heat-map");
        getStyleClass().add("heat-map");
        getChildren().add(canvas);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        appearance.dark().subscribe((_, _) -> picture.redraw(layout));
        appearance.scale().subscribe((_, _) -> requestLayout());
        listenToBoard();
        listenToHands();
    }

    /// In a low window rows may be as low as can be read.
    void cramped(boolean cramped) {
        rowAtLeast = cramped ? CRAMPED_ROW : ROW_AT_LEAST;
        requestLayout();
    }

    private void listenToBoard() {
        model.sight().subscribe(_ -> {
            if (layout.rows() == model.rows().size() && !needsRest()) picture.refresh();
            else requestLayout();
            describe();
        });
        model.rowOrder().subscribe((_, _) -> arrange());
        model.columnOrder().subscribe((_, _) -> arrange());
        model.search().subscribe((_, _) -> picture.refreshAll());
        model.byKeyboard().subscribe((_, _) -> picture.refreshAll());
        model.selected().subscribe((_, _) -> {
            picture.refreshAll();
            describe();
        });
        model.hovered().subscribe((_, _) -> picture.refreshAll());
    }

    private void listenToHands() {
        canvas.setOnMouseMoved(event -> {
            model.byKeyboard().set(false);
            model.hovered().set(placeAt(event.getX(), event.getY()));
        });
        canvas.setOnMouseExited(_ -> model.hovered().set(Optional.empty()));
        canvas.setOnMouseClicked(this::click);
        setOnContextMenuRequested(this::menu);
        focusedProperty().subscribe(focused -> {
            if (!focused) model.byKeyboard().set(false);
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(ScrollEvent.SCROLL, event -> scrollTo(layout.scrollX() - event.getDeltaX(), layout.scrollY() - event.getDeltaY()));
    }

    /// One click chooses a cell, a second one at once opens it; elsewhere a click shows the whole board again.
    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) return;
        requestFocus();
        model.byKeyboard().set(false);
        Optional<Place> place = cellAt(event.getX(), event.getY());
        if (place.isEmpty()) model.showAll();
        else if (event.getClickCount() == 2) {
            model.selected().set(place);
            open.accept(place.get());
        } else model.select(place.get());
    }

    private void menu(ContextMenuEvent event) {
        Optional<Place> place = event.isKeyboardTrigger() ? model.selected().get() : cellAt(event.getX(), event.getY());
        place.ifPresent(wanted -> {
            model.selected().set(place);
            Point2D at = event.isKeyboardTrigger() ? bounds(wanted).map(tile -> localToScreen(tile.getMaxX(), tile.getMaxY())).orElse(localToScreen(0, 0)) : new Point2D(event.getScreenX(), event.getScreenY());
            menu.show(wanted, at);
        });
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) return;
        switch (event.getCode()) {
            case UP -> model.move(-1, 0);
            case DOWN -> model.move(1, 0);
            case LEFT -> model.move(0, -1);
            case RIGHT -> model.move(0, 1);
            case ENTER -> model.selected().get().ifPresent(open);
            case P -> model.selected().get().ifPresent(origin);
            case ESCAPE -> model.showAll();
            default -> {
                return;
            }
        }
        event.consume();
        model.byKeyboard().set(true);
        bringSelectionIntoView();
    }

    private void scrollTo(double x, double y) {
        HeatLayout scrolled = layout.scrolled(x, y);
        if (scrolled.equals(layout)) return;
        layout = scrolled;
        picture.redraw(layout);
    }

    private void bringSelectionIntoView() {
        model.selected().get().map(model::cell).ifPresent(cell -> {
            Rectangle2D tile = layout.cell(cell.row(), cell.column());
            double x = Math.min(0, tile.getMinX() - layout.gutter()) + Math.max(0, tile.getMaxX() - layout.right());
            double y = Math.min(0, tile.getMinY() - layout.header()) + Math.max(0, tile.getMaxY() - layout.bottom());
            scrollTo(layout.scrollX() + x, layout.scrollY() + y);
        });
    }

    private void describe() {
        String selected = model.selected().get().map(place -> Texts.of("board.map.cell", model.title(place), Texts.of("warmth." + Warmth.step(model.heat(place))))).orElse("");
        setAccessibleText(Texts.of("board.map.accessible", model.rows().size(), model.columns().size(), selected));
    }

    /// Another order, or other lines: everything stands elsewhere.
    private void arrange() {
        if (model.grid().rows().length != model.rows().size()) return;
        picture.redraw(layout);
        requestLayout();
    }

    private boolean needsRest() {
        return model.grid().hasOthers() && !layout.rest();
    }

    private Optional<Place> cellAt(double x, double y) {
        return layout.at(x, y).filter(cell -> cell.row() < model.rows().size()).map(cell -> model.place(cell.row(), cell.column()));
    }

    private Optional<Place> placeAt(double x, double y) {
        return cellAt(x, y).or(() -> layout.restAt(x, y).filter(row -> row < model.rows().size()).map(row -> new Place(model.rows().get(row).id(), Place.REST)));
    }

    /// The heat that a cell shows; of the one for the rest, of all topics that cannot be seen.
    double heat(Place place) {
        return place.isRest() ? picture.rest(model.cell(place).row()) : model.heat(place);
    }

    /// Where a cell stands in this node, for the tip.
    Optional<Rectangle2D> bounds(Place place) {
        HeatLayout.Cell cell = model.cell(place);
        if (cell.row() < 0) return Optional.empty();
        if (place.isRest()) return Optional.of(layout.restCell(cell.row()));
        return layout.shows(cell.row(), cell.column()) ? Optional.of(layout.cell(cell.row(), cell.column())) : Optional.empty();
    }

    /// Has everything drawn that the canvas was told, and takes a corner of it: drawing cannot be waited for in another way.
    void draw(WritableImage corner) {
        var parameters = new SnapshotParameters();
        parameters.setViewport(new Rectangle2D(0, 0, corner.getWidth(), corner.getHeight()));
        canvas.snapshot(parameters, corner);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        double gutter = Math.rint(Math.min(widest(model.rows(), Line::title) + 26, getWidth() / WIDEST_GUTTER));
        boolean others = model.grid().hasOthers();
        boolean slanted = widest(model.columns(), HeatMap::longestWord) + 8 > HeatLayout.cellWidth(getWidth(), model.columns().size(), gutter, others);
        layout = HeatLayout.of(getWidth(), getHeight(), model.rows().size(), model.columns().size(), gutter, header(slanted), slanted, others, picture.fontSize()).scrolled(layout.scrollX(), layout.scrollY());
        picture.redraw(layout);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HeatLayout.comfortableHeight(model.rows().size(), header(true));
    }

    @Override
    protected double computePrefWidth(double height) {
        return COMFORTABLE_WIDTH;
    }

    @Override
    protected double computeMinHeight(double width) {
        return header(true) + HeatLayout.MARGIN_BOTTOM + Math.min(MOST_ROWS_AT_LEAST, model.rows().size()) * rowAtLeast;
    }

    private double header(boolean slanted) {
        double size = picture.fontSize();
        return Math.rint(slanted ? Math.min(LONGEST_LABEL, widest(model.columns(), Line::title)) * Math.sin(Math.toRadians(HeatPainter.SLANT)) + 22 : size * 3.4 + 12);
    }

    private static String longestWord(Line line) {
        return Arrays.stream(line.title().split(" ")).max((one, other) -> Integer.compare(one.length(), other.length())).orElse("");
    }

    private double widest(List<Line> lines, Function<Line, String> title) {
        return lines.stream().mapToDouble(line -> HeatPainter.width(title.apply(line), picture.fontSize())).max().orElse(0);
    }
}
