package murmuration.studio.canon;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.paragraph;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import murmuration.canon.Fact;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;

/// A statement: from which chapter, who knows it, what it is about, and who says so.
final class StatementCell extends ListCell<Statement> {

    private final CanonModel model;
    private final Label text = paragraph("", Style.PROSE);
    private final Label about = paragraph("", Style.MUTED, Style.SMALL);
    private final VBox tree = column("statement", text, about);

    StatementCell(CanonModel model) {
        this.model = model;
        getStyleClass().add("statement-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Statement statement, boolean empty) {
        super.updateItem(statement, empty);
        if (empty || statement == null) {
            setGraphic(null);
            return;
        }
        text.setText(statement.fact().text());
        about.setText(about(statement));
        setAccessibleText(text.getText() + ", " + about.getText());
        setGraphic(tree);
    }

    private String about(Statement statement) {
        Fact fact = statement.fact();
        List<String> names = statement.knownBy();
        var parts = new ArrayList<String>();
        parts.add(fact.chapter() < 1 ? Texts.of("canon.from.start") : Texts.of("canon.from", fact.chapter()));
        parts.add(names.isEmpty() ? Texts.of("canon.known.all") : Texts.of("canon.known", String.join(", ", names)));
        if (!fact.topic().isEmpty()) parts.add(model.topicTitle(fact.topic()));
        if (statement instanceof Statement.Proposed(var proposal)) proposal.toldBy().ifPresent(who -> parts.add(Texts.of("canon.told", who)));
        return String.join("  ·  ", parts);
    }
}
