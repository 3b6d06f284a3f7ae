package murmuration.studio.desk;

import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.named;
import static murmuration.studio.parts.Views.spacer;

import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import murmuration.review.State;
import murmuration.review.Verdict.Reason;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import org.kordamp.ikonli.feather.Feather;

/// The verdicts as buttons, each with its key.
final class VerdictBar extends HBox {

    private final Button approve;
    private final Button discard;
    private final DiscardMenu reasons;

    VerdictBar(DeskModel model) {
        getStyleClass().addAll(Style.ROW, "verdicts");
        reasons = new DiscardMenu(model);
        approve = button("approve", Feather.CHECK, "A", model::approve);
        approve.getStyleClass().add("accent");
        discard = button("discard", Feather.X, "X", () -> model.discard(Reason.NONE));
        discard.setOnContextMenuRequested(_ -> openReasons());
        var undo = named(new Button(null, icon(Feather.ROTATE_CCW)), Texts.of("desk.undo"));
        undo.setId("undo");
        undo.getStyleClass().add(Style.QUIET_BUTTON);
        undo.setOnAction(_ -> model.undo());
        getChildren().addAll(approve, discard, button("later", Feather.CLOCK, "L", model::later), button("edit", Feather.EDIT_2, "E", model.card()::edit), spacer(), undo);
        model.card().card().subscribe(card -> {
            boolean none = card.isEmpty();
            getChildren().forEach(node -> node.setDisable(none && node != undo));
            approve.setDisable(none || card.get().item().state() == State.APPROVED);
        });
    }

    private static Button button(String id, Feather feather, String key, Runnable verb) {
        var button = new Button(Texts.of("desk." + id), icon(feather));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(Texts.of("desk.button.accessible", Texts.of("desk." + id), key));
        button.setTooltip(new Tooltip(Texts.of("desk." + id + ".tip")));
        button.setOnAction(_ -> verb.run());
        return button;
    }

    void takeFocus() {
        (approve.isDisabled() ? discard : approve).requestFocus();
    }

    /// Asks why, below the button.
    void openReasons() {
        if (!discard.isDisabled()) reasons.show(discard, Side.TOP, 0, -4);
    }
}
