package murmuration.studio.canon;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.paragraph;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import murmuration.canon.Gap;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;

/// What stands in the way of good posts, and what to do about it.
final class GapsPane extends VBox {

    private final ListView<Gap> list = new ListView<>();

    GapsPane(CanonModel model) {
        getStyleClass().add("statements");
        list.setId("gaps");
        list.setAccessibleText(Texts.of("canon.gaps"));
        list.setCellFactory(_ -> new GapCell());
        list.setPlaceholder(paragraph(Texts.of("canon.none.gaps"), Style.MUTED));
        getChildren().add(grow(list));
        model.gaps().subscribe(missing -> list.getItems().setAll(missing));
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) list.getSelectionModel().selectFirst();
    }

    private static final class GapCell extends ListCell<Gap> {

        private final Label sentence = paragraph("", Style.STRONG);
        private final Label fix = paragraph("", Style.MUTED);
        private final VBox tree = column("statement", sentence, fix);

        GapCell() {
            getStyleClass().add("statement-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Gap gap, boolean empty) {
            super.updateItem(gap, empty);
            if (empty || gap == null) {
                setGraphic(null);
                return;
            }
            sentence.setText(gap.sentence());
            fix.setText(gap.fix());
            setAccessibleText(gap.sentence() + " " + gap.fix());
            setGraphic(tree);
        }
    }
}
