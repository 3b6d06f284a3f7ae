package murmuration.studio.tune;

import java.time.Duration;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.TextAlignment;
import murmuration.board.TraceType;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Texts;

/// What is left of a post over four days, with the half-life as the point at one half.
final class HalfLife extends Drawn {
    private static final double DAYS_SHOWN = 96;
    private static final double SHORTEST = .5;
    private static final double LONGEST = 96;

    private final TuneModel model;
    private final NumberField field;

    HalfLife(Appearance appearance, TuneModel model) {
        super(appearance, "tune-half-life", 110);
        this.model = model;
        field = new NumberField(SHORTEST, LONGEST, .5, this::take);
        field.setId("tune-halfLife");
        field.setAccessibleText(Texts.of("tune.halfLife"));
        model.halfLife().subscribe(_ -> show());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) take(hours(TraceType.POST.usualHalfLife()));
        });
    }

    NumberField field() {
        return field;
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> take(hours() - .5);
            case RIGHT -> take(hours() + .5);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private double hours() {
        return hours(model.halfLife().get());
    }

    private static double hours(Duration halfLife) {
        return halfLife.toMinutes() / 60.0;
    }

    private void turn(double hours) {
        model.halfLife(Duration.ofMinutes(Math.round(Math.clamp(hours, SHORTEST, LONGEST) * 60)));
    }

    private void take(double hours) {
        turn(hours);
        model.settle();
    }

    private void show() {
        field.show(hours());
        setAccessibleText(says());
        redraw();
    }

    private String says() {
        return Texts.of("tune.halfLife.says", StoryTime.span(model.halfLife().get()));
    }

    @Override
    void drag(double x, double y, boolean first) {
        turn(Math.rint(2 * DAYS_SHOWN * x / Math.max(1, getWidth())) / 2);
    }

    @Override
    void letGo() {
        model.settle();
    }

    @Override
    void draw(GraphicsContext context, double width, double height) {
        double floor = height - 20;
        double room = floor - 18;
        context.setFill(palette().grid());
        context.fillRect(0, floor, width, 1);
        context.setStroke(palette().fill());
        context.setLineWidth(2.5);
        context.beginPath();
        for (double x = 0; x <= width; x += 2) {
            double y = floor - room * Math.pow(.5, x / width * DAYS_SHOWN / hours());
            if (x == 0) context.moveTo(x, y);
            else context.lineTo(x, y);
        }
        context.stroke();
        double x = hours() / DAYS_SHOWN * width;
        context.setStroke(palette().line());
        context.setLineWidth(1);
        context.strokeLine(x, floor - room / 2, x, floor);
        context.setFill(palette().line());
        context.fillOval(x - 6, floor - room / 2 - 6, 12, 12);
        boolean left = x > width / 2;
        write(context, says(), left ? x - 10 : x + 10, floor - room / 2 - 12, left ? TextAlignment.RIGHT : TextAlignment.LEFT, palette().strong(), true);
        for (int day = 0; day <= 4; day++) {
            var alignment = day == 0 ? TextAlignment.LEFT : day == 4 ? TextAlignment.RIGHT : TextAlignment.CENTER;
            write(context, Texts.of("time.days", day), day / 4.0 * width, floor + 10, alignment, palette().label(), false);
        }
    }
}
