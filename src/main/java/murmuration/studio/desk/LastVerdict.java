package murmuration.studio.desk;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import murmuration.review.Item;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Views;

/// What was just said of which post. Its card is gone by then, and whoever pressed the wrong key would not know.
final class LastVerdict extends Label {

    LastVerdict(DeskModel model) {
        setId("last-verdict");
        getStyleClass().addAll(Style.MUTED, Style.SMALL, "last-verdict");
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        model.last().subscribe(this::show);
    }

    private void show(List<Item> judged) {
        Views.show(this, !judged.isEmpty());
        if (judged.isEmpty()) return;
        Item first = judged.getFirst();
        String verdict = Texts.of("desk.last." + first.state().name().toLowerCase(Locale.ROOT));
        setText(judged.size() > 1 ? Texts.of("desk.last.many", verdict, judged.size()) : Texts.of("desk.last", verdict, first.post().character(), first.text().replaceAll("\\s+", " ")));
    }
}
