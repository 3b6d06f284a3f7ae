package murmuration.studio.canon;

import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import murmuration.canon.manuscript.Chapter;
import murmuration.canon.Fact;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Tips;
import murmuration.studio.parts.Views;

/// Statements, and what the novelist does with them: A is right, E edits, X lets go, N says something new.
final class StatementsPane extends VBox {

    private final CanonModel model;
    private final Supplier<List<Statement>> statements;
    private final ListView<Statement> list = new ListView<>();
    private final FactEditor editor;
    private final FlowPane buttons;

    /// @param id `proposed` or `true`: names its texts
    StatementsPane(CanonModel model, Supplier<List<Statement>> statements, Consumer<Statement> open, String id) {
        this.model = model;
        this.statements = statements;
        this.editor = new FactEditor(model, this::edited);
        this.buttons = buttons(id);
        getStyleClass().addAll("statements", Style.PORTIONS);
        list.setId("statements-" + id);
        list.setAccessibleText(Texts.of("canon.statements." + id));
        list.setCellFactory(_ -> new StatementCell(model));
        list.setPlaceholder(paragraph(Texts.of("canon.none." + id), Style.MUTED));
        list.addEventHandler(KeyEvent.KEY_TYPED, this::key);
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) open.accept(chosen);
        });
        getChildren().addAll(grow(list), editor, buttons);
        model.reading().subscribe(_ -> fill());
        model.truth().subscribe(_ -> fill());
        model.chapter().subscribe(_ -> fill());
    }

    /// In a narrow window below each other rather than cut short.
    private FlowPane buttons(String id) {
        var buttons = new FlowPane();
        buttons.getStyleClass().addAll("verdicts", "flowing");
        if (id.equals("proposed")) {
            Button right = button("canon.right", this::right);
            right.getStyleClass().add("accent");
            buttons.getChildren().add(right);
        }
        buttons.getChildren().addAll(button("canon.edit", this::edit), button("canon.let-go", this::letGo), button("canon.new", this::begin));
        return buttons;
    }

    private Button button(String text, Runnable verb) {
        var button = new Button(Texts.of(text));
        button.setId(text.replace('.', '-'));
        button.setMinWidth(USE_PREF_SIZE);
        Tips.say(button, Texts.of(text + ".tip"));
        button.setOnAction(_ -> verb.run());
        return button;
    }

    /// When it was typed, not when it was pressed: the letter that opens the editor must not land in it.
    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) return;
        switch (event.getCharacter().toUpperCase(Locale.ROOT)) {
            case "A" -> right();
            case "E" -> edit();
            case "X" -> letGo();
            case "N" -> begin();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void right() {
        chosen().ifPresent(statement -> model.shelf().hold(statement, statement.fact()));
    }

    private void letGo() {
        chosen().ifPresent(model.shelf()::letGo);
    }

    private void edit() {
        chosen().ifPresent(statement -> editor.open(Optional.of(statement), statement.fact()));
        Views.show(buttons, !editor.isVisible());
    }

    private void begin() {
        int from = model.chapter().get().map(Chapter::number).orElse(1);
        editor.open(Optional.empty(), new Fact("", from, "", List.of()));
        Views.show(buttons, false);
    }

    private void edited() {
        Views.show(buttons, true);
        list.requestFocus();
    }

    private Optional<Statement> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /// The next one is chosen when one goes.
    private void fill() {
        List<Statement> now = statements.get();
        if (now.equals(list.getItems())) return;
        int at = list.getSelectionModel().getSelectedIndex();
        boolean had = list.isFocused();
        list.getItems().setAll(now);
        if (at >= 0 && had) list.getSelectionModel().clearAndSelect(Math.min(at, now.size() - 1));
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) list.getSelectionModel().selectFirst();
    }
}
