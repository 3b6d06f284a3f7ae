package murmuration.studio.tune;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import java.time.Duration;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.text.TextAlignment;
import murmuration.cast.Dial;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;

/// Curiosity, sociability and the half-life of posts as curves, each with a typed value and what one might choose.
final class Curves {

    private static final Map<String, Double> LIKELY = Map.of("little", .2, "usual", .5, "much", .9);
    private static final double LONGEST_HALF_LIFE = 96;

    private final TuneModel model;
    private final Appearance appearance;

    Curves(TuneModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
    }

    /// How many minutes of the story pass between two looks; what [murmuration.agent.Agent] rests on average.
    Node curiosity() {
        return nature(Dial.CURIOSITY, "curiosity", new Curve.Shape(0, 1, .05, curiosity -> (8 + 40 * (1 - curiosity)) / 50, curiosity -> Texts.of("tune.curiosity.says", 8 + 40 * (1 - curiosity)), Texts.of("tune.curiosity.left"), Texts.of("tune.curiosity.right")));
    }

    /// How much something has to move her before she speaks of it; the line of [murmuration.agent.FourChecks].
    Node sociability() {
        return nature(Dial.SOCIABILITY, "sociability", new Curve.Shape(0, 1, .05, sociability -> (.36 - .2 * sociability) / .4, sociability -> Texts.of("tune.sociability.says", .36 - .2 * sociability), Texts.of("tune.sociability.left"), Texts.of("tune.sociability.right")));
    }

    private Node nature(Dial dial, String id, Curve.Shape shape) {
        var curve = new Curve(appearance, "tune-" + id, shape, value -> model.turn(dial, value), model::settle);
        NumberField field = Dials.field(model, dial);
        model.now().subscribe(who -> who.ifPresent(her -> curve.show(dial.of(her.constraints()))));
        var chips = new HBox();
        chips.getStyleClass().add("tune-presets");
        for (String name : new String[] {"little", "usual", "much"}) chips.getChildren().add(preset(dial, Texts.of("tune." + id + "." + name), LIKELY.get(name)));
        return column("tune-part", row("tune-head", label(Texts.of("tune." + id), Style.SECTION_TITLE), spacer(), chips, field), curve);
    }

    private Button preset(Dial dial, String name, double value) {
        var button = new Button(name);
        button.getStyleClass().addAll(Style.QUIET_BUTTON, Style.SMALL);
        button.setOnAction(_ -> {
            model.turn(dial, value);
            model.settle();
        });
        return button;
    }

    /// It holds for the whole board, since a trace fades for everybody alike.
    Node halfLife() {
        Tuning tuning = model.tuning();
        var curve = new HalfLife(appearance, tuning);
        return column("tune-part", row("tune-head", label(Texts.of("tune.halfLife"), Style.SECTION_TITLE), spacer(), curve.field()), curve, label(Texts.of("tune.halfLife.all"), Style.SMALL, Style.MUTED));
    }

    /// What is left of a post over four days, with the half-life as the point at one half.
    private static final class HalfLife extends Drawn {
        private static final double DAYS_SHOWN = 96;
        private final Tuning tuning;
        private final NumberField field;
        private double hours;

        HalfLife(Appearance appearance, Tuning tuning) {
            super(appearance, "tune-half-life", 110);
            this.tuning = tuning;
            hours = hours(tuning.halfLife());
            field = new NumberField(.5, LONGEST_HALF_LIFE, .5, this::set);
            field.setAccessibleText(Texts.of("tune.halfLife"));
            show();
            setOnKeyPressed(event -> {
                switch (event.getCode()) {
                    case LEFT -> set(hours - .5);
                    case RIGHT -> set(hours + .5);
                    default -> {
                        return;
                    }
                }
                event.consume();
            });
        }

        NumberField field() {
            return field;
        }

        private static double hours(Duration halfLife) {
            return halfLife.toMinutes() / 60.0;
        }

        private void set(double changed) {
            hours = Math.clamp(changed, .5, LONGEST_HALF_LIFE);
            letGo();
            show();
        }

        private void show() {
            field.show(hours);
            setAccessibleText(Texts.of("tune.halfLife.says", StoryTime.span(Duration.ofMinutes(Math.round(hours * 60)))));
            redraw();
        }

        @Override
        void drag(double x, boolean first) {
            hours = Math.clamp(Math.rint(2 * DAYS_SHOWN * x / Math.max(1, getWidth())) / 2, .5, LONGEST_HALF_LIFE);
            show();
        }

        @Override
        void letGo() {
            tuning.halfLife(Duration.ofMinutes(Math.round(hours * 60)));
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
                double y = floor - room * Math.pow(.5, x / width * DAYS_SHOWN / hours);
                if (x == 0) context.moveTo(x, y);
                else context.lineTo(x, y);
            }
            context.stroke();
            double x = hours / DAYS_SHOWN * width;
            context.setStroke(palette().line());
            context.setLineWidth(1);
            context.strokeLine(x, floor - room / 2, x, floor);
            context.setFill(palette().line());
            context.fillOval(x - 6, floor - room / 2 - 6, 12, 12);
            boolean left = x > width / 2;
            write(context, Texts.of("tune.halfLife.says", StoryTime.span(Duration.ofMinutes(Math.round(hours * 60)))), left ? x - 10 : x + 10, floor - room / 2 - 12, left ? TextAlignment.RIGHT : TextAlignment.LEFT, palette().strong(), true);
            for (int day = 0; day <= 4; day++) {
                var alignment = day == 0 ? TextAlignment.LEFT : day == 4 ? TextAlignment.RIGHT : TextAlignment.CENTER;
                write(context, Texts.of("time.days", day), day / 4.0 * width, floor + 10, alignment, palette().label(), false);
            }
        }
    }
}
