package murmuration.studio.tune;

import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.named;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;
import static murmuration.studio.parts.Views.column;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import murmuration.agent.Status;
import murmuration.cast.Dial;
import murmuration.studio.parts.Dots;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;

/// The limits that are plain numbers, as steppers; beside those that count something today, so many dots.
final class Dials extends VBox {

    private final TuneModel model;
    private final Dots posts = new Dots();
    private final Dots waiting = new Dots();

    Dials(TuneModel model) {
        this.model = model;
        getStyleClass().addAll("dials", Style.PORTIONS);
        getChildren().addAll(
                stepper(Dial.DAILY_POSTS, posts), stepper(Dial.MAX_QUEUE, waiting), stepper(Dial.OVERLOADED_AT), stepper(Dial.TOPIC_COOLDOWN), stepper(Dial.VOICE_THRESHOLD), stepper(Dial.DRAFTS),
                stepper(Dial.TOKENS_PER_DAY));
        model.now().subscribe(_ -> look());
    }

    /// Today's dots.
    void look() {
        model.now().get().ifPresent(who -> {
            posts.show(model.status().map(Status::postsToday).orElse(0), who.constraints().dailyPosts());
            waiting.show(model.status().map(Status::waiting).orElse(0), who.constraints().maxQueue());
        });
    }

    private Node stepper(Dial dial, Node... beside) {
        NumberField field = field(model, dial);
        Label name = label(Texts.of("tune.dial." + dial.field()), Style.SMALL);
        name.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) model.usual(dial);
        });
        var line = row("dial", name, spacer());
        line.getChildren().addAll(beside);
        line.getChildren().addAll(step(field, dial, -1), field, step(field, dial, 1));
        return column("dial-box", line);
    }

    private static Button step(NumberField field, Dial dial, int by) {
        var button = new Button(by < 0 ? "−" : "+");
        button.getStyleClass().addAll(Style.QUIET_BUTTON, "step");
        button.setFocusTraversable(false); // up and down do the same in the field beside it
        button.setOnAction(_ -> field.step(by));
        return named(button, Texts.of(by < 0 ? "tune.less" : "tune.more", Texts.of("tune.dial." + dial.field())));
    }

    static NumberField field(TuneModel model, Dial dial) {
        var field = new NumberField(dial.least(), dial.most(), dial.step(), value -> {
            model.turn(dial, value);
            model.settle();
        });
        field.setId("tune-" + dial.field().replace('.', '-'));
        field.setAccessibleText(Texts.of("tune.dial." + dial.field()));
        model.now().subscribe(who -> who.ifPresent(her -> field.show(dial.of(her.constraints()))));
        return field;
    }
}
