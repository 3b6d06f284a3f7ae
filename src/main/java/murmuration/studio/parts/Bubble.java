package murmuration.studio.parts;

import atlantafx.base.controls.Popover;
import javafx.stage.WindowEvent;

/// A small sheet beside what it is about. It fades in and out only where the novelist lets things move.
public abstract class Bubble extends Popover {

    protected Bubble() {
        setDetachable(false);
        addEventHandler(WindowEvent.WINDOW_SHOWING, _ -> setAnimated(!Appearance.isStill(getOwnerWindow().getScene())));
    }
}
