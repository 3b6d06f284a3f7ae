package murmuration.studio.board;

import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;
import static murmuration.studio.parts.Views.whole;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.LongConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Views;
import org.kordamp.ikonli.feather.Feather;

/// The traces of the selected cell, or the newest of the whole board.
final class TraceList extends VBox {

    private static final double SMALLEST = 80;
    private static final long LEGIBLE = 750_000_000;
    private static final long RUSH = 2_000_000_000;

    private final BoardModel model;
    private final ListView<TraceLine> list = new ListView<>();
    private final Label title = whole(label("", Style.SECTION_TITLE));
    private final Label hint = label(Texts.of("board.hint"), Style.MUTED, Style.SMALL);
    private final Label none = paragraph("", Style.PROSE, Style.MUTED);
    private final Set<TraceCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private List<Long> shown = List.of();
    private long replaced = System.nanoTime() - RUSH;
    private final Button all = new Button(Texts.of("board.traces.showAll"));

    TraceList(BoardModel model, StoryTime time, LongConsumer origin) {
        this.model = model;
        getStyleClass().add("trace-list");
        getChildren().addAll(header(), grow(list));
        list.setMinHeight(SMALLEST);
        list.setId("traces");
        list.setAccessibleText(Texts.of("board.traces"));
        list.setCellFactory(_ -> cell(time));
        list.setPlaceholder(none);
        list.setContextMenu(menu(origin));
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) origin(origin);
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() != KeyCode.ENTER && event.getCode() != KeyCode.P || event.isShortcutDown()) return;
            origin(origin);
            event.consume();
        });
        model.sight().subscribe(_ -> refresh());
        model.selected().subscribe(_ -> name());
    }

    private TraceCell cell(StoryTime time) {
        var cell = new TraceCell(model, time);
        cells.add(cell);
        return cell;
    }

    private ContextMenu menu(LongConsumer origin) {
        var item = new MenuItem(Texts.of("board.trace.origin"), Views.icon(Feather.GIT_MERGE));
        item.setOnAction(_ -> origin(origin));
        return new ContextMenu(item);
    }

    /// Where the selected trace came from.
    private void origin(LongConsumer origin) {
        TraceLine line = list.getSelectionModel().getSelectedItem();
        if (line != null) origin.accept(line.trace().id());
    }

    private HBox header() {
        all.getStyleClass().add(Style.QUIET_BUTTON);
        all.setOnAction(_ -> model.showAll());
        return row("section-header", title, hint, spacer(), all);
    }

    private void name() {
        replaced = System.nanoTime() - RUSH;
        title.setText(model.selected().get().map(model::title).orElseGet(() -> Texts.of("board.traces.newest")));
        boolean selected = model.selected().get().isPresent();
        none.setText(Texts.of(selected ? "board.traces.noneHere" : "board.traces.none"));
        Views.show(all, selected);
        Views.show(hint, !selected);
    }

    private void refresh() {
        List<TraceLine> lines = model.sight().get().traces();
        List<Long> ids = lines.stream().map(line -> line.trace().id()).toList();
        if (!ids.equals(shown)) replaceInTime(lines, ids);
        else fade(lines);
    }

    /// Where thousands of traces come, nobody reads a list that is another at each look; where all of it is another, even less so.
    private void replaceInTime(List<TraceLine> lines, List<Long> ids) {
        long now = System.nanoTime();
        boolean rush = Collections.disjoint(ids, shown);
        if (!lines.isEmpty() && now - replaced < (rush ? RUSH : LEGIBLE)) return;
        replaced = now;
        shown = ids;
        replace(lines);
    }

    /// Rows remember the height of what they showed before, so they are made anew.
    private void replace(List<TraceLine> lines) {
        list.getItems().setAll(lines);
        list.refresh();
    }

    /// Traces that only faded are said anew in the rows that are seen; the list, which would measure all its rows for each, is left as it is.
    private void fade(List<TraceLine> lines) {
        for (TraceCell cell : cells) {
            int index = cell.getIndex();
            if (!cell.isEmpty() && index < lines.size()) cell.fade(lines.get(index));
        }
    }
}
