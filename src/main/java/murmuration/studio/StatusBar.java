package murmuration.studio;

import static java.util.stream.Collectors.joining;
import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import murmuration.studio.parts.GiveWay;
import murmuration.studio.parts.Hint;
import murmuration.studio.parts.Memory;
import murmuration.studio.parts.Notices;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Tips;
import murmuration.studio.parts.Views;
import murmuration.world.WriterStatus;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One quiet line at the foot of the window.
final class StatusBar extends HBox {

    private final Label waiting = number();
    private final Label alive = number();
    private final Label traces = number();
    private final Label decisions = number();
    private final Label writer = number();
    private final Label kept = number();
    private final FontIcon keptIcon = icon(Feather.CHECK_CIRCLE);
    private final GiveWay numbers;
    private final Hint hint;

    /// @param memory of which hints were read
    /// @param voices shows who writes and what it costs
    StatusBar(StatusModel model, Notices said, NoticeLine notices, Memory memory, Runnable voices) {
        setId("status");
        setMinWidth(0);
        getStyleClass().addAll(Style.ROW, "status-bar");
        hint = hint(said, memory);
        HBox life = part(Feather.USERS, alive);
        HBox heard = part(Feather.ACTIVITY, traces);
        HBox decided = part(Feather.GIT_COMMIT, decisions);
        Button writes = voices(voices);
        HBox saved = row("status-part", keptIcon, Views.whole(kept));
        saved.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(part(Feather.INBOX, waiting), life, heard, decided, writes, spacer(), notices, hint, saved);
        numbers = new GiveWay(this, List.of(life, writes, saved, decided, heard));
        model.numbers().subscribe(this::show);
    }

    @Override
    protected void layoutChildren() {
        hint.fits(numbers.fit());
        super.layoutChildren();
    }

    private static Label number() {
        return label("", Style.SMALL);
    }

    private static HBox part(Feather feather, Label label) {
        label.setMinWidth(USE_PREF_SIZE);
        HBox part = row("status-part", icon(feather), label);
        part.setMinWidth(USE_PREF_SIZE);
        return part;
    }

    private Button voices(Runnable open) {
        var button = new Button(null, part(Feather.FEATHER, writer));
        button.setId("open-voices");
        button.setMinWidth(USE_PREF_SIZE);
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
        alive.setText(Texts.of("status.alive", numbers.alive(), numbers.agents(), numbers.stuck().size()));
        Tips.say(alive, numbers.stuck().isEmpty() ? Texts.of("status.alive.tip") : numbers.stuck().entrySet().stream().map(one -> Texts.of("status.stuck", one.getKey(), one.getValue())).collect(joining("\n")));
        traces.setText(Texts.of("status.traces", numbers.tracesPerSecond()));
        decisions.setText(Texts.of("status.decisions", numbers.decisions()));
        writer.setText(words(numbers.writer()));
        kept.setText(Texts.of(numbers.kept() ? "status.saved" : "status.unsaved"));
        keptIcon.setIconCode(numbers.kept() ? Feather.CHECK_CIRCLE : Feather.ALERT_CIRCLE);
    }

    private static String words(WriterStatus writer) {
        if (!writer.sentence().isBlank()) return writer.sentence();
        if (writer.tokensPerSecond() >= .5) return Texts.of("status.writer.tokens", writer.tokensPerSecond());
        return Texts.forWord("status.writer", writer.state());
    }
}
