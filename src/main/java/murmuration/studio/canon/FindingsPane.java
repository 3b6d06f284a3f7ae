package murmuration.studio.canon;

import static murmuration.studio.parts.Views.grow;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;

/// What was found in the book: what is true, what may be, who says what, and what is missing.
final class FindingsPane extends VBox {

    private enum Kind { PROPOSED, TRUE, LINES, GAPS }

    private final CanonModel model;
    private final Map<Kind, ToggleButton> chips = new EnumMap<>(Kind.class);
    private final Map<Kind, Node> panes = new EnumMap<>(Kind.class);
    private final StackPane body = new StackPane();

    /// @param open shows where in the book a statement comes from
    FindingsPane(CanonModel model, Consumer<Statement> open) {
        this.model = model;
        setId("findings");
        getStyleClass().addAll(Style.PANEL, "findings");
        panes.put(Kind.PROPOSED, new StatementsPane(model, model::proposed, open, "proposed"));
        panes.put(Kind.TRUE, new StatementsPane(model, model::facts, open, "true"));
        panes.put(Kind.LINES, new LinesPane(model));
        panes.put(Kind.GAPS, new GapsPane(model));
        getChildren().addAll(chips(), grow(body));
        model.reading().subscribe(_ -> count());
        model.truth().subscribe(_ -> count());
        model.chapter().subscribe(_ -> count());
        model.gaps().subscribe(_ -> count());
        choose(Kind.PROPOSED);
    }

    void takeFocus() {
        body.getChildren().getFirst().requestFocus();
    }

    private FlowPane chips() {
        var chips = new FlowPane();
        var group = new ToggleGroup();
        for (Kind kind : Kind.values()) chips.getChildren().add(chip(kind, group));
        chips.getStyleClass().add("filters");
        chips.setMinHeight(USE_PREF_SIZE);
        return chips;
    }

    private ToggleButton chip(Kind kind, ToggleGroup group) {
        var chip = new ToggleButton();
        chip.setId("canon-" + word(kind));
        chip.getStyleClass().add(Style.FILTER);
        chip.setToggleGroup(group);
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setOnAction(_ -> choose(kind));
        chips.put(kind, chip);
        return chip;
    }

    private void choose(Kind kind) {
        chips.get(kind).setSelected(true);
        body.getChildren().setAll(panes.get(kind));
    }

    private void count() {
        chips.get(Kind.PROPOSED).setText(Texts.of("canon.kind.proposed", model.proposed().size()));
        chips.get(Kind.TRUE).setText(Texts.of("canon.kind.true", model.facts().size()));
        chips.get(Kind.LINES).setText(Texts.of("canon.kind.lines"));
        chips.get(Kind.GAPS).setText(Texts.of("canon.kind.gaps", model.gaps().get().size()));
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
