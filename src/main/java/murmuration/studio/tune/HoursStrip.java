package murmuration.studio.tune;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.TextAlignment;
import murmuration.cast.ActiveHours;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.Texts;

/// The day in 24 squares, painted where she is up. A sheet knows one stretch of hours for every day of the week, so a stroke paints that stretch; one that goes left
/// runs over midnight. Left and right move its end, with Shift its beginning.
final class HoursStrip extends Drawn {

    private static final int HOURS = 24;
    private static final double BELOW = 20;

    private final TuneModel model;
    private int begun;

    HoursStrip(TuneModel model, Appearance appearance) {
        super(appearance, "tune-hours", 56);
        this.model = model;
        model.now().subscribe(_ -> show());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private ActiveHours hours() {
        return model.now().get().map(who -> ActiveHours.of(who.constraints().activeHours())).orElse(new ActiveHours(0, HOURS));
    }

    private void key(KeyEvent event) {
        int by = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
        if (by == 0) return;
        ActiveHours now = hours();
        model.hours(event.isShiftDown() ? new ActiveHours(Math.floorMod(now.from() + by, HOURS), now.to()) : new ActiveHours(now.from(), end(now.to() + by)));
        model.settle();
        event.consume();
    }

    /// The end of a stretch is 1 to 24.
    private static int end(int hour) {
        int end = Math.floorMod(hour, HOURS);
        return end == 0 ? HOURS : end;
    }

    @Override
    void drag(double x, boolean first) {
        int hour = Math.clamp((int) (HOURS * x / Math.max(1, getWidth())), 0, HOURS - 1);
        if (first) begun = hour;
        model.hours(hour >= begun ? new ActiveHours(begun, hour + 1) : new ActiveHours(begun, hour));
    }

    @Override
    void letGo() {
        model.settle();
    }

    private void show() {
        setAccessibleText(Texts.of("tune.hours.accessible", hours().text(), hours().length()));
        redraw();
    }

    @Override
    void draw(GraphicsContext context, double width, double height) {
        double cell = width / HOURS;
        for (int hour = 0; hour < HOURS; hour++) {
            context.setFill(hours().includes(hour) ? palette().fill() : palette().track());
            context.fillRoundRect(hour * cell + 1, 0, cell - 2, height - BELOW, 6, 6);
        }
        for (int hour = 0; hour <= HOURS; hour += 6) {
            TextAlignment alignment = hour == 0 ? TextAlignment.LEFT : hour == HOURS ? TextAlignment.RIGHT : TextAlignment.CENTER;
            write(context, Texts.of("tune.hour", hour), hour * cell, height - BELOW / 2, alignment, palette().label(), false);
        }
    }
}
