package murmuration.studio.tune;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.row;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.world.Topic;

/// How much she cares about each topic, as bars to the right of a middle line, or to the left of it where she avoids it.
final class Motives extends VBox {

    private static final double STEP = .05;

    Motives(TuneModel model, List<Topic> topics, Appearance appearance) {
        getStyleClass().addAll("motives", Style.PORTIONS);
        topics.forEach(topic -> getChildren().add(line(model, topic, appearance)));
    }

    private static javafx.scene.Node line(TuneModel model, Topic topic, Appearance appearance) {
        var field = new NumberField(-1, 1, STEP, value -> {
            model.weight(topic.id(), value);
            model.settle();
        });
        field.setAccessibleText(Texts.of("tune.motive.accessible", topic.title()));
        model.now().subscribe(_ -> field.show(weight(model, topic)));
        return row("motive", label(topic.title(), Style.SMALL, "motive-name"), grow(new Bar(model, topic, appearance)), column("motive-number", field));
    }

    private static double weight(TuneModel model, Topic topic) {
        return model.now().get().map(who -> who.motivation(topic.id()).weight()).orElse(0.0);
    }

    private static final class Bar extends Drawn {
        private final TuneModel model;
        private final Topic topic;

        Bar(TuneModel model, Topic topic, Appearance appearance) {
            super(appearance, "tune-motive-" + topic.id(), 22);
            this.model = model;
            this.topic = topic;
            model.now().subscribe(_ -> show());
            addEventHandler(KeyEvent.KEY_PRESSED, this::key);
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2) to(0);
            });
        }

        private void key(KeyEvent event) {
            switch (event.getCode()) {
                case LEFT -> to(weight(model, topic) - STEP);
                case RIGHT -> to(weight(model, topic) + STEP);
                case DELETE -> to(0);
                default -> {
                    return;
                }
            }
            event.consume();
        }

        private void to(double weight) {
            model.weight(topic.id(), Math.clamp(weight, -1, 1));
            model.settle();
        }

        private void show() {
            setAccessibleText(Texts.of("tune.motive.value", topic.title(), weight(model, topic)));
            redraw();
        }

        @Override
        void drag(double x, double y, boolean first) {
            model.weight(topic.id(), Math.clamp(2 * x / Math.max(1, getWidth()) - 1, -1, 1));
        }

        @Override
        void letGo() {
            model.settle();
        }

        @Override
        void draw(GraphicsContext context, double width, double height) {
            double middle = width / 2;
            double weight = weight(model, topic);
            context.setFill(palette().track());
            context.fillRoundRect(0, height / 2 - 4, width, 8, 8, 8);
            context.setFill(weight < 0 ? palette().discarded() : palette().fill());
            double length = Math.abs(weight) * middle;
            context.fillRoundRect(weight < 0 ? middle - length : middle, height / 2 - 4, length, 8, 4, 4);
            context.setFill(palette().label());
            context.fillRect(middle - .5, height / 2 - 8, 1, 16);
            context.setFill(palette().strong());
            context.fillOval(middle + weight * (middle - 5) - 5, height / 2 - 5, 10, 10);
        }
    }
}
