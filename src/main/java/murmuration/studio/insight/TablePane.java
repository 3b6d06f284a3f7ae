package murmuration.studio.insight;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.show;

import java.util.List;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import murmuration.board.Trace;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import org.kordamp.ikonli.feather.Feather;

/// The twin of a picture in words and numbers; below it the posts behind the selected row.
final class TablePane extends VBox {

    private static final double WORDS = 7.5;
    private static final double WIDEST = 420;

    private final Appearance appearance;
    private final TableView<Table.Row> rows = new TableView<>();
    private final ListView<Trace> evidence = new ListView<>();
    private Table shown = new Table(List.of(), List.of());

    /// @param origin shows where the post came from that left a trace
    TablePane(StoryTime time, Appearance appearance, LongConsumer origin) {
        this.appearance = appearance;
        getStyleClass().add("insight-table");
        rows.setId("insight-table");
        rows.setAccessibleText(Texts.of("insight.table"));
        rows.setPlaceholder(label(Texts.of("insight.nothing"), Style.MUTED));
        evidence.setId("insight-evidence");
        evidence.setAccessibleText(Texts.of("insight.evidence"));
        evidence.setCellFactory(_ -> new EvidenceCell(time));
        evidence.setContextMenu(menu(origin));
        evidence.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) origin(origin);
        });
        evidence.setOnKeyPressed(event -> {
            if (event.getCode() != KeyCode.ENTER && event.getCode() != KeyCode.P || event.isShortcutDown()) return;
            origin(origin);
            event.consume();
        });
        Label behind = label(Texts.of("insight.evidence"), Style.SECTION_TITLE);
        rows.getSelectionModel().selectedItemProperty().subscribe(row -> {
            evidence.getItems().setAll(row == null ? List.of() : row.evidence());
            show(evidence, !evidence.getItems().isEmpty());
            show(behind, !evidence.getItems().isEmpty());
        });
        getChildren().addAll(grow(rows), behind, grow(evidence));
    }

    private ContextMenu menu(LongConsumer origin) {
        var item = new MenuItem(Texts.of("board.trace.origin"), icon(Feather.GIT_MERGE));
        item.setOnAction(_ -> origin(origin));
        return new ContextMenu(item);
    }

    private void origin(LongConsumer origin) {
        Trace trace = evidence.getSelectionModel().getSelectedItem();
        if (trace != null) origin.accept(trace.id());
    }

    Table shown() {
        return shown;
    }

    void takeFocus() {
        rows.requestFocus();
    }

    /// The selected row stays selected, if it is still there.
    void fill(Table table) {
        if (table.equals(shown)) return;
        Table.Row selected = rows.getSelectionModel().getSelectedItem();
        if (!table.heads().equals(shown.heads())) rows.getColumns().setAll(columns(table));
        shown = table;
        rows.getItems().setAll(table.rows());
        table.rows().stream().filter(row -> selected != null && row.cells().equals(selected.cells())).findFirst().ifPresent(rows.getSelectionModel()::select);
    }

    private List<TableColumn<Table.Row, ?>> columns(Table table) {
        var columns = new java.util.ArrayList<TableColumn<Table.Row, ?>>();
        for (int i = 0; i < table.heads().size(); i++) {
            int number = i;
            var column = new TableColumn<Table.Row, String>(table.heads().get(i));
            column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().cells().get(number)));
            column.setComparator(TablePane::compare);
            int longest = table.rows().stream().mapToInt(row -> row.cells().get(number).length()).max().orElse(0);
            column.setPrefWidth(appearance.scale().get() * Math.clamp(WORDS * Math.max(longest, table.heads().get(i).length()) + 26, 60, WIDEST));
            columns.add(column);
        }
        return columns;
    }

    /// Numbers by their value.
    private static int compare(String one, String other) {
        String number = "-?\\d+(\\.\\d+)?";
        return one.matches(number) && other.matches(number) ? Double.compare(Double.parseDouble(one), Double.parseDouble(other)) : one.compareTo(other);
    }

    private static final class EvidenceCell extends ListCell<Trace> {
        private final StoryTime time;

        EvidenceCell(StoryTime time) {
            this.time = time;
            getStyleClass().add("past-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Trace trace, boolean empty) {
            super.updateItem(trace, empty);
            if (empty || trace == null) {
                setGraphic(null);
                return;
            }
            String who = trace.agent().equals(Trace.NOVELIST) ? Texts.of("board.row.story") : trace.agent();
            setGraphic(column("past", label(Texts.of("insight.evidence.head", who, time.moment(trace.at())), Style.SMALL, Style.MUTED), paragraph(trace.text(), Style.PROSE)));
        }
    }
}
