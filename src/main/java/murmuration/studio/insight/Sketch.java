package murmuration.studio.insight;

import java.util.List;
import javafx.scene.paint.Color;

/// A picture as a list of shapes, from back to front, in pixels from the top left.
record Sketch(double width, double height, Color paper, List<Shape> shapes) {

    Sketch {
        shapes = List.copyOf(shapes);
    }

    sealed interface Shape {
        Color colour();
    }

    record Line(double fromX, double fromY, double toX, double toY, double thickness, Color colour) implements Shape {}

    record Dot(double x, double y, double radius, Color colour) implements Shape {}

    record Box(double x, double y, double width, double height, Color colour) implements Shape {}

    record Triangle(double x1, double y1, double x2, double y2, double x3, double y3, Color colour) implements Shape {}

    /// @param anchor where in the words x lies: -1 at their beginning, 0 in the middle, 1 at their end; y is the middle of their height
    record Words(double x, double y, String text, int anchor, boolean strong, Color colour) implements Shape {}
}
