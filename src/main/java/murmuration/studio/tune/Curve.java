package murmuration.studio.tune;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.DoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.TextAlignment;
import murmuration.studio.parts.Appearance;

/// A drawn relation with a point on it that can be dragged along: what a number means, beside the number.
final class Curve extends Drawn {

    private static final double BELOW = 20;
    private static final double ABOVE = 20;

    /// What is drawn.
    ///
    /// @param of 0..1 for a value
    /// @param says what a value means, in a few words
    record Shape(double least, double most, double step, DoubleUnaryOperator of, DoubleFunction<String> says, String left, String right) {}

    private final Shape shape;
    private final DoubleConsumer turned;
    private final Runnable released;
    private double value;

    Curve(Appearance appearance, String id, Shape shape, DoubleConsumer turned, Runnable released) {
        super(appearance, id, 96);
        this.shape = shape;
        this.turned = turned;
        this.released = released;
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void show(double changed) {
        value = changed;
        setAccessibleText(shape.says().apply(changed));
        redraw();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> to(value - shape.step());
            case RIGHT -> to(value + shape.step());
            default -> {
                return;
            }
        }
        released.run();
        event.consume();
    }

    private void to(double wanted) {
        turned.accept(Math.clamp(Math.rint(wanted / shape.step()) * shape.step(), shape.least(), shape.most()));
    }

    @Override
    void drag(double x, double y, boolean first) {
        to(shape.least() + (shape.most() - shape.least()) * x / Math.max(1, getWidth()));
    }

    @Override
    void letGo() {
        released.run();
    }

    @Override
    void draw(GraphicsContext context, double width, double height) {
        double floor = height - BELOW;
        context.setFill(palette().grid());
        context.fillRect(0, floor, width, 1);
        context.setStroke(palette().waiting());
        context.setLineWidth(2);
        context.beginPath();
        for (double x = 0; x <= width; x += 2) {
            double at = shape.least() + (shape.most() - shape.least()) * x / width;
            if (x == 0) context.moveTo(x, y(at, floor));
            else context.lineTo(x, y(at, floor));
        }
        context.stroke();
        point(context, width, floor);
        write(context, shape.left(), 0, floor + BELOW / 2, TextAlignment.LEFT, palette().label(), false);
        write(context, shape.right(), width, floor + BELOW / 2, TextAlignment.RIGHT, palette().label(), false);
    }

    private void point(GraphicsContext context, double width, double floor) {
        double x = (value - shape.least()) / (shape.most() - shape.least()) * width;
        double y = y(value, floor);
        context.setStroke(palette().line());
        context.setLineWidth(1);
        context.strokeLine(x, y, x, floor);
        context.setFill(palette().line());
        context.fillOval(x - 6, y - 6, 12, 12);
        boolean left = x > width / 2;
        write(context, shape.says().apply(value), left ? Math.min(x - 10, width) : Math.max(x + 10, 0), 8, left ? TextAlignment.RIGHT : TextAlignment.LEFT, palette().strong(), true);
    }

    private double y(double at, double floor) {
        return floor - Math.clamp(shape.of().applyAsDouble(at), 0, 1) * (floor - ABOVE);
    }
}
