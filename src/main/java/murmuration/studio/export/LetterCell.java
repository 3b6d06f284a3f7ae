package murmuration.studio.export;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.show;
import static murmuration.studio.parts.Views.spacer;
import static murmuration.studio.parts.Views.whole;

import java.time.Duration;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import murmuration.review.Outgoing.Stage;
import murmuration.studio.export.OutboxModel.Letter;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Opener;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;

/// One post on its way: how far it is, its words, and what can be done about it.
final class LetterCell extends ListCell<Letter> {

    /// What the cell and the scroll bar take of the list's width.
    private static final double BESIDE = 34;

    private final OutboxModel model;
    private final Label state = whole(label("", Style.STRONG, Style.SMALL));
    private final Label who = label("", Style.MUTED, Style.SMALL);
    private final Label words = paragraph("");
    private final Label why = paragraph("", Style.MUTED, Style.SMALL);
    private final Button stop = button("outbox.stop");
    private final Button retry = button("outbox.retry");
    private final Button read = button("outbox.read");
    private final VBox all = column("letter", row("letter-head", state, who, spacer(), stop, retry, read), words, why);

    LetterCell(OutboxModel model, Background background, ListView<Letter> list) {
        this.model = model;
        getStyleClass().add("letter-cell");
        setPrefWidth(0);
        all.prefWidthProperty().bind(list.widthProperty().subtract(BESIDE));
        stop.setOnAction(_ -> model.stop(getItem()));
        retry.setOnAction(_ -> model.retry(getItem()));
        read.setOnAction(_ -> read(getItem(), background));
    }

    @Override
    protected void updateItem(Letter letter, boolean empty) {
        super.updateItem(letter, empty);
        setGraphic(empty || letter == null ? null : all);
        if (empty || letter == null) return;
        state.setText(state(letter));
        who.setText(letter.character() + " · @" + letter.row().account());
        words.setText(letter.text());
        why.setText(letter.obstacle());
        show(why, !letter.obstacle().isEmpty());
        Stage stage = letter.row().stage();
        show(stop, stage == Stage.WAITING || stage == Stage.FAILED);
        show(retry, stage != Stage.SENT);
        retry.setText(Texts.of(stage == Stage.WAITING && letter.row().attempts() == 0 ? "outbox.now" : "outbox.retry"));
        show(read, letter.link().isPresent());
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("failed"), stage == Stage.FAILED);
    }

    /// As high as the words are at the width that they will have, whether or not there is a scroll bar yet: a list counts once, before it knows.
    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null) return super.computePrefHeight(width);
        return snappedTopInset() + all.prefHeight(all.prefWidth(-1)) + snappedBottomInset();
    }

    /// Shows a published post in the system's browser.
    static void read(Letter letter, Background background) {
        letter.link().ifPresent(link -> background.run("page", () -> Opener.page(link)));
    }

    private String state(Letter letter) {
        Duration left = Duration.between(model.now(), letter.row().due());
        if (letter.row().stage() == Stage.WAITING && left.isPositive()) return Texts.of("outbox.state.due", StoryTime.span(left));
        return Texts.of("outbox.state." + letter.row().stage().name().toLowerCase(Locale.ROOT));
    }

    private static Button button(String text) {
        var button = new Button(Texts.of(text));
        button.getStyleClass().add(Style.QUIET_BUTTON);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
