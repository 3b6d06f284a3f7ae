package murmuration.studio;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import murmuration.studio.desk.DeskModel;
import murmuration.studio.parts.Appearance;

/// Keys that work everywhere in the window.
final class WindowKeys {

    /// A region that can be given the keyboard.
    record Region(Node node, Runnable takeFocus) {}

    private final List<Region> regions;
    private final DeskModel desk;
    private final Appearance appearance;
    private final Runnable keySheet;

    /// @param regions in the order of Ctrl+1, Ctrl+2 and so on
    WindowKeys(List<Region> regions, DeskModel desk, Appearance appearance, Runnable keySheet) {
        this.regions = regions;
        this.desk = desk;
        this.appearance = appearance;
        this.keySheet = keySheet;
    }

    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (handles(event)) event.consume();
        });
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if ("?".equals(event.getCharacter()) && !(event.getTarget() instanceof TextInputControl)) keySheet.run();
        });
    }

    private boolean handles(KeyEvent event) {
        return switch (event.getCode()) {
            case F6 -> cycle(event.isShiftDown() ? -1 : 1);
            default -> event.isShortcutDown() && !event.isAltDown() && withControl(event);
        };
    }

    private boolean withControl(KeyEvent event) {
        return switch (event.getCode()) {
            case DIGIT1, NUMPAD1 -> focus(0);
            case DIGIT2, NUMPAD2 -> focus(1);
            case DIGIT3, NUMPAD3 -> focus(2);
            case EQUALS, PLUS, ADD -> done(appearance::larger);
            case MINUS, SUBTRACT -> done(appearance::smaller);
            case DIGIT0, NUMPAD0 -> done(appearance::usualSize);
            case Z -> !(event.getTarget() instanceof TextInputControl) && done(event.isShiftDown() ? desk::redo : desk::undo);
            default -> false;
        };
    }

    private boolean focus(int number) {
        return number < regions.size() && done(regions.get(number).takeFocus());
    }

    private boolean cycle(int by) {
        int now = -1;
        for (int i = 0; i < regions.size(); i++) {
            if (regions.get(i).node().isFocusWithin()) now = i;
        }
        return focus(Math.floorMod(now + by, regions.size()));
    }

    private static boolean done(Runnable verb) {
        verb.run();
        return true;
    }
}
