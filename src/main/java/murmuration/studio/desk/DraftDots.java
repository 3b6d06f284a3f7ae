package murmuration.studio.desk;

import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.named;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Views;
import org.kordamp.ikonli.feather.Feather;

/// Leafs through the drafts of one moment.
final class DraftDots extends HBox {

    private final CardModel model;
    private final Label which = label("", Style.MUTED, Style.SMALL);

    DraftDots(CardModel model) {
        this.model = model;
        getStyleClass().addAll(Style.ROW, "drafts");
        getChildren().addAll(leaf(Feather.CHEVRON_LEFT, -1, "desk.draft.previous"), which, leaf(Feather.CHEVRON_RIGHT, 1, "desk.draft.next"));
        model.card().subscribe(card -> {
            Views.show(this, card.map(shown -> shown.post().drafts() > 1).orElse(false));
            card.ifPresent(shown -> which.setText(Texts.of("desk.draft", shown.draft() + 1, shown.post().drafts())));
        });
    }

    private Button leaf(Feather feather, int by, String name) {
        var button = named(new Button(null, icon(feather)), Texts.of(name));
        button.getStyleClass().add(Style.QUIET_BUTTON);
        button.setOnAction(_ -> model.leaf(by));
        return button;
    }
}
