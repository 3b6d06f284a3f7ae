package murmuration.studio.parts;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// What is said about a node when the pointer rests on it.
///
/// JavaFX builds a window with a scene of its own for each Tooltip, whether or not it is ever seen: that was most of what a pane cost, and of what a changed word cost. So one is made
/// when the pointer first comes.
public final class Tips {

    private static final EventHandler<MouseEvent> COMES = event -> make((Node) event.getSource());

    private Tips() {}

    /// Says this from now on, to a screen reader too.
    public static void say(Node node, String text) {
        boolean first = node.getProperties().put(Tips.class, text) == null;
        node.setAccessibleHelp(text);
        if (first) node.addEventHandler(MouseEvent.MOUSE_ENTERED, COMES);
        if (node.getProperties().get(Tooltip.class) instanceof Tooltip made) made.setText(text);
    }

    private static void make(Node node) {
        if (node.getProperties().containsKey(Tooltip.class)) return;
        Tooltip tip = RightToLeft.guard(new Tooltip((String) node.getProperties().get(Tips.class)));
        node.getProperties().put(Tooltip.class, tip);
        Tooltip.install(node, tip);
    }
}
