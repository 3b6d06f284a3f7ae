package murmuration.studio.cast;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import murmuration.cast.CastException;
import murmuration.cast.Draft;
import murmuration.cast.Problem;
import murmuration.studio.parts.Portions;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Views;

/// Edits a sheet in fields or as the text of its file, checks it at every change as `murmuration check` would, and saves it. Nothing counts before it is saved.
final class SheetEditor extends VBox {

    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final PageModel model;
    private final ScrollPane fields = new ScrollPane();
    private final Portions portions = new Portions();
    private final TextArea text = new TextArea();
    private final ToggleButton asText = new ToggleButton(Texts.of("sheet.asText"));
    private final Button save = new Button(Texts.of("sheet.save"));
    private final Button revert = new Button(Texts.of("sheet.revert"));
    private final Label problems = paragraph("", "sheet-problems");
    private final VBox dispute = column("sheet-dispute");

    SheetEditor(PageModel model) {
        this.model = model;
        setId("sheet-editor");
        getStyleClass().add("sheet-editor");
        fields.setFitToWidth(true);
        text.setId("sheet-text");
        text.getStyleClass().add("sheet-text");
        text.setAccessibleText(Texts.of("sheet.asText"));
        text.textProperty().subscribe((_, now) -> typed(now));
        text.visibleProperty().bind(asText.selectedProperty());
        fields.visibleProperty().bind(asText.selectedProperty().not());
        asText.selectedProperty().subscribe((_, _) -> turn());
        getChildren().addAll(dispute, grow(new StackPane(fields, text)), problems, buttons());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (SAVE.match(event) && !save.isDisabled()) {
                model.save(false);
                event.consume();
            }
        });
        model.editing().subscribe(_ -> open());
        model.dispute().subscribe(_ -> showDispute());
    }

    private HBox buttons() {
        save.setId("sheet-save");
        save.getStyleClass().add("accent");
        save.setOnAction(_ -> model.save(false));
        revert.setId("sheet-revert");
        for (Region button : List.of(save, revert, asText)) button.setMinWidth(USE_PREF_SIZE);
        revert.setOnAction(_ -> model.revert());
        asText.setId("sheet-as-text");
        asText.getStyleClass().add(Style.FILTER);
        return row("sheet-buttons", save, revert, label(Texts.of("sheet.hint"), Style.MUTED, Style.SMALL), spacer(), asText);
    }

    private void open() {
        setDisable(model.editing().get().isEmpty());
        turn();
    }

    /// Fields and text show the same draft, each made from it when it is turned to.
    private void turn() {
        model.editing().get().ifPresent(editing -> {
            if (asText.isSelected()) text.setText(editing.draft().text());
            else fields.setContent(new SheetFields(editing.draft(), model.topics(), model.names(), editing.voices(), this::check, portions));
        });
        check();
    }

    private void typed(String now) {
        if (!asText.isSelected() || model.editing().get().isEmpty()) return;
        Draft draft = model.editing().get().get().draft();
        if (now.equals(draft.text())) return;
        try {
            draft.replace(now);
            check();
        } catch (CastException e) { // half a word is typed; the draft keeps what was whole
            say(e.getMessage());
            save.setDisable(true);
        }
    }

    private void check() {
        List<Problem> found = model.editing().get().map(editing -> editing.draft().problems()).orElse(List.of());
        boolean changed = model.editing().get().map(PageModel.Editing::changed).orElse(false);
        say(found.isEmpty() ? "" : found.getFirst().problem() + " " + found.getFirst().fix());
        save.setDisable(!changed || !found.isEmpty());
        revert.setDisable(!changed);
    }

    private void say(String sentence) {
        problems.setText(sentence);
        Views.show(problems, !sentence.isEmpty());
    }

    private void showDispute() {
        Views.show(dispute, model.dispute().get().isPresent());
        model.dispute().get().ifPresent(both -> {
            var mine = new Button(Texts.of("sheet.dispute.mine"));
            mine.setOnAction(_ -> model.save(true));
            var theirs = new Button(Texts.of("sheet.dispute.theirs"));
            theirs.setOnAction(_ -> model.revert());
            dispute.getChildren().setAll(paragraph(Texts.of("sheet.dispute", String.join(", ", both.fields()))), row("sheet-buttons", mine, theirs));
        });
    }
}
