package murmuration.studio.tune;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.TextAlignment;
import murmuration.cast.Dial;
import murmuration.insight.Opinion;
import murmuration.insight.Scored;
import murmuration.insight.Suggestion;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.Texts;

/// Past drafts by their scores, coloured by what became of them, and the threshold as a line through them that can be dragged. A mark shows where it would agree
/// best with the verdicts; it moves nothing.
final class Histogram extends Drawn {

    private static final int WIDTH_OF_BAR = 2;
    private static final int BARS = 100 / WIDTH_OF_BAR;
    private static final double BELOW = 20;
    private static final double ABOVE = 22;
    private static final List<Opinion> FROM_BELOW = List.of(Opinion.APPROVED, Opinion.WAITING, Opinion.DISCARDED, Opinion.UNWRITTEN);

    private final TuneModel model;

    Histogram(TuneModel model, Appearance appearance) {
        super(appearance, "tune-histogram", 170);
        this.model = model;
        model.now().subscribe(_ -> show());
        model.hindsight().drafts().subscribe(_ -> show());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> step(-1);
            case RIGHT -> step(1);
            case PAGE_DOWN -> step(-10);
            case PAGE_UP -> step(10);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(double by) {
        model.turn(Dial.QUALITY_THRESHOLD, threshold() + by);
        model.settle();
    }

    private double threshold() {
        return model.now().get().map(who -> who.constraints().qualityThreshold()).orElse(0.0);
    }

    @Override
    void drag(double x, double y, boolean first) {
        model.turn(Dial.QUALITY_THRESHOLD, Math.rint(100 * x / Math.max(1, getWidth())));
    }

    @Override
    void letGo() {
        model.settle();
    }

    private void show() {
        setAccessibleText(Texts.of("tune.histogram.accessible", threshold(), model.hindsight().drafts().get().size()));
        redraw();
    }

    @Override
    void draw(GraphicsContext context, double width, double height) {
        double floor = height - BELOW;
        bars(context, width, floor);
        context.setFill(palette().grid());
        context.fillRect(0, floor, width, 1);
        for (int score = 0; score <= 100; score += 20) {
            TextAlignment alignment = score == 0 ? TextAlignment.LEFT : score == 100 ? TextAlignment.RIGHT : TextAlignment.CENTER;
            write(context, Integer.toString(score), x(score, width), floor + BELOW / 2, alignment, palette().label(), false);
        }
        if (model.hindsight().drafts().get().isEmpty()) write(context, Texts.of("tune.histogram.none"), width / 2, floor / 2, TextAlignment.CENTER, palette().label(), false);
        model.suggestion().ifPresent(suggestion -> mark(context, suggestion, width, floor));
        line(context, width, floor);
    }

    private void bars(GraphicsContext context, double width, double floor) {
        int[][] counts = counts(model.hindsight().drafts().get());
        int highest = 1;
        for (int[] bar : counts) highest = Math.max(highest, bar[0] + bar[1] + bar[2] + bar[3]);
        double one = (floor - ABOVE) / highest;
        for (int bar = 0; bar < BARS; bar++) {
            double y = floor;
            for (int kind = 0; kind < FROM_BELOW.size(); kind++) {
                double size = counts[bar][kind] * one;
                if (size == 0) continue;
                context.setFill(palette().of(FROM_BELOW.get(kind)));
                context.fillRect(x(bar * WIDTH_OF_BAR, width) + .5, y - size, width / BARS - 1, size);
                y -= size;
            }
        }
    }

    private static int[][] counts(List<Scored> drafts) {
        var counts = new int[BARS][FROM_BELOW.size()];
        for (Scored draft : drafts) counts[Math.clamp((int) (draft.score() / WIDTH_OF_BAR), 0, BARS - 1)][FROM_BELOW.indexOf(draft.opinion())]++;
        return counts;
    }

    /// A small triangle from above, with a dotted line.
    private void mark(GraphicsContext context, Suggestion suggestion, double width, double floor) {
        double x = x(suggestion.threshold(), width);
        context.setFill(palette().strong());
        context.fillPolygon(new double[] {x - 6, x + 6, x}, new double[] {ABOVE - 14, ABOVE - 14, ABOVE - 5}, 3);
        context.setStroke(palette().label());
        context.setLineWidth(1);
        context.setLineDashes(2, 4);
        context.strokeLine(x, ABOVE - 4, x, floor);
        context.setLineDashes();
    }

    private void line(GraphicsContext context, double width, double floor) {
        double x = x(threshold(), width);
        context.setStroke(palette().line());
        context.setLineWidth(2.5);
        context.strokeLine(x, 4, x, floor + 3);
        context.setFill(palette().line());
        context.fillOval(x - 6, floor - 6, 12, 12);
        boolean left = x > width / 2;
        write(context, Texts.of("number.whole", threshold()), x + (left ? -8 : 8), 12, left ? TextAlignment.RIGHT : TextAlignment.LEFT, palette().line(), true);
    }

    private static double x(double score, double width) {
        return Math.clamp(score / 100 * width, 1, Math.max(1, width - 1));
    }
}
