package murmuration.studio.tune;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import murmuration.cast.Dial;
import murmuration.insight.Opinion;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.Dividers;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.View;
import murmuration.world.Topic;

/// The view in which a character is tuned: her controls on the left, the replay of her decisions on the right.
public final class TuneView implements View {

    private static final double CONTROLS_END = .68;

    /// Below this the columns stand one below the other.
    private static final double NARROW = 680;
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final TuneModel model;
    private final SplitPane regions;
    private final Region controls;
    private final ReplayPanel replay;
    private final Histogram histogram;
    private final Dials dials;

    public TuneView(TuneModel model, List<Topic> topics, Appearance appearance, StoryTime time, Dividers lines) {
        this.model = model;
        replay = new ReplayPanel(model, time);
        histogram = new Histogram(model, appearance);
        dials = new Dials(model);
        controls = controls(topics, appearance);
        regions = new SplitPane(controls, replay);
        regions.getStyleClass().add("regions");
        lines.place(regions, "tune", CONTROLS_END);
        regions.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Also while a number is being typed.
    private void key(KeyEvent event) {
        if (UNDO.match(event)) model.undo();
        else if (REDO.match(event)) model.redo();
        else return;
        event.consume();
    }

    @Override
    public boolean undo(boolean again) {
        if (again) model.redo();
        else model.undo();
        return true;
    }

    private Region controls(List<Topic> topics, Appearance appearance) {
        var curves = new Curves(model, appearance);
        var left = column("tune-column", quality(appearance), column("tune-part", label(Texts.of("tune.hours"), Style.SECTION_TITLE), new HoursWeek(model, appearance), paragraph(Texts.of("tune.hours.hint"), Style.SMALL, Style.MUTED)), part("limits", dials));
        var right = column("tune-column", part("motives", new Motives(model, topics, appearance)), curves.curiosity(), curves.sociability(), curves.halfLife());
        for (Region side : List.of(left, right)) {
            side.getStyleClass().add(Style.PORTIONS);
            HBox.setHgrow(side, Priority.ALWAYS);
            side.setPrefWidth(300);
        }
        var scroll = new ScrollPane();
        scroll.widthProperty().map(width -> width.doubleValue() < NARROW * appearance.scale().get()).subscribe(narrow -> {
            Pane columns = narrow ? new VBox(left, right) : new HBox(left, right);
            columns.getStyleClass().add("tune-columns");
            scroll.setContent(columns);
        });
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var panel = column(Style.PANEL, row("panel-header", label(Texts.of("tune.title"), Style.PANEL_TITLE), spacer()), new TuneBar(model), scroll);
        panel.setMinWidth(Region.USE_PREF_SIZE);
        panel.setPrefWidth(560);
        panel.setMinWidth(480);
        return panel;
    }

    private Node quality(Appearance appearance) {
        var legend = new HBox();
        legend.getStyleClass().add("tune-legend");
        for (Opinion opinion : Opinion.values()) {
            String name = opinion.name().toLowerCase(Locale.ROOT);
            var dot = new Region();
            dot.getStyleClass().addAll("opinion", name);
            legend.getChildren().add(row("opinion-name", dot, label(Texts.of("tune.opinion." + name), Style.SMALL, Style.MUTED)));
        }
        return column("tune-part", row("tune-head", label(Texts.of("tune.quality"), Style.SECTION_TITLE), spacer(), Dials.field(model, Dial.QUALITY_THRESHOLD)), histogram, legend);
    }

    private static Node part(String id, Node node) {
        return column("tune-part", label(Texts.of("tune." + id), Style.SECTION_TITLE), node);
    }

    @Override
    public Node node() {
        return regions;
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part(controls, histogram::requestFocus), new Part(replay, () -> replay.lookup("#tune-kept").requestFocus()));
    }

    @Override
    public void ahead() {
        model.readPast();
    }

    @Override
    public void shown() {
        model.readPast();
    }

    @Override
    public void hidden() {
        model.settle();
    }

    @Override
    public void beat() {
        model.look();
        dials.look();
    }
}
