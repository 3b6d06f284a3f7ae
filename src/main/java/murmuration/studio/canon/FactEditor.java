package murmuration.studio.canon;

import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import murmuration.canon.Fact;
import murmuration.cast.Character;
import murmuration.studio.parts.RightToLeft;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.TopicChooser;
import murmuration.studio.parts.Views;

/// A fact in the novelist's own words: what holds, from which chapter, and who knows it. Ctrl+Enter keeps it, Escape leaves everything as it was.
final class FactEditor extends VBox {

    private static final int LAST = 9999;

    private final CanonModel model;
    private final Runnable closed;
    private final TextArea words = new TextArea();
    private final Spinner<Integer> chapter = new Spinner<>(0, LAST, 1);
    private final TopicChooser topic;
    private final FlowPane knowers = new FlowPane();
    private Optional<Statement> edited = Optional.empty();
    private List<String> strangers = List.of();

    /// @param closed when it was kept or left
    FactEditor(CanonModel model, Runnable closed) {
        this.model = model;
        this.closed = closed;
        this.topic = new TopicChooser(model.topics(), true);
        getStyleClass().addAll("fact-editor", Style.PORTIONS);
        words.setId("fact-words");
        words.getStyleClass().add(Style.PROSE);
        RightToLeft.guard(words);
        words.setPrefRowCount(2);
        words.setAccessibleText(Texts.of("canon.fact"));
        words.setPromptText(Texts.of("canon.fact"));
        chapter.setEditable(true);
        chapter.getStyleClass().add("fact-chapter");
        chapter.setAccessibleText(Texts.of("canon.fact.from"));
        knowers.getStyleClass().add("knowers");
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren().addAll(words, row("fact-row", label(Texts.of("canon.fact.from"), Style.SMALL), chapter, topic), label(Texts.of("canon.fact.known"), Style.SMALL, Style.MUTED), knowers, buttons());
        Views.show(this, false);
    }

    private HBox buttons() {
        var leave = new Button(Texts.of("canon.fact.leave"));
        leave.getStyleClass().add(Style.QUIET_BUTTON);
        leave.setOnAction(_ -> close());
        var keep = new Button(Texts.of("canon.fact.keep"));
        keep.setId("keep-fact");
        keep.getStyleClass().add("accent");
        keep.setOnAction(_ -> keep());
        keep.disableProperty().bind(words.textProperty().map(String::isBlank));
        return row("fact-buttons", spacer(), leave, keep);
    }

    /// @param statement that is edited; nothing for a new fact
    void open(Optional<Statement> statement, Fact fact) {
        edited = statement;
        words.setText(fact.text());
        chapter.getValueFactory().setValue(fact.chapter());
        topic.choose(fact.topic());
        var cast = model.cast().stream().map(Character::name).toList();
        strangers = fact.knownBy().stream().filter(name -> !name.equals(Fact.ALL) && !cast.contains(name)).toList();
        knowers.getChildren().setAll(cast.stream().map(name -> knower(name, fact)).toList());
        Views.show(this, true);
        words.requestFocus();
        words.end();
    }

    private static CheckBox knower(String name, Fact fact) {
        var box = new CheckBox(name);
        box.setSelected(fact.knownBy().contains(name));
        return box;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isControlDown()) keep();
        else if (event.getCode() == KeyCode.ESCAPE) close();
        else return;
        event.consume();
    }

    private void keep() {
        if (words.getText().isBlank()) return;
        chapter.commitValue();
        var fact = new Fact(words.getText().strip().replaceAll("\\s+", " "), chapter.getValue(), topic.topic(), knownBy());
        edited.ifPresentOrElse(statement -> model.shelf().hold(statement, fact), () -> model.shelf().add(fact));
        close();
    }

    /// Nobody chosen: everybody. Whoever is not in the cast and knew it goes on knowing it.
    private List<String> knownBy() {
        var names = new ArrayList<String>(strangers);
        knowers.getChildren().stream().map(CheckBox.class::cast).filter(CheckBox::isSelected).map(CheckBox::getText).forEach(names::add);
        return names.isEmpty() ? List.of(Fact.ALL) : names;
    }

    private void close() {
        Views.show(this, false);
        closed.run();
    }
}
