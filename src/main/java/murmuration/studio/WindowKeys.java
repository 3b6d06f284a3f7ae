package murmuration.studio;

import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import murmuration.studio.desk.DeskModel;
import murmuration.studio.parts.Appearance;

/// Keys that work everywhere in the window.
final class WindowKeys {

    private final ViewList views;
    private final ViewFrame frame;
    private final DeskModel desk;
    private final Appearance appearance;
    private final Runnable keySheet;
    private final Runnable palette;
    private final BooleanSupplier undoOnASheet;

    /// @param undoOnASheet undoes what was done on a sheet that lies over the window, and says whether there is such a sheet
    WindowKeys(ViewList views, ViewFrame frame, DeskModel desk, Appearance appearance, Runnable keySheet, Runnable palette, BooleanSupplier undoOnASheet) {
        this.views = views;
        this.frame = frame;
        this.desk = desk;
        this.appearance = appearance;
        this.keySheet = keySheet;
        this.palette = palette;
        this.undoOnASheet = undoOnASheet;
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
            case F6 -> done(() -> frame.cycle(event.isShiftDown() ? -1 : 1));
            default -> event.isShortcutDown() && !event.isAltDown() && withControl(event);
        };
    }

    private boolean withControl(KeyEvent event) {
        return switch (event.getCode()) {
            case DIGIT1, DIGIT2, DIGIT3, DIGIT4, DIGIT5, DIGIT6, DIGIT7 -> view(event.getCode().ordinal() - KeyCode.DIGIT0.ordinal());
            case NUMPAD1, NUMPAD2, NUMPAD3, NUMPAD4, NUMPAD5, NUMPAD6, NUMPAD7 -> view(event.getCode().ordinal() - KeyCode.NUMPAD0.ordinal());
            case EQUALS, PLUS, ADD -> done(appearance::larger);
            case MINUS, SUBTRACT -> done(appearance::smaller);
            case DIGIT0, NUMPAD0 -> done(appearance::usualSize);
            case K -> done(palette);
            case Z -> !(event.getTarget() instanceof TextInputControl) && (undoOnASheet.getAsBoolean() || views.view().undo(event.isShiftDown()) || done(event.isShiftDown() ? desk::redo : desk::undo));
            default -> false;
        };
    }

    private boolean view(int number) {
        views.numbered(number).ifPresent(frame::go);
        return true;
    }

    private static boolean done(Runnable verb) {
        verb.run();
        return true;
    }
}
