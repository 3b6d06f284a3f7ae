package murmuration.studio.cast;

import static murmuration.studio.parts.Views.label;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import murmuration.cast.Constraints;
import murmuration.cast.Draft;
import murmuration.studio.parts.Portions;
import murmuration.studio.parts.RightToLeft;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Tips;
import murmuration.world.Topic;
import murmuration.world.Voices;

/// The fields of a sheet in the novelist's words. What is typed goes into the draft at once; what is not touched stays as it is in the file.
final class SheetFields extends VBox {

    private static final List<String> HABITS = List.of("never", "rare", "often");
    private static final String LINE_BREAK = " ¶ ";
    /// Written as no voice of her own.
    private static final String WORLD = "";
    private static final String SAMPLE_SEPARATOR = " => ";

    private static final int AT_ONCE = 7;

    private final Draft draft;
    private final Runnable changed;
    private final List<Runnable> rows = new ArrayList<>();
    private GridPane grid = new GridPane();

    /// @param voices she may be given
    /// @param changed told after each change
    /// @param portions in which the fields come that are not seen at once
    SheetFields(Draft draft, List<Topic> topics, List<String> others, List<String> voices, Runnable changed, Portions portions) {
        this.draft = draft;
        this.changed = changed;
        getStyleClass().add("sheet-fields");
        person();
        motives(topics);
        knowledge();
        voice();
        relationships(others);
        limits();
        ownVoice(voices);
        rows.stream().limit(AT_ONCE).forEach(Runnable::run);
        portions.take(rows.stream().skip(AT_ONCE).toList());
    }

    private void person() {
        section("person");
        line("fullName");
        line("handle");
        line("role");
        words("biography");
        list("goals");
    }

    private void motives(List<Topic> topics) {
        section("motives");
        for (Topic topic : topics) {
            add(topic.title(), new HBox(
                    slider(-1, 1, 0, Texts.of("sheet.weight", topic.title()), "motivations", topic.id(), "weight"),
                    slider(-1, 1, 0, Texts.of("sheet.stance", topic.title()), "motivations", topic.id(), "stance"),
                    wide(text(new TextField(), Texts.of("sheet.why", topic.title()), "motivations", topic.id(), "why"))));
        }
    }

    private void knowledge() {
        section("knowledge");
        numbers("knowledge", "chapters");
        list("knowledge", "facts");
        list("knowledge", "hasMet");
    }

    private void voice() {
        section("voice");
        line("voice", "style");
        samples();
        line("voice", "register");
        list("voice", "petWords");
        list("voice", "neverWords");
        choice("voice", "emoji");
        choice("voice", "hashtags");
        for (String mark : List.of("exclamation", "question", "dash", "ellipsis")) choice("voice", "punctuation", mark);
        words("voice", "notes");
    }

    private void relationships(List<String> others) {
        section("relationships");
        var people = new TreeSet<>(others);
        people.addAll(draft.names("relationships"));
        people.remove(draft.words("name"));
        for (String other : people) {
            add(other, new HBox(
                    slider(-1, 1, 0, Texts.of("sheet.affinity", other), "relationships", other, "affinity"),
                    wide(text(new TextField(), Texts.of("sheet.note", other), "relationships", other, "note"))));
        }
    }

    private void limits() {
        section("limits");
        Constraints usual = Constraints.DEFAULT;
        number(usual.dailyPosts(), "constraints", "dailyPosts");
        number(usual.maxQueue(), "constraints", "maxQueue");
        number(usual.overloadedAt(), "constraints", "overloadedAt");
        number(usual.topicCooldownHours(), "constraints", "topicCooldownHours");
        number(usual.qualityThreshold(), "constraints", "qualityThreshold");
        number(usual.voiceThreshold(), "constraints", "voiceThreshold");
        number(usual.drafts(), "constraints", "drafts");
        add(name("constraints", "curiosity"), slider(0, 1, usual.curiosity(), name("constraints", "curiosity"), "constraints", "curiosity"));
        add(name("constraints", "sociability"), slider(0, 1, usual.sociability(), name("constraints", "sociability"), "constraints", "sociability"));
        line("constraints", "activeHours");
    }

    private void section(String key) {
        grid = new GridPane();
        GridPane part = grid;
        part.getStyleClass().add("sheet-grid");
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        part.getColumnConstraints().addAll(new ColumnConstraints(), wide);
        Label title = label(Texts.of("sheet.section." + key), Style.SECTION_TITLE, "sheet-section");
        int row = rows.size();
        rows.add(() -> {
            getChildren().add(part);
            part.add(title, 0, row, 2, 1);
            title.applyCss();
        });
    }

    private void line(String... path) {
        add(name(path), text(new TextField(), name(path), path));
    }

    private void words(String... path) {
        var area = new TextArea();
        RightToLeft.guard(area);
        area.setPrefRowCount(3);
        add(name(path), text(area, name(path), path));
    }

    private void list(String... path) {
        add(name(path), area(String.join("\n", draft.lines(path)), name(path), now -> draft.putLines(now, path)));
    }

    private void numbers(String... path) {
        var field = new TextField(String.join(", ", draft.lines(path)));
        field.setAccessibleText(name(path));
        field.textProperty().subscribe((_, now) -> change(() -> draft.putNumbers(Arrays.stream(now.split("[,\\s]+")).filter(part -> !part.isBlank()).toList(), path)));
        add(name(path), field);
    }

    /// Her own lines, one a line, each after the situation that it answers.
    private void samples() {
        String all = String.join("\n", draft.samples().entrySet().stream().map(sample -> (sample.getValue() + SAMPLE_SEPARATOR + sample.getKey()).replace("\n", LINE_BREAK)).toList());
        add(Texts.of("sheet.voice.samples"), area(all, Texts.of("sheet.voice.samples"), lines -> {
            var samples = new LinkedHashMap<String, String>();
            for (String shown : lines) {
                String line = shown.replace(LINE_BREAK, "\n");
                int at = line.indexOf(SAMPLE_SEPARATOR);
                samples.put(at < 0 ? line : line.substring(at + SAMPLE_SEPARATOR.length()), at < 0 ? "" : line.substring(0, at));
            }
            draft.putSamples(samples);
        }));
    }

    private void number(double usual, String... path) {
        var field = new TextField(BigDecimal.valueOf(draft.number(usual, path)).stripTrailingZeros().toPlainString());
        field.getStyleClass().add("sheet-number");
        field.setAccessibleText(name(path));
        field.textProperty().subscribe((_, now) -> change(() -> {
            if (now.strip().matches("-?\\d{1,9}(\\.\\d{1,6})?")) draft.put(new BigDecimal(now.strip()), path);
            else draft.put(now.strip(), path); // the check says what is wrong with it
        }));
        add(name(path), field);
    }

    private void choice(String... path) {
        var box = new ComboBox<String>();
        box.getItems().setAll(HABITS);
        box.setAccessibleText(name(path));
        box.setValue(draft.words(path).isEmpty() ? HABITS.getFirst() : draft.words(path));
        box.valueProperty().subscribe((_, now) -> change(() -> draft.put(now, path)));
        add(name(path), box);
    }

    /// Which voice writes for her: the world's, one that is set up, or whatever name stands in her sheet.
    private void ownVoice(List<String> voices) {
        var box = new ComboBox<String>();
        String now = draft.words("voiceModel");
        box.getItems().add(WORLD);
        box.getItems().addAll(voices);
        if (!box.getItems().contains(now)) box.getItems().add(now);
        box.setConverter(new VoiceNames());
        box.setId("sheet-voiceModel");
        box.setAccessibleText(name("voiceModel"));
        box.setValue(now);
        box.valueProperty().subscribe((_, chosen) -> change(() -> draft.put(chosen, "voiceModel")));
        add(name("voiceModel"), box);
    }

    /// A voice as the novelist knows it.
    private static final class VoiceNames extends StringConverter<String> {
        @Override
        public String toString(String voice) {
            return voice == null || voice.equals(WORLD) ? Texts.of("sheet.voiceModel.world") : Voices.BUILT_IN.contains(voice) ? Texts.of("voices." + voice) : voice;
        }

        @Override
        public String fromString(String shown) {
            throw new UnsupportedOperationException("Voices are chosen, not typed.");
        }
    }

    private Slider slider(double least, double most, double usual, String name, String... path) {
        var slider = new Slider(least, most, Math.clamp(draft.number(usual, path), least, most));
        slider.setAccessibleText(name);
        Tips.say(slider, name);
        slider.setBlockIncrement(.05);
        slider.getStyleClass().add("sheet-slider");
        slider.valueProperty().subscribe((_, now) -> change(() -> draft.put(BigDecimal.valueOf(Math.round(now.doubleValue() * 100), 2).stripTrailingZeros(), path)));
        return slider;
    }

    private <T extends TextInputControl> T text(T control, String name, String... path) {
        control.setText(draft.words(path));
        control.setId("sheet-" + String.join("-", path));
        control.setPromptText(name);
        control.setAccessibleText(name);
        control.textProperty().subscribe((_, now) -> change(() -> draft.put(now, path)));
        return control;
    }

    private interface Lines {
        void put(List<String> lines);
    }

    private TextArea area(String text, String name, Lines lines) {
        var area = new TextArea(text);
        area.setAccessibleText(name);
        RightToLeft.guard(area);
        area.setPrefRowCount(3);
        area.textProperty().subscribe((_, now) -> change(() -> lines.put(now.lines().map(String::strip).filter(line -> !line.isEmpty()).toList())));
        return area;
    }

    private void change(Runnable change) {
        change.run();
        changed.run();
    }

    private void add(String name, Node field) {
        Label title = label(name, Style.MUTED, Style.SMALL, "sheet-name");
        title.setLabelFor(field);
        int row = rows.size();
        GridPane part = grid;
        rows.add(() -> {
            part.addRow(row, title, field);
            title.applyCss();
            field.applyCss();
        });
    }

    private static <N extends Node> N wide(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }

    private static String name(String... path) {
        return Texts.of("sheet." + String.join(".", path));
    }
}
