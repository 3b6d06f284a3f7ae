package murmuration.studio.canon;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import murmuration.canon.manuscript.Chapter;
import murmuration.canon.manuscript.Passage;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Views;

/// What stands in the chosen chapter, passage by passage, and who is there.
final class PagePane extends VBox {

    private final CanonModel model;
    private final Label title = label("", Style.PANEL_TITLE, Style.PROSE);
    private final ListView<Passage> list = new ListView<>();

    private boolean untouched = true;

    PagePane(CanonModel model) {
        this.model = model;
        setId("page");
        getStyleClass().addAll(Style.PANEL, "page");
        list.setId("passages");
        list.getStyleClass().add("passages");
        list.setAccessibleText(Texts.of("canon.passages"));
        list.setCellFactory(_ -> new PassageCell());
        list.setPlaceholder(paragraph(Texts.of("canon.no-book"), Style.EMPTY));
        getChildren().addAll(row("panel-header", title), grow(list));
        model.chapter().subscribe(_ -> fill());
        model.manuscript().subscribe(_ -> fill());
        list.addEventFilter(InputEvent.ANY, event -> untouched &= event.getEventType() == MouseEvent.MOUSE_MOVED);
        model.reading().subscribe(_ -> showAnew());
    }

    void takeFocus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) list.getSelectionModel().selectFirst();
    }

    /// Opens the book where a statement comes from.
    void show(Statement statement) {
        model.manuscript().get().chapters().stream().filter(chapter -> chapter.number() == statement.chapter()).findFirst().ifPresent(this::fill);
        statement.passage().ifPresent(this::mark);
    }

    private void fill() {
        List<Chapter> chapters = model.manuscript().get().chapters();
        model.chapter().get().or(() -> chapters.stream().findFirst()).ifPresentOrElse(this::fill, () -> {
            title.setText("");
            list.getItems().clear();
        });
    }

    /// Whoever is in a passage is found only when the book was read closely. A list that gets other heights does not stay at its top by itself.
    private void showAnew() {
        list.refresh();
        if (untouched) list.scrollTo(0);
    }

    private void fill(Chapter chapter) {
        title.setText(CanonModel.title(chapter));
        List<Passage> passages = chapter.scenes().stream().flatMap(scene -> scene.passages().stream()).toList();
        if (list.getItems().equals(passages)) return;
        list.getItems().setAll(passages);
        list.scrollTo(0);
        untouched = true;
    }

    private void mark(int passage) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).id() != passage) continue;
            list.getSelectionModel().clearAndSelect(i);
            untouched = false;
            list.scrollTo(i);
        }
    }

    private final class PassageCell extends ListCell<Passage> {

        private final Label text = paragraph("", Style.PROSE);
        private final Label there = label("", Style.MUTED, Style.SMALL);
        private final VBox tree = column("passage-of-book", text, there);

        PassageCell() {
            getStyleClass().add("passage-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Passage passage, boolean empty) {
            super.updateItem(passage, empty);
            if (empty || passage == null) {
                setGraphic(null);
                return;
            }
            text.setText(passage.text());
            List<String> names = model.present(passage);
            there.setText(names.isEmpty() ? "" : Texts.of("canon.there", String.join(", ", names)));
            Views.show(there, !names.isEmpty());
            setAccessibleText(passage.text());
            setGraphic(tree);
        }
    }
}
