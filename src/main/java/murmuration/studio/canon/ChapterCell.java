package murmuration.studio.canon;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.label;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import murmuration.canon.manuscript.Chapter;
import murmuration.studio.parts.RightToLeft;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Views;

/// A chapter: its title, how many facts hold from it, and who is there.
final class ChapterCell extends ListCell<Optional<Chapter>> {

    private final CanonModel model;
    private final Label title = label("", Style.STRONG);
    private final Label facts = label("", Style.MUTED, Style.SMALL);
    private final Label there = label("", Style.MUTED, Style.SMALL);
    private final VBox tree = column("chapter", title, facts, there);

    ChapterCell(CanonModel model) {
        this.model = model;
        getStyleClass().add("chapter-cell");
        setPrefWidth(0);
        RightToLeft.guard(title).setWrapText(true);
        RightToLeft.guard(there).setWrapText(true);
    }

    @Override
    protected void updateItem(Optional<Chapter> chapter, boolean empty) {
        super.updateItem(chapter, empty);
        if (empty || chapter == null) {
            setGraphic(null);
            return;
        }
        title.setText(chapter.map(CanonModel::title).orElse(Texts.of("canon.whole")));
        long holding = model.truth().get().facts().stream().filter(fact -> chapter.map(one -> one.number() == fact.chapter()).orElse(true)).count();
        facts.setText(Texts.of("canon.facts", holding));
        List<String> names = chapter.map(model::present).orElse(List.of());
        there.setText(chapter.isPresent() ? String.join(", ", names) : Texts.of("canon.size", model.manuscript().get().chapters().size(), model.manuscript().get().passages().count()));
        Views.show(facts, holding > 0);
        Views.show(there, !there.getText().isEmpty());
        setAccessibleText(title.getText() + ", " + there.getText());
        setGraphic(tree);
    }
}
