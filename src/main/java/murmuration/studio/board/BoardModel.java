package murmuration.studio.board;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Texts;

/// What the board pane shows and what one can do there. On JavaFX's thread, except [#interest()].
public final class BoardModel {

    private static final HeatLayout.Cell NOWHERE = new HeatLayout.Cell(-1, -1);

    private final Hand hand;
    private final Background background;
    private List<Line> givenRows;
    private List<Line> givenColumns;
    private final ObjectProperty<Arrangement> rows;
    private final ObjectProperty<Arrangement> columns;
    private final ReadOnlyObjectWrapper<BoardSight> sight = new ReadOnlyObjectWrapper<>(BoardSight.NOTHING);
    private final ObjectProperty<Optional<Place>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Place>> hovered = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty byKeyboard = new SimpleBooleanProperty();
    private final ObjectProperty<Lens> lens = new SimpleObjectProperty<>(Lens.LIVE);
    private final StringProperty search = new SimpleStringProperty("");
    private final BooleanProperty inWords = new SimpleBooleanProperty();
    private Raster raster;
    private Grid grid;
    private HeatLayout.Cell cross = NOWHERE;
    private HeatLayout.Cell ring = NOWHERE;
    private volatile Interest interest = Interest.NONE;

    /// @param rows characters, then whoever else leaves traces
    /// @param columns topics
    public BoardModel(List<Line> rows, List<Line> columns, Hand hand, Background background) {
        this.hand = hand;
        this.background = background;
        this.givenRows = List.copyOf(rows);
        this.givenColumns = List.copyOf(columns);
        this.rows = new SimpleObjectProperty<>(Arrangement.of(rows));
        this.columns = new SimpleObjectProperty<>(Arrangement.of(columns));
        arrange();
        this.rows.subscribe((_, _) -> arrange());
        this.columns.subscribe((_, _) -> arrange());
        selected.subscribe(this::notice);
        hovered.subscribe(this::notice);
        byKeyboard.subscribe(this::notice);
        lens.subscribe(this::notice);
    }

    private void notice() {
        interest = new Interest(selected.get(), pointed(), lens.get());
        cross = pointed().map(this::cell).orElse(NOWHERE);
        ring = selected.get().map(this::cell).orElse(NOWHERE);
    }

    private void arrange() {
        raster = Raster.of(rows(), columns());
        measure(sight.get());
        notice();
    }

    private void measure(BoardSight seen) {
        grid = Grid.of(raster, seen.heat(), seen.waiting(), seen.rests());
    }

    /// A look through another lens than the present one comes too late.
    public void show(BoardSight seen) {
        if (!seen.lens().equals(lens.get())) return;
        measure(seen);
        sight.set(seen);
    }

    /// The people who are there now, then whoever else leaves traces.
    public void people(List<Line> given) {
        if (given.equals(givenRows)) return;
        givenRows = List.copyOf(given);
        rows.set(rows.get().with(given));
        if (selected.get().filter(place -> row(place) < 0).isPresent()) selected.set(Optional.empty());
        if (hovered.get().filter(place -> row(place) < 0).isPresent()) hovered.set(Optional.empty());
        if (lens.get().eyes().filter(name -> row(new Place(name, "")) < 0).isPresent()) through(Optional.empty());
    }

    /// For the next look; any thread.
    public Interest interest() {
        return interest;
    }

    public ReadOnlyObjectProperty<BoardSight> sight() {
        return sight.getReadOnlyProperty();
    }

    public ObjectProperty<Optional<Place>> selected() {
        return selected;
    }

    public ObjectProperty<Optional<Place>> hovered() {
        return hovered;
    }

    public ObjectProperty<Lens> lens() {
        return lens;
    }

    /// Whether the selection moves by keys, so that what it means shows beside it.
    BooleanProperty byKeyboard() {
        return byKeyboard;
    }

    /// Whether the map's twin in words stands in its place.
    BooleanProperty inWords() {
        return inWords;
    }

    StringProperty search() {
        return search;
    }

    ReadOnlyObjectProperty<Arrangement> rowOrder() {
        return rows;
    }

    ReadOnlyObjectProperty<Arrangement> columnOrder() {
        return columns;
    }

    List<Line> rows() {
        return rows.get().lines();
    }

    List<Line> columns() {
        return columns.get().lines();
    }

    Grid grid() {
        return grid;
    }

    /// The cell under the pointer, else the selected one while keys move it.
    Optional<Place> pointed() {
        return hovered.get().or(() -> byKeyboard.get() ? selected.get() : Optional.empty());
    }

    Place place(int row, int column) {
        return new Place(rows().get(row).id(), columns().get(column).id());
    }

    HeatLayout.Cell cell(Place place) {
        return new HeatLayout.Cell(raster.row(place), raster.column(place));
    }

    private int row(Place place) {
        return raster.row(place);
    }

    double heat(Place place) {
        if (place.isRest()) return row(place) < 0 ? 0 : grid.others()[row(place)];
        return sight.get().heat().getOrDefault(place, 0.0);
    }

    /// How a cell looks now, as the number of a [CellLook].
    int look(int row, int column) {
        int look = grid.looks()[row][column];
        if (row == cross.row() || column == cross.column()) look |= CellLook.CROSSED;
        if (row == ring.row() && column == ring.column()) look |= CellLook.SELECTED;
        return isFound(row, column) ? look : look | CellLook.DIMMED;
    }

    Rest rest(Place place) {
        return sight.get().rests().getOrDefault(place, Rest.NONE);
    }

    boolean isRowFound(int row) {
        return matches(rows().get(row).title());
    }

    boolean isColumnFound(int column) {
        return matches(columns().get(column).title());
    }

    private boolean isFound(int row, int column) {
        return search.get().isBlank() || isRowFound(row) || isColumnFound(column);
    }

    private boolean matches(String title) {
        return title.toLowerCase(Locale.ROOT).contains(search.get().strip().toLowerCase(Locale.ROOT));
    }

    String title(Place place) {
        if (place.isRest()) return Texts.of("board.place.rest", rowTitle(place.agent()));
        return Texts.of("board.place", rowTitle(place.agent()), columnTitle(place.topic()));
    }

    String rowTitle(String id) {
        return title(givenRows, id);
    }

    String columnTitle(String id) {
        return title(givenColumns, id);
    }

    /// Selects a cell; selecting it again shows the whole board.
    void select(Place place) {
        Optional<Place> wanted = Optional.of(place);
        selected.set(selected.get().equals(wanted) ? Optional.empty() : wanted);
    }

    void showAll() {
        selected.set(Optional.empty());
    }

    /// Moves the selection, from the first cell if there is none; stops at the edges.
    void move(int down, int right) {
        if (rows().isEmpty() || columns().isEmpty()) return;
        selected.set(Optional.of(selected.get().map(from -> neighbour(from, down, right)).orElseGet(() -> place(0, 0))));
    }

    void orderRows(Arrangement.Order order) {
        rows.set(rows.get().by(order, givenRows, line -> grid.rows()[raster.rows().get(line.id())]));
    }

    void orderColumns(Arrangement.Order order) {
        columns.set(columns.get().by(order, givenColumns, line -> grid.columns()[raster.columns().get(line.id())]));
    }

    void pinRow(String id) {
        rows.set(rows.get().pin(id));
    }

    void pinColumn(String id) {
        columns.set(columns.get().pin(id));
    }

    /// Back to a past moment; the end of the past is the present.
    void turnTo(Instant moment) {
        lens.set(moment.isBefore(sight.get().chronicle().ends()) ? lens.get().at(moment) : lens.get().now());
    }

    /// The present, as it is.
    void live() {
        lens.set(Lens.LIVE);
    }

    void through(Optional<String> eyes) {
        lens.set(lens.get().through(eyes));
    }

    void cool(Place place) {
        background.run("cool", () -> hand.cool(place));
    }

    void mute(Place place) {
        background.run("mute", () -> hand.mute(place));
    }

    void lift(Place place) {
        background.run("lift", () -> hand.lift(place));
    }

    /// Nothing happens without words.
    void leave(String topic, String text) {
        if (!text.isBlank()) background.run("leave", () -> hand.leave(topic, text.strip()));
    }

    private Place neighbour(Place from, int down, int right) {
        HeatLayout.Cell cell = cell(from);
        return place(Math.clamp(cell.row() + down, 0, rows().size() - 1), Math.clamp(cell.column() + right, 0, columns().size() - 1));
    }

    private static String title(List<Line> lines, String id) {
        return lines.stream().filter(line -> line.id().equals(id)).map(Line::title).findFirst().orElse(id);
    }
}
