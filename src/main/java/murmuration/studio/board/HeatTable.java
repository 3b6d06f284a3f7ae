package murmuration.studio.board;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Texts;

/// The map in words, for those who read a screen with their ears; its selection is the map's.
final class HeatTable extends TableView<Line> {

    private static final double COLUMN = 150;

    private static final HeatLayout.Cell NOWHERE = new HeatLayout.Cell(-1, -1);

    private final BoardModel model;
    private boolean following;

    HeatTable(BoardModel model) {
        this.model = model;
        setId("heat-table");
        setAccessibleText(Texts.of("board.table"));
        model.rowOrder().subscribe(order -> setItems(FXCollections.observableArrayList(order.lines())));
        model.columnOrder().subscribe(_ -> build());
        getSelectionModel().setCellSelectionEnabled(true);
        getSelectionModel().getSelectedCells().subscribe(this::selectOnBoard);
        model.selected().subscribe(_ -> follow());
        model.sight().subscribe(_ -> refreshIfShown());
        visibleProperty().subscribe(_ -> refreshIfShown());
    }

    private void build() {
        getColumns().clear();
        getColumns().add(who());
        model.columns().forEach(topic -> getColumns().add(what(topic)));
    }

    private static TableColumn<Line, String> who() {
        var column = new TableColumn<Line, String>(Texts.of("board.table.who"));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().title()));
        column.setSortable(false);
        return column;
    }

    private TableColumn<Line, String> what(Line topic) {
        var column = new TableColumn<Line, String>(topic.title());
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words(new Place(row.getValue().id(), topic.id()))));
        column.setSortable(false);
        column.setPrefWidth(COLUMN);
        return column;
    }

    private String words(Place place) {
        int step = Warmth.step(model.heat(place));
        String warmth = Texts.of("warmth." + step);
        if (step >= 1) warmth = Texts.of("board.table.cell", warmth, StoryTime.span(Warmth.left(model.heat(place), model.sight().get().halfLife())));
        Rest rest = model.rest(place);
        if (rest != Rest.NONE) warmth = Texts.of("board.table." + rest.name().toLowerCase(Locale.ROOT), warmth);
        return model.sight().get().waiting().contains(place) ? Texts.of("board.table.waiting", warmth) : warmth;
    }

    private void selectOnBoard() {
        if (following) return;
        for (TablePosition<?, ?> cell : getSelectionModel().getSelectedCells()) {
            if (cell.getColumn() > 0) model.selected().set(Optional.of(model.place(cell.getRow(), cell.getColumn() - 1)));
        }
    }

    private void follow() {
        HeatLayout.Cell cell = model.selected().get().map(model::cell).orElse(NOWHERE);
        following = true;
        if (cell.row() < 0 || cell.column() < 0) getSelectionModel().clearSelection();
        else if (!getSelectionModel().isSelected(cell.row(), getColumns().get(cell.column() + 1))) show(cell);
        following = false;
    }

    private void show(HeatLayout.Cell cell) {
        TableColumn<Line, ?> topic = getColumns().get(cell.column() + 1);
        getSelectionModel().clearAndSelect(cell.row(), topic);
        getFocusModel().focus(cell.row(), topic);
        scrollTo(cell.row());
        scrollToColumn(topic);
    }

    private void refreshIfShown() {
        if (!isVisible()) return;
        refresh();
        follow();
    }
}
