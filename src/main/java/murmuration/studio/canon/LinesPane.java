package murmuration.studio.canon;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import murmuration.canon.Line;
import murmuration.cast.Character;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Views;

/// What the book gives everybody to say, as far as it can be told who speaks.
final class LinesPane extends VBox {

    private final CanonModel model;
    private final ComboBox<Character> speaker = new ComboBox<>();
    private final Label count = label("", Style.MUTED, Style.SMALL);
    private final ListView<Line> list = new ListView<>();

    LinesPane(CanonModel model) {
        this.model = model;
        getStyleClass().add("statements");
        speaker.setId("speaker");
        speaker.setAccessibleText(Texts.of("canon.speaker"));
        speaker.setConverter(names());
        speaker.getItems().setAll(model.cast());
        speaker.getSelectionModel().selectFirst();
        list.setId("lines");
        list.setAccessibleText(Texts.of("canon.kind.lines"));
        list.setCellFactory(_ -> new LineCell());
        list.setPlaceholder(paragraph(Texts.of("canon.none.lines"), Style.MUTED));
        getChildren().addAll(row("speaker-row", speaker, count), grow(list));
        speaker.valueProperty().subscribe(_ -> fill());
        model.reading().subscribe(_ -> fill());
        model.chapter().subscribe(_ -> fill());
    }

    private void fill() {
        Character who = speaker.getValue();
        List<Line> lines = who == null ? List.of() : model.lines(who);
        list.getItems().setAll(lines);
        count.setText(who == null ? "" : Texts.of("canon.lines", lines.size(), who.voice().samples().size()));
    }

    @Override
    public void requestFocus() {
        speaker.requestFocus();
    }

    private static StringConverter<Character> names() {
        return new StringConverter<>() {
            @Override
            public String toString(Character who) {
                return who == null ? "" : who.name();
            }

            @Override
            public Character fromString(String name) {
                throw new UnsupportedOperationException("Speakers are chosen, not typed.");
            }
        };
    }

    private static final class LineCell extends ListCell<Line> {

        private final Label situation = paragraph("", Style.MUTED, Style.SMALL);
        private final Label text = paragraph("", Style.PROSE);
        private final VBox tree = column("statement", situation, text);

        LineCell() {
            getStyleClass().add("statement-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            text.setText(Texts.of("canon.line", line.text()));
            situation.setText(Texts.of("canon.line.at", line.chapter(), line.situation()));
            Views.show(situation, !line.situation().isBlank());
            setAccessibleText(line.text());
            setGraphic(tree);
        }
    }
}
