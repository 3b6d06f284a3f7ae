package murmuration.studio.export;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.flow;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.show;
import static murmuration.studio.parts.Views.spacer;
import static murmuration.studio.parts.Views.whole;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import murmuration.review.Account;
import murmuration.review.Outgoing.Stage;
import murmuration.studio.export.OutboxModel.Letter;
import murmuration.studio.export.OutboxModel.Sight;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import org.kordamp.ikonli.feather.Feather;

/// Accounts on Bluesky and what is on its way there.
final class OutboxPane extends VBox {

    private final OutboxModel model;
    private final LoginForm form;
    private final Button add = new Button(Texts.of("outbox.add"), icon(Feather.PLUS));
    private final VBox accounts = column("outbox-accounts");
    private final VBox questions = column("outbox-questions");
    private final Label count = label("", Style.MUTED, Style.SMALL);
    private final ListView<Letter> letters = new ListView<>();

    OutboxPane(OutboxModel model, List<String> cast, Background background) {
        this.model = model;
        form = new LoginForm(model, cast, this::leaveForm);
        setId("export-outbox");
        getStyleClass().addAll(Style.PANEL, "outbox");
        letters.setId("outbox-letters");
        letters.setAccessibleText(Texts.of("outbox.title"));
        letters.setPlaceholder(paragraph(Texts.of("outbox.empty"), Style.MUTED));
        letters.setCellFactory(list -> new LetterCell(model, background, list));
        letters.setOnKeyPressed(press -> act(press, background));
        add.setId("outbox-add");
        add.setOnAction(_ -> openForm());
        show(form, false);
        getChildren().addAll(
                flow("flowing", whole(label(Texts.of("outbox.title"), Style.PANEL_TITLE)), add), paragraph(Texts.of("outbox.what"), Style.MUTED, Style.SMALL),
                form, loggedIn(), accounts, questions, count, grow(letters), keys());
        model.sight().subscribe(this::display);
    }

    /// Where there is nothing to press them on they need no room.
    private Label keys() {
        Label keys = paragraph(Texts.of("outbox.keys"), Style.MUTED, Style.SMALL);
        model.sight().subscribe(_ -> show(keys, !letters.getItems().isEmpty()));
        return keys;
    }

    void takeFocus() {
        if (letters.getItems().isEmpty()) add.requestFocus();
        else letters.requestFocus();
    }

    /// Time has passed: what counts down is said anew.
    void tick() {
        letters.refresh();
    }

    /// Keys for the chosen letter, as on the desk: plain, and only while the list has the keyboard.
    private void act(KeyEvent press, Background background) {
        Letter chosen = letters.getSelectionModel().getSelectedItem();
        if (chosen == null || press.isShortcutDown() || press.isAltDown()) return;
        switch (press.getCode()) {
            case S -> model.stop(chosen);
            case R -> model.retry(chosen);
            case ENTER -> LetterCell.read(chosen, background);
            default -> { return; }
        }
        press.consume();
    }

    private void openForm() {
        show(form, true);
        add.setDisable(true);
        form.takeFocus();
    }

    private void leaveForm() {
        show(form, false);
        add.setDisable(false);
        add.requestFocus();
    }

    private void display(Sight sight) {
        accounts.getChildren().setAll(sight.accounts().stream().map(this::account).toList());
        questions.getChildren().setAll(sight.unasked().stream().map(this::question).toList());
        if (sight.earlier() > 0) questions.getChildren().add(earlier(sight.earlier()));
        show(count, !sight.letters().isEmpty());
        count.setText(Texts.of("outbox.count", among(sight, Stage.WAITING) + among(sight, Stage.SENDING), among(sight, Stage.FAILED), among(sight, Stage.SENT)));
        if (!letters.getItems().equals(sight.letters())) letters.getItems().setAll(sight.letters());
    }

    private static long among(Sight sight, Stage stage) {
        return sight.letters().stream().filter(letter -> letter.row().stage() == stage).count();
    }

    private Label loggedIn() {
        Label said = paragraph("", Style.SMALL, "outbox-said");
        said.setId("outbox-said");
        model.loggedIn().subscribe(sentence -> {
            said.setText(sentence);
            show(said, !sentence.isEmpty());
        });
        return said;
    }

    private Node account(Account account) {
        Label state = paragraph(state(account), account.trouble().isEmpty() ? Style.MUTED : "trouble", Style.SMALL);
        var turn = new Button(Texts.of(account.enabled() ? "outbox.off" : "outbox.on"));
        turn.setOnAction(_ -> model.turn(account, !account.enabled()));
        var leave = new Button(Texts.of("outbox.logout"));
        leave.setOnAction(_ -> model.logout(account));
        turn.getStyleClass().add(Style.QUIET_BUTTON);
        leave.getStyleClass().add(Style.QUIET_BUTTON);
        return column("outbox-account", row("outbox-account-head", label("@" + account.name(), Style.STRONG), spacer(), turn, leave), state, mark(account));
    }

    /// A profile that says so already goes on saying it.
    private Node mark(Account account) {
        if (account.labelled()) return label(Texts.of("outbox.marked"), Style.MUTED, Style.SMALL);
        var mark = new CheckBox(Texts.of("login.automated"));
        mark.getStyleClass().add(Style.SMALL);
        mark.setSelected(account.automated());
        mark.setOnAction(_ -> model.mark(account, mark.isSelected()));
        return mark;
    }

    private static String state(Account account) {
        if (!account.trouble().isEmpty()) return account.trouble();
        String whose = String.join(", ", account.characters());
        return Texts.of(account.enabled() ? "outbox.account.on" : "outbox.account.off", whose, account.delay().toMinutes());
    }

    private Node question(Account account) {
        var yes = new Button(Texts.of("outbox.first.yes"), icon(Feather.SEND));
        yes.setId("outbox-confirm");
        yes.getStyleClass().add("accent");
        yes.setOnAction(_ -> model.confirm(account));
        return column(Style.HINT, paragraph(Texts.of("outbox.first", account.name())), yes);
    }

    private Node earlier(int posts) {
        var take = new Button(Texts.of("outbox.earlier.take"));
        take.setOnAction(_ -> model.takeEarlier());
        return column(Style.HINT, paragraph(Texts.of("outbox.earlier", posts)), take);
    }
}
