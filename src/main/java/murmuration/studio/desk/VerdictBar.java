package murmuration.studio.desk;

import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.named;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import murmuration.review.State;
import murmuration.review.Verdict.Reason;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Tips;
import murmuration.studio.parts.Views;
import org.kordamp.ikonli.feather.Feather;

/// The verdicts as buttons, each with its key.
final class VerdictBar extends HBox {

    private final Button approve;
    private final Button discard;
    private final DiscardMenu reasons;
    private final List<Label> letters = new ArrayList<>();

    /// @param origin shows where the post came from
    VerdictBar(DeskModel model, KeyMap keys, Runnable origin) {
        getStyleClass().addAll(Style.ROW, "verdicts");
        reasons = new DiscardMenu(model);
        approve = button(DeskVerb.APPROVE, Feather.CHECK, keys, model::approve);
        approve.getStyleClass().add("accent");
        discard = button(DeskVerb.DISCARD, Feather.X, keys, () -> model.discard(Reason.NONE));
        discard.setOnContextMenuRequested(_ -> openReasons());
        var undo = named(new Button(null, icon(Feather.ROTATE_CCW)), Texts.of("desk.undo"));
        undo.setId("undo");
        undo.getStyleClass().add(Style.QUIET_BUTTON);
        undo.setOnAction(_ -> model.undo());
        getChildren().addAll(
                approve, discard, button(DeskVerb.EDIT, Feather.EDIT_2, keys, model.card()::edit), small(DeskVerb.LATER, Feather.CLOCK, keys, model::later), small(DeskVerb.FLAG, Feather.FLAG, keys, model::flag), small(DeskVerb.ORIGIN, Feather.GIT_MERGE, keys, origin), spacer(), undo);
        model.card().card().subscribe(card -> {
            boolean none = card.isEmpty();
            getChildren().forEach(node -> node.setDisable(none && node != undo));
            approve.setDisable(none || card.get().item().state() == State.APPROVED);
        });
    }

    /// Each button's key beside it, where there is room.
    void showKeys(boolean shown) {
        letters.forEach(letter -> Views.show(letter, shown));
    }

    private Button button(DeskVerb verb, Feather feather, KeyMap keys, Runnable does) {
        Button button = small(verb, feather, keys, does);
        ((Pane) button.getGraphic()).getChildren().add(1, label(Texts.of("desk." + verb.id()), "verb"));
        button.getStyleClass().remove(Style.QUIET_BUTTON);
        return button;
    }

    /// Says its key, whichever it is.
    private Button small(DeskVerb verb, Feather feather, KeyMap keys, Runnable does) {
        Label letter = label("", "key-letter");
        letters.add(letter);
        var button = new Button(null, row("keyed", icon(feather), letter));
        button.setId(verb.id());
        button.getStyleClass().add(Style.QUIET_BUTTON);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> does.run());
        keys.changes().subscribe(_ -> letter.setText(keys.name(verb)));
        keys.changes().subscribe(_ -> {
            button.setAccessibleText(Texts.of("desk.button.accessible", Texts.of("desk." + verb.id()), keys.name(verb)));
            Tips.say(button, Texts.of("desk." + verb.id() + ".tip", keys.name(verb)));
        });
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
