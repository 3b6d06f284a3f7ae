package murmuration.studio.insight;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.Typefaces;

/// Draws sketches, made anew for each size it gets.
final class SketchCanvas extends Region {

    static final double LETTERS = 12.5;
    private static final double LEAST_HEIGHT = 220;

    /// Makes a picture for a size.
    interface Maker {
        Sketch make(double width, double height);
    }

    private final Canvas canvas = new Canvas();
    private Maker maker = (width, height) -> new Sketch(width, height, javafx.scene.paint.Color.TRANSPARENT, java.util.List.of());

    private final Appearance appearance;

    SketchCanvas(Appearance appearance) {
        this.appearance = appearance;
        setId("insight-picture");
        getStyleClass().add("sketch");
        getChildren().add(canvas);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    void show(Maker changed, String inWords) {
        maker = changed;
        setAccessibleText(inWords);
        redraw();
    }

    Sketch sketch() {
        return maker.make(Math.max(1, getWidth() / scale()), Math.max(1, getHeight() / scale()));
    }

    private void redraw() {
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        context.scale(scale(), scale());
        if (getWidth() > 0 && getHeight() > 0) sketch().shapes().forEach(shape -> draw(context, shape));
    }

    /// Larger letters make the whole picture larger, as if it were seen from nearer, as far as there is room for it.
    private double scale() {
        return Math.max(1, Math.min(appearance.scale().get(), getHeight() / LEAST_HEIGHT));
    }

    private static void draw(GraphicsContext context, Sketch.Shape shape) {
        context.setFill(shape.colour());
        context.setStroke(shape.colour());
        switch (shape) {
            case Sketch.Line line -> {
                context.setLineWidth(line.thickness());
                context.strokeLine(line.fromX(), line.fromY(), line.toX(), line.toY());
            }
            case Sketch.Dot dot -> context.fillOval(dot.x() - dot.radius(), dot.y() - dot.radius(), 2 * dot.radius(), 2 * dot.radius());
            case Sketch.Box box -> context.fillRect(box.x(), box.y(), box.width(), box.height());
            case Sketch.Triangle it -> context.fillPolygon(new double[] {it.x1(), it.x2(), it.x3()}, new double[] {it.y1(), it.y2(), it.y3()}, 3);
            case Sketch.Words words -> {
                context.setFont(Typefaces.house(LETTERS, words.strong()));
                context.setTextBaseline(VPos.CENTER);
                context.setTextAlign(words.anchor() < 0 ? TextAlignment.LEFT : words.anchor() > 0 ? TextAlignment.RIGHT : TextAlignment.CENTER);
                context.fillText(words.text(), words.x(), words.y());
            }
        }
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        redraw();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 360;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 480;
    }
}
