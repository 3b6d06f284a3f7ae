package murmuration.studio.tune;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.show;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import murmuration.insight.Replay;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;

/// What the recorded decisions would have been: three numbers that each open a list, and how far they agree with the verdicts.
final class ReplayPanel extends VBox {

    private final TuneModel model;
    private final Map<Kind, ToggleButton> numbers = new EnumMap<>(Kind.class);
    private final Label agreement = paragraph("", "agreement");
    private final Label basis = paragraph("", Style.SMALL, Style.MUTED);
    private final Label suggestion = paragraph("", Style.HINT);

    ReplayPanel(TuneModel model, StoryTime time) {
        this.model = model;
        setId("tune-replay");
        getStyleClass().addAll(Style.PANEL, "replay");
        var list = new ListView<Tuning.Past>();
        list.setId("tune-list");
        list.setCellFactory(_ -> new PastCell(time));
        list.setPlaceholder(label(Texts.of("tune.list.none"), Style.MUTED));
        model.hindsight().listed().subscribe(past -> list.getItems().setAll(past));
        Label closed = paragraph(Texts.of("tune.list.hint"), Style.MUTED, Style.SMALL);
        model.hindsight().list().subscribe(kind -> {
            show(list, kind.isPresent());
            show(closed, kind.isEmpty());
            numbers.forEach((each, number) -> number.setSelected(kind.filter(each::equals).isPresent()));
        });
        getChildren().addAll(label(Texts.of("tune.replay"), Style.PANEL_TITLE), paragraph(Texts.of("tune.replay.not"), Style.SMALL, Style.MUTED), numbers(), agreement, basis, suggestion, closed, grow(list));
        model.hindsight().replay().subscribe(_ -> tell());
        model.hindsight().drafts().subscribe(_ -> tell());
    }

    private HBox numbers() {
        var box = new HBox();
        box.getStyleClass().add("replay-numbers");
        for (Kind kind : Kind.values()) {
            var button = new ToggleButton();
            button.setId("tune-" + kind.name().toLowerCase(java.util.Locale.ROOT));
            button.getStyleClass().addAll("replay-number", kind.name().toLowerCase(java.util.Locale.ROOT));
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setOnAction(_ -> model.hindsight().open(kind));
            numbers.put(kind, button);
            box.getChildren().add(button);
        }
        return box;
    }

    private void tell() {
        Replay replay = model.hindsight().replay().get();
        numbers.forEach((kind, button) -> number(button, kind, replay));
        agreement.setText(replay.verdicts() == 0 ? Texts.of("tune.agreement.none") : Texts.of("tune.agreement", replay.agreeing(), replay.verdicts(), replay.agreedBefore()));
        basis.setText(replay.decisions() == 0 ? Texts.of("tune.basis.none")
                : replay.isSampled() ? Texts.of("tune.basis.part", replay.decisions(), replay.every()) : Texts.of("tune.basis.all", replay.decisions()));
        suggestion.setText(model.suggestion().map(one -> Texts.of("tune.suggestion", one.threshold(), one.agreeing(), one.verdicts(), one.now())).orElse(Texts.of("tune.suggestion.none")));
    }

    private static void number(ToggleButton button, Kind kind, Replay replay) {
        int count = replay.inAll(kind.of(replay));
        String name = Texts.of("tune." + kind.name().toLowerCase(java.util.Locale.ROOT));
        button.setGraphic(column("replay-figure", label(Integer.toString(count), "replay-count"), label(name, Style.SMALL)));
        button.setAccessibleText(Texts.of("tune.number.accessible", count, name));
    }
}
