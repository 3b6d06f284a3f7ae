package murmuration.studio.desk;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import murmuration.review.Verdict.Reason;

/// Judging by single keys. They do nothing with a modifier, in a text field, or while a key is held down; Backspace and Delete never discard.
final class DeskKeys {

    private final DeskModel model;
    private final Runnable reasons;
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private boolean taken;

    /// @param reasons asks why a post is discarded
    DeskKeys(DeskModel model, Runnable reasons) {
        this.model = model;
        this.reasons = reasons;
    }

    void listenTo(Node desk) {
        desk.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        desk.addEventFilter(KeyEvent.KEY_RELEASED, event -> down.remove(event.getCode()));
        desk.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        desk.focusWithinProperty().subscribe(_ -> down.clear());
    }

    private void pressed(KeyEvent event) {
        boolean repeated = !down.add(event.getCode());
        taken = false;
        if (event.getTarget() instanceof TextInputControl || event.isControlDown() || event.isAltDown() || event.isMetaDown()) return;
        boolean known = moves(event.getCode()) || judges(event, repeated);
        taken = known;
        if (known) event.consume();
    }

    /// The letter of a key that was taken is not for the editor that it may have opened.
    private void typed(KeyEvent event) {
        if (taken) event.consume();
        taken = false;
    }

    /// Moving may be held down.
    private boolean moves(KeyCode key) {
        switch (key) {
            case J, DOWN -> model.move(1);
            case K, UP -> model.move(-1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean judges(KeyEvent event, boolean repeated) {
        Runnable verb = event.isShiftDown() ? shifted(event.getCode()) : verb(event.getCode());
        if (verb == NOTHING) return false;
        if (!repeated) verb.run();
        return true;
    }

    private static final Runnable NOTHING = () -> {};

    private Runnable shifted(KeyCode key) {
        return key == KeyCode.X ? reasons : NOTHING;
    }

    private Runnable verb(KeyCode key) {
        return switch (key) {
            case A -> model::approve;
            case X -> () -> model.discard(Reason.NONE);
            case L -> model::later;
            case E -> model.card()::edit;
            case LEFT -> () -> model.card().leaf(-1);
            case RIGHT -> () -> model.card().leaf(1);
            case DIGIT1, NUMPAD1 -> () -> model.card().strike(0);
            case DIGIT2, NUMPAD2 -> () -> model.card().strike(1);
            case DIGIT3, NUMPAD3 -> () -> model.card().strike(2);
            case DIGIT4, NUMPAD4 -> () -> model.card().strike(3);
            default -> NOTHING;
        };
    }
}
