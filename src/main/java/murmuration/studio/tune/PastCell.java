package murmuration.studio.tune;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import murmuration.agent.Decision;
import murmuration.review.Item;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;

/// A decision as the list behind a number tells it: the post with its score and verdict, or what she was silent on and why.
final class PastCell extends ListCell<Tuning.Past> {

    private final StoryTime time;

    PastCell(StoryTime time) {
        this.time = time;
        getStyleClass().add("past-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Tuning.Past past, boolean empty) {
        super.updateItem(past, empty);
        setGraphic(empty || past == null ? null : tell(past));
    }

    private Node tell(Tuning.Past past) {
        Decision decision = past.decision();
        String when = time.moment(decision.at());
        String head = past.item().map(item -> Texts.of("tune.past.post", when, item.post().score(), decision.inputs().expectedQuality(), verdict(item))).orElseGet(() -> silence(decision, when));
        String words = past.item().map(Item::text).orElse(decision.situation());
        var cell = column("past", label(head, Style.SMALL, Style.MUTED), paragraph(words, Style.PROSE));
        if (past.item().isEmpty()) cell.getChildren().add(paragraph(decision.reason(), Style.SMALL, Style.MUTED));
        cell.setMaxWidth(Double.MAX_VALUE);
        return cell;
    }

    private static String silence(Decision decision, String when) {
        return decision.bestDraft() >= 0 ? Texts.of("tune.past.unwritten", when, decision.bestDraft()) : Texts.of("tune.past.silent", when);
    }

    private static String verdict(Item item) {
        return Texts.of("tune.verdict." + item.state().name().toLowerCase(Locale.ROOT));
    }
}
