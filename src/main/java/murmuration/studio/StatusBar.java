package murmuration.studio;

import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import murmuration.studio.parts.Hint;
import murmuration.studio.parts.Memory;
import murmuration.studio.parts.Notices;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Views;
import murmuration.world.WriterStatus;
import org.kordamp.ikonli.feather.Feather;

/// One quiet line at the foot of the window.
final class StatusBar extends HBox {

    private final Label waiting = number();
    private final Label alive = number();
    private final Label traces = number();
    private final Label decisions = number();
    private final Label writer = number();

    /// @param memory of which hints were read
    /// @param voices shows who writes and what it costs
    StatusBar(StatusModel model, Notices said, NoticeLine notices, Memory memory, Runnable voices) {
        setId("status");
        getStyleClass().addAll(Style.ROW, "status-bar");
        getChildren().addAll(
                part(Feather.INBOX, waiting), part(Feather.USERS, alive), part(Feather.ACTIVITY, traces), part(Feather.GIT_COMMIT, decisions), voices(voices),
                spacer(), notices, hint(said, memory), part(Feather.CHECK_CIRCLE, label(Texts.of("status.saved"), Style.SMALL)));
        model.numbers().subscribe(this::show);
    }

    private static Label number() {
        return label("", Style.SMALL);
    }

    private static HBox part(Feather feather, Label label) {
        label.setMinWidth(USE_PREF_SIZE);
        return row("status-part", icon(feather), label);
    }

    private Button voices(Runnable open) {
        var button = new Button(null, part(Feather.FEATHER, writer));
        button.setId("open-voices");
        button.getStyleClass().addAll(Style.QUIET_BUTTON, "status-button");
        button.setOnAction(_ -> open.run());
        return Views.named(button, Texts.of("voices.tip"));
    }

    /// It gives way to news.
    private static Hint hint(Notices notices, Memory memory) {
        var hint = new Hint(memory, "hint.commands");
        notices.latest().subscribe(text -> hint.aside(!text.isEmpty()));
        return hint;
    }

    private void show(StatusModel.Numbers numbers) {
        waiting.setText(Texts.of("status.waiting", numbers.waiting()));
        alive.setText(Texts.of("status.alive", numbers.alive(), numbers.agents()));
        traces.setText(Texts.of("status.traces", numbers.tracesPerSecond()));
        decisions.setText(Texts.of("status.decisions", numbers.decisions()));
        writer.setText(words(numbers.writer()));
    }

    private static String words(WriterStatus writer) {
        if (!writer.sentence().isBlank()) return writer.sentence();
        if (writer.tokensPerSecond() >= .5) return Texts.of("status.writer.tokens", writer.tokensPerSecond());
        return Texts.forWord("status.writer", writer.state());
    }
}
