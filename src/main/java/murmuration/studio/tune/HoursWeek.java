package murmuration.studio.tune;

import static murmuration.cast.ActiveHours.DAYS;
import static murmuration.cast.ActiveHours.HOURS;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.TextAlignment;
import murmuration.cast.ActiveHours;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.Texts;

/// A week in squares, a line a day, painted where she is up. A stroke paints the rectangle between where it began and where it is, or wipes it out if it began on a
/// painted square. Arrows walk over the squares, Space paints one, arrows with Shift paint as they go, and D makes every day like this one.
final class HoursWeek extends Drawn {

    private static final double BELOW = 20;
    private static final double LEFT = 34;

    private final TuneModel model;
    private ActiveHours before = ActiveHours.daily(0, HOURS);
    private int begunDay;
    private int begunHour;
    private int day;
    private int hour;

    HoursWeek(TuneModel model, Appearance appearance) {
        super(appearance, "tune-hours", 158);
        this.model = model;
        model.now().subscribe(_ -> show());
        focusedProperty().subscribe(_ -> redraw());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private ActiveHours hours() {
        return model.now().get().map(who -> ActiveHours.of(who.constraints().activeHours())).orElseGet(() -> ActiveHours.daily(0, HOURS));
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> walk(0, -1, event.isShiftDown());
            case RIGHT -> walk(0, 1, event.isShiftDown());
            case UP -> walk(-1, 0, event.isShiftDown());
            case DOWN -> walk(1, 0, event.isShiftDown());
            case SPACE -> take(hours().painted(day, hour, day, hour, !hours().includes(day, hour)));
            case D -> take(hours().everyDayLike(day));
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// @param painting gives each square that is come to what the one that was left has
    private void walk(int days, int hours, boolean painting) {
        boolean awake = hours().includes(day, hour);
        day = Math.clamp(day + days, 0, DAYS - 1);
        hour = Math.clamp(hour + hours, 0, HOURS - 1);
        if (painting) take(hours().painted(day, hour, day, hour, awake));
        show();
    }

    private void take(ActiveHours changed) {
        model.hours(changed);
        model.settle();
    }

    @Override
    void drag(double x, double y, boolean first) {
        hour = Math.clamp((int) (HOURS * (x - LEFT) / Math.max(1, getWidth() - LEFT)), 0, HOURS - 1);
        day = Math.clamp((int) (DAYS * y / Math.max(1, getHeight() - BELOW)), 0, DAYS - 1);
        if (first) {
            before = hours();
            begunDay = day;
            begunHour = hour;
        }
        model.hours(before.painted(begunDay, begunHour, day, hour, !before.includes(begunDay, begunHour)));
    }

    @Override
    void letGo() {
        model.settle();
    }

    private void show() {
        String square = Texts.of(hours().includes(day, hour) ? "tune.hours.up" : "tune.hours.asleep", Texts.of("tune.day." + (day + 1)), hour);
        setAccessibleText(Texts.of("tune.hours.accessible", hours().text(), square));
        redraw();
    }

    @Override
    void draw(GraphicsContext context, double width, double height) {
        double cell = (width - LEFT) / HOURS;
        double line = (height - BELOW) / DAYS;
        ActiveHours hours = hours();
        for (int each = 0; each < DAYS; each++) {
            write(context, Texts.of("tune.day.short." + (each + 1)), 0, (each + .5) * line, TextAlignment.LEFT, palette().label(), false);
            for (int at = 0; at < HOURS; at++) {
                context.setFill(hours.includes(each, at) ? palette().fill() : palette().track());
                context.fillRoundRect(LEFT + at * cell + 1, each * line + 1, cell - 2, line - 2, 4, 4);
            }
        }
        for (int at = 0; at <= HOURS; at += 6) {
            TextAlignment alignment = at == 0 ? TextAlignment.LEFT : at == HOURS ? TextAlignment.RIGHT : TextAlignment.CENTER;
            write(context, Texts.of("tune.hour", at), LEFT + at * cell, height - BELOW / 2, alignment, palette().label(), false);
        }
        if (!isFocused()) return;
        context.setStroke(palette().strong());
        context.setLineWidth(2);
        context.strokeRoundRect(LEFT + hour * cell + 1, day * line + 1, cell - 2, line - 2, 4, 4);
    }
}
