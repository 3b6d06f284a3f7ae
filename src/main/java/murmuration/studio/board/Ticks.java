package murmuration.studio.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import murmuration.studio.parts.Appearance;

/// When things happened, under the slider: posts above the line, verdicts below it.
final class Ticks extends Region {

    private static final double KNOB = 8;
    private static final double LENGTH = 5;
    private static final double AWAY = 5;

    private final BoardModel model;
    private final Appearance appearance;
    private final Canvas canvas = new Canvas();
    private Chronicle drawn = Chronicle.EMPTY;

    Ticks(BoardModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        getChildren().add(canvas);
        setMouseTransparent(true);
        appearance.dark().subscribe((_, _) -> draw());
        model.sight().subscribe(sight -> {
            if (sight.chronicle() != drawn) draw();
        });
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        drawn = model.sight().get().chronicle();
        Ink ink = Ink.of(appearance.dark().get());
        canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        double middle = getHeight() / 2;
        draw(drawn.posts(), ink.label(), middle - AWAY - LENGTH);
        draw(drawn.verdicts(), ink.mark(), middle + AWAY);
    }

    private void draw(List<Instant> moments, Color colour, double top) {
        GraphicsContext context = canvas.getGraphicsContext2D();
        double whole = Math.max(1, Duration.between(drawn.begins(), drawn.ends()).toSeconds());
        context.setFill(colour);
        for (Instant moment : moments) {
            double part = Duration.between(drawn.begins(), moment).toSeconds() / whole;
            context.fillRect(Math.rint(KNOB + part * (getWidth() - 2 * KNOB)), top, 1.5, LENGTH);
        }
    }
}
