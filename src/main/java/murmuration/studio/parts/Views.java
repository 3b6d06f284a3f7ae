package murmuration.studio.parts;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Builds trees of nodes so that code reads as the tree it builds.
public final class Views {

    private Views() {}

    /// One below the other; distances come from the stylesheet.
    public static VBox column(String style, Node... children) {
        var box = new VBox(children);
        box.getStyleClass().add(style);
        return box;
    }

    /// Side by side, centred; distances come from the stylesheet.
    public static HBox row(String style, Node... children) {
        var box = new HBox(children);
        box.getStyleClass().addAll(Style.ROW, style);
        return box;
    }

    /// Side by side, and in as many lines as it takes.
    public static FlowPane flow(String style, Node... children) {
        var flow = new Flow(children);
        flow.getStyleClass().add(style);
        return flow;
    }

    public static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A label that takes as many lines as it needs.
    public static Label paragraph(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return RightToLeft.guard(label);
    }

    /// A label that is never cut short.
    public static Label whole(Label label) {
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    public static Region spacer() {
        return grow(new Region());
    }

    public static <N extends Node> N grow(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }

    public static FontIcon icon(Feather feather) {
        return new FontIcon(feather);
    }

    /// Says what a button without words does, to the eye and to a screen reader.
    public static <B extends ButtonBase> B named(B button, String name) {
        Tips.say(button, name);
        button.setAccessibleText(name);
        return button;
    }

    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Whether the keyboard is somewhere in it. (What a node itself remembers of that is wrong for a while after it moved elsewhere.)
    public static boolean holdsFocus(Node node) {
        Node owner = node.getScene() == null ? null : node.getScene().getFocusOwner();
        while (owner != null && owner != node) owner = owner.getParent();
        return owner != null;
    }
}
