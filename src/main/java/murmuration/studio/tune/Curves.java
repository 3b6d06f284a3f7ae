package murmuration.studio.tune;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.flow;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;
import static murmuration.studio.parts.Views.whole;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import murmuration.cast.Dial;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;

/// Curiosity, sociability and the half-life of posts as curves, each with a typed value and what one might choose.
final class Curves {

    private static final Map<String, Double> LIKELY = Map.of("little", .2, "usual", .5, "much", .9);

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
        FlowPane chips = flow("tune-presets");
        for (String name : new String[] {"little", "usual", "much"}) chips.getChildren().add(preset(dial, Texts.of("tune." + id + "." + name), LIKELY.get(name)));
        return column("tune-part", row("tune-head", whole(label(Texts.of("tune." + id), Style.SECTION_TITLE)), spacer(), chips, field), curve);
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
        var curve = new HalfLife(appearance, model);
        return column("tune-part", row("tune-head", label(Texts.of("tune.halfLife"), Style.SECTION_TITLE), spacer(), curve.field()), curve, label(Texts.of("tune.halfLife.all"), Style.SMALL, Style.MUTED));
    }
}
