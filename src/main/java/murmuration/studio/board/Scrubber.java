package murmuration.studio.board;

import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.named;
import static murmuration.studio.parts.Views.whole;

import java.time.Duration;
import java.time.Instant;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Tips;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Turns the board back to any moment of the story, and lets it play from there. The story itself goes on meanwhile.
final class Scrubber extends HBox {

    private static final int[] SPEEDS = {1, 60, 600};
    private static final javafx.util.Duration FRAME = javafx.util.Duration.millis(250);
    private static final double STEP_MINUTES = 10;

    private final BoardModel model;
    private final StoryTime time;
    private final Slider slider = new Slider();
    private final Label moment = whole(label("", Style.SMALL, "number"));
    private final FontIcon playIcon = icon(Feather.PLAY);
    private final Button play = new Button(null, playIcon);
    private final Button speed = new Button();
    private final Button live = new Button(Texts.of("board.live"));
    private final Timeline playing = new Timeline(new KeyFrame(FRAME, _ -> advance()));
    private int chosen = 1;
    private boolean following;

    Scrubber(BoardModel model, Appearance appearance, StoryTime time) {
        this.model = model;
        this.time = time;
        setId("scrubber");
        getStyleClass().addAll(Style.ROW, "scrubber");
        getChildren().addAll(play(), speed(), grow(new StackPane(new Ticks(model, appearance), slider())), moment, live());
        playing.setCycleCount(Animation.INDEFINITE);
        model.sight().subscribe(_ -> follow());
        model.lens().subscribe(_ -> follow());
        playing.statusProperty().subscribe(_ -> showPlay());
    }

    private Button play() {
        play.setId("scrubber-play");
        play.getStyleClass().add(Style.QUIET_BUTTON);
        play.setOnAction(_ -> {
            if (playing.getStatus() == Animation.Status.RUNNING) playing.stop();
            else playing.play();
        });
        return play;
    }

    private Button speed() {
        speed.setId("scrubber-speed");
        speed.getStyleClass().addAll(Style.QUIET_BUTTON, "scrubber-speed");
        speed.setOnAction(_ -> choose((chosen + 1) % SPEEDS.length));
        choose(chosen);
        return speed;
    }

    void stop() {
        playing.stop();
    }

    private void choose(int number) {
        chosen = number;
        speed.setText(Texts.of("top.speed", SPEEDS[number]));
        named(speed, Texts.of("board.play.speed", SPEEDS[number]));
    }

    private Slider slider() {
        slider.setId("scrubber-slider");
        slider.setAccessibleText(Texts.of("board.past"));
        slider.setBlockIncrement(STEP_MINUTES * 60);
        slider.valueProperty().subscribe((_, value) -> {
            if (!following) model.turnTo(model.sight().get().chronicle().begins().plusSeconds(value.longValue()));
        });
        slider.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) model.live();
        });
        return slider;
    }

    private Button live() {
        live.setId("scrubber-live");
        live.setMinWidth(USE_PREF_SIZE);
        live.getStyleClass().add(Style.QUIET_BUTTON);
        Tips.say(live, Texts.of("board.live.tip"));
        live.setOnAction(_ -> {
            playing.stop();
            model.live();
        });
        return live;
    }

    /// The next moment; at the end of the past it is the present, and there is nothing more to play. From the present, play begins a day back.
    private void advance() {
        Chronicle chronicle = model.sight().get().chronicle();
        Instant from = model.lens().get().moment().orElseGet(() -> latest(chronicle.begins(), chronicle.ends().minus(Duration.ofDays(1))));
        model.turnTo(from.plusMillis((long) (SPEEDS[chosen] * FRAME.toMillis())));
        if (model.lens().get().moment().isEmpty()) playing.stop();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void follow() {
        Chronicle chronicle = model.sight().get().chronicle();
        Instant shown = model.lens().get().moment().orElse(chronicle.ends());
        following = true;
        slider.setMax(Math.max(1, Duration.between(chronicle.begins(), chronicle.ends()).toSeconds()));
        if (!slider.isValueChanging()) slider.setValue(Duration.between(chronicle.begins(), shown).toSeconds());
        following = false;
        boolean seen = model.sight().get() != BoardSight.NOTHING;
        setDisable(!seen);
        moment.setText(!seen ? "" : time.moment(model.lens().get().moment().orElse(model.sight().get().now())));
        live.setDisable(model.lens().get().isLive());
    }

    private void showPlay() {
        boolean plays = playing.getStatus() == Animation.Status.RUNNING;
        playIcon.setIconCode(plays ? Feather.PAUSE : Feather.PLAY);
        named(play, Texts.of(plays ? "board.play.stop" : "board.play"));
    }
}
