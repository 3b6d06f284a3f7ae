package murmuration.studio.board;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import murmuration.studio.parts.Texts;

/// What the board pane shows and what one can do there. On JavaFX's thread, except [#interest()].
public final class BoardModel {

    private final List<Line> rows;
    private final List<Line> columns;
    private final ReadOnlyObjectWrapper<BoardSight> sight = new ReadOnlyObjectWrapper<>(BoardSight.NOTHING);
    private final ObjectProperty<Optional<Place>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Place>> hovered = new SimpleObjectProperty<>(Optional.empty());
    private volatile Interest interest = Interest.NONE;

    /// @param rows characters, then whoever else leaves traces
    /// @param columns topics
    public BoardModel(List<Line> rows, List<Line> columns) {
        this.rows = List.copyOf(rows);
        this.columns = List.copyOf(columns);
        selected.subscribe(_ -> interest = new Interest(selected.get(), hovered.get()));
        hovered.subscribe(_ -> interest = new Interest(selected.get(), hovered.get()));
    }

    public void show(BoardSight seen) {
        sight.set(seen);
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

    List<Line> rows() {
        return rows;
    }

    List<Line> columns() {
        return columns;
    }

    Place place(int row, int column) {
        return new Place(rows.get(row).id(), columns.get(column).id());
    }

    HeatLayout.Cell cell(Place place) {
        return new HeatLayout.Cell(index(rows, place.agent()), index(columns, place.topic()));
    }

    double heat(Place place) {
        return sight.get().heat().getOrDefault(place, 0.0);
    }

    double rowHeat(Line row) {
        return columns.stream().mapToDouble(column -> heat(new Place(row.id(), column.id()))).sum();
    }

    double columnHeat(Line column) {
        return rows.stream().mapToDouble(row -> heat(new Place(row.id(), column.id()))).sum();
    }

    CellLook look(Place place) {
        boolean crossed = hovered.get().map(over -> over.agent().equals(place.agent()) || over.topic().equals(place.topic())).orElse(false);
        return new CellLook(Warmth.step(heat(place)), sight.get().waiting().contains(place), selected.get().equals(Optional.of(place)), crossed);
    }

    String title(Place place) {
        return Texts.of("board.place", rowTitle(place.agent()), columnTitle(place.topic()));
    }

    String rowTitle(String id) {
        return title(rows, id);
    }

    String columnTitle(String id) {
        return title(columns, id);
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
        if (rows.isEmpty() || columns.isEmpty()) return;
        selected.set(Optional.of(selected.get().map(from -> neighbour(from, down, right)).orElseGet(() -> place(0, 0))));
    }

    private Place neighbour(Place from, int down, int right) {
        HeatLayout.Cell cell = cell(from);
        return place(Math.clamp(cell.row() + down, 0, rows.size() - 1), Math.clamp(cell.column() + right, 0, columns.size() - 1));
    }

    private static int index(List<Line> lines, String id) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).id().equals(id)) return i;
        }
        return 0;
    }

    private static String title(List<Line> lines, String id) {
        return lines.stream().filter(line -> line.id().equals(id)).map(Line::title).findFirst().orElse(id);
    }
}
