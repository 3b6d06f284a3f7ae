package murmuration.studio.desk;

import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import murmuration.review.Verdict.Reason;
import murmuration.studio.parts.Texts;

/// Discards with a reason, from which the character learns.
final class DiscardMenu extends ContextMenu {

    DiscardMenu(DeskModel model) {
        setId("discard-reasons");
        Stream.of(Reason.values()).filter(reason -> reason != Reason.NONE).forEach(reason -> {
            var item = new MenuItem(Texts.of("reason." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-')));
            item.setOnAction(_ -> model.discard(reason));
            getItems().add(item);
        });
    }
}
