package murmuration.studio.desk;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import murmuration.review.Verdict;
import murmuration.review.Verdict.Reason;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Views;

/// One verdict on everything that the queue shows, in one step. More than ten are asked about first.
final class BulkBar extends VBox {

    private static final int MANY = 10;

    private final DeskModel model;
    private final Runnable closed;
    private final Label all = label("", Style.STRONG);
    private final VBox verdicts;
    private final HBox confirmation = row("bulk-row");
    private final Button first;

    /// @param closed where the keyboard goes afterwards
    BulkBar(DeskModel model, Runnable closed) {
        this.model = model;
        this.closed = closed;
        setId("bulk");
        getStyleClass().add("strip");
        first = button("approve", new Verdict.Approved(0));
        verdicts = column("bulk-rows", all, row("bulk-row", first, discard(), button("later", new Verdict.Later()), button("flag", new Verdict.Flagged()), spacer(), quiet("desk.bulk.leave", this::close)));
        getChildren().addAll(verdicts, confirmation);
        Views.show(this, false);
        model.queue().subscribe(this::count);
        model.wish().subscribe(_ -> count());
    }

    void toggle() {
        if (isVisible()) close();
        else open();
    }

    void close() {
        if (!isVisible()) return;
        Views.show(this, false);
        closed.run();
    }

    private void open() {
        count();
        ask(false);
        Views.show(this, true);
        first.requestFocus();
    }

    private void count() {
        all.setText(Texts.of("desk.bulk.all", model.queue().size()));
        verdicts.setDisable(model.queue().isEmpty());
    }

    private Button button(String id, Verdict verdict) {
        var button = new Button(Texts.of("desk." + id));
        button.setId("bulk-" + id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> wanted(Texts.of("desk.bulk." + id, model.queue().size()), verdict));
        return button;
    }

    private MenuButton discard() {
        var menu = new MenuButton(Texts.of("desk.discard"));
        menu.setId("bulk-discard");
        menu.setMinWidth(USE_PREF_SIZE);
        Stream.of(Reason.values()).forEach(reason -> {
            var item = new MenuItem(Texts.of("reason." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-')));
            item.setOnAction(_ -> wanted(Texts.of("desk.bulk.discard", model.queue().size()), new Verdict.Discarded(reason)));
            menu.getItems().add(item);
        });
        return menu;
    }

    private void wanted(String question, Verdict verdict) {
        if (model.queue().size() <= MANY) {
            give(verdict);
            return;
        }
        var yes = new Button(question);
        yes.setId("bulk-yes");
        yes.getStyleClass().add("accent");
        yes.setMinWidth(USE_PREF_SIZE);
        yes.setOnAction(_ -> give(verdict));
        confirmation.getChildren().setAll(paragraph(Texts.of("desk.bulk.sure"), Style.MUTED), spacer(), yes, quiet("desk.bulk.no", () -> ask(false)));
        ask(true);
        yes.requestFocus();
    }

    private void give(Verdict verdict) {
        model.judgeAll(verdict);
        close();
    }

    private void ask(boolean asking) {
        Views.show(confirmation, asking);
        Views.show(verdicts, !asking);
    }

    private static Button quiet(String text, Runnable verb) {
        var button = new Button(Texts.of(text));
        button.getStyleClass().add(Style.QUIET_BUTTON);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> verb.run());
        return button;
    }
}
