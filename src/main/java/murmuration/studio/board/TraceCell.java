package murmuration.studio.board;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;
import static murmuration.studio.parts.Views.whole;

import java.time.Duration;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import murmuration.board.Trace;
import murmuration.board.TraceType;
import murmuration.studio.parts.Meter;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Tips;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One trace: who, when, what it says, and what is left of it.
final class TraceCell extends ListCell<TraceLine> {

    private final BoardModel model;
    private final StoryTime time;
    private final FontIcon kind = icon(Feather.FEATHER);
    private final Label who = whole(label("", Style.STRONG));
    private final Label topic = label("", Style.MUTED, Style.SMALL);
    private final Label when = whole(label("", Style.MUTED, Style.SMALL));
    private final Meter left = new Meter();
    private final Label number = whole(label("", Style.MUTED, "number"));
    private final Label text = paragraph("");
    private final HBox tree = build();

    TraceCell(BoardModel model, StoryTime time) {
        this.model = model;
        this.time = time;
        getStyleClass().add("trace-cell");
        setPrefWidth(0);
    }

    private HBox build() {
        left.setPrefWidth(72);
        var head = row("trace-head", who, topic, spacer(), when, left, number);
        return row("trace", kind, grow(column("trace-body", head, text)));
    }

    @Override
    protected void updateItem(TraceLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        fill(line);
        setGraphic(tree);
    }

    private void fill(TraceLine line) {
        Trace trace = line.trace();
        kind.setIconCode(pictureOf(trace.type()));
        who.setText(who(trace));
        topic.setText(model.columnTitle(trace.topic()));
        text.setText(words(trace));
        boolean post = trace.type() == TraceType.POST;
        if (!post) text.getStyleClass().remove(Style.PROSE);
        else if (!text.getStyleClass().contains(Style.PROSE)) text.getStyleClass().add(Style.PROSE);
        fade(line);
    }

    /// What time takes from a trace.
    void fade(TraceLine line) {
        Trace trace = line.trace();
        String age = StoryTime.span(Duration.between(trace.at(), model.sight().get().now()));
        when.setText(Texts.of("board.trace.age", age));
        Tips.say(when, Texts.of("board.trace.when", time.moment(trace.at()), age));
        left.show(line.strength());
        number.setText(Texts.of("board.trace.strength", line.strength()));
        setAccessibleText(Texts.of("board.trace.accessible", who.getText(), topic.getText(), text.getText(), line.strength()));
    }

    private String who(Trace trace) {
        return switch (trace.type()) {
            case EVENT -> Texts.of("board.trace.event");
            case VERDICT -> trace.metadata().getOrDefault("novelist", Texts.of("board.trace.you"));
            default -> model.rowTitle(trace.agent());
        };
    }

    private static String words(Trace trace) {
        return switch (trace.type()) {
            case VERDICT -> Texts.of("board.trace.verdict." + trace.metadata().getOrDefault("verdict", "later"), trace.metadata().getOrDefault("character", ""), trace.text());
            case MOOD -> trace.text().isBlank() ? Texts.of("board.trace.mood", trace.emotion()) : trace.text();
            default -> trace.text();
        };
    }

    private static Feather pictureOf(TraceType type) {
        return switch (type) {
            case EVENT -> Feather.ZAP;
            case POST -> Feather.FEATHER;
            case VERDICT -> Feather.CHECK_SQUARE;
            case MOOD -> Feather.HEART;
            case OFFER -> Feather.SHARE_2;
            case CLAIM -> Feather.CORNER_DOWN_RIGHT;
            case FAULT -> Feather.ALERT_TRIANGLE;
        };
    }
}
