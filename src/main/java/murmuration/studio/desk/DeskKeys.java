package murmuration.studio.desk;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Judging by single keys. They do nothing with a modifier, in a text field, or while a key is held down; Backspace and Delete never discard.
final class DeskKeys {

    private final KeyMap keys;
    private final Map<DeskVerb, Runnable> verbs;
    private final Runnable reasons;
    private final Runnable search;
    private final Runnable undone;
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private boolean taken;

    /// @param verbs what each does
    /// @param reasons asks why a post is discarded: Shift and the key that discards
    /// @param search is `/`, wherever it lies on a keyboard
    /// @param undone is Escape
    DeskKeys(KeyMap keys, Map<DeskVerb, Runnable> verbs, Runnable reasons, Runnable search, Runnable undone) {
        this.keys = keys;
        this.verbs = new EnumMap<>(verbs);
        this.reasons = reasons;
        this.search = search;
        this.undone = undone;
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
        taken = moves(event.getCode()) || leaves(event.getCode()) || judges(event, repeated);
        if (taken) event.consume();
    }

    /// The letter of a key that was taken is not for the editor that it may have opened.
    private void typed(KeyEvent event) {
        boolean slash = "/".equals(event.getCharacter()) && !taken && keys.on().get() && !(event.getTarget() instanceof TextInputControl);
        if (slash) search.run();
        if (taken || slash) event.consume();
        taken = false;
    }

    private boolean moves(KeyCode key) {
        if (key != KeyCode.DOWN && key != KeyCode.UP) return false;
        verbs.get(key == KeyCode.DOWN ? DeskVerb.NEXT : DeskVerb.PREVIOUS).run();
        return true;
    }

    private boolean leaves(KeyCode key) {
        if (key != KeyCode.ESCAPE) return false;
        undone.run();
        return true;
    }

    private boolean judges(KeyEvent event, boolean repeated) {
        Optional<DeskVerb> verb = keys.verb(event.getCode());
        if (verb.isEmpty() || event.isShiftDown() && verb.get() != DeskVerb.DISCARD) return false;
        if (!repeated || verb.get().repeats()) (event.isShiftDown() ? reasons : verbs.get(verb.get())).run();
        return true;
    }
}
