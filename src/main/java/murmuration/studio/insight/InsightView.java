package murmuration.studio.insight;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.named;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.show;
import static murmuration.studio.parts.Views.spacer;

import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Dividers;
import murmuration.studio.parts.Notices;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.View;
import org.kordamp.ikonli.feather.Feather;

/// One insight at a time, as a picture beside its table, with what can be read for the selected row below.
public final class InsightView implements View {

    private static final double PICTURE_ENDS = .58;

    private final InsightModel model;
    private final Appearance appearance;
    private final SketchCanvas picture;
    private final TablePane table;
    private final FlowPane chips = new FlowPane();
    private final Region root;

    /// @param origin shows where the post came from that left a trace
    public InsightView(InsightModel model, Appearance appearance, Background background, Notices notices, Dividers lines, LongConsumer origin) {
        this.model = model;
        this.appearance = appearance;
        picture = new SketchCanvas(appearance);
        table = new TablePane(model.time(), appearance, origin);
        Label about = paragraph("", Style.SMALL, Style.MUTED);
        var save = new SaveMenu(this::picture, table::shown, () -> model.chapter().get().id(), background, notices);
        var regions = new SplitPane(column("insight-picture", grow(picture), about), table);
        regions.getStyleClass().add("regions");
        lines.place(regions, "insight", PICTURE_ENDS);
        var panel = column(Style.PANEL, row("panel-header", label(Texts.of("insight.title"), Style.PANEL_TITLE), progress(), spacer(), topics(), again(), save), chapters(), grow(regions));
        root = new StackPane(panel);
        root.getStyleClass().add("view-frame");
        root.setId("insight");
        model.chapter().subscribe(chapter -> about.setText(Texts.of("insight." + chapter.id() + ".about")));
        model.seen().subscribe(_ -> refresh());
        model.chapter().subscribe((_, _) -> refresh());
        model.topic().subscribe((_, _) -> refresh());
        appearance.dark().subscribe((_, _) -> refresh());
    }

    private void refresh() {
        model.figure().ifPresent(figure -> {
            picture.show((width, height) -> figure.sketch(width, height, tints()), Texts.of("insight.picture.accessible", Texts.of("insight." + model.chapter().get().id())));
            table.fill(figure.table());
        });
    }

    private Tints tints() {
        return Tints.of(appearance.dark().get());
    }

    private Sketch picture() {
        return picture.sketch();
    }

    private Node progress() {
        var bar = new ProgressBar();
        bar.progressProperty().bind(model.progress());
        bar.getStyleClass().add("insight-progress");
        model.progress().subscribe(part -> bar.setVisible(part.doubleValue() < 1));
        return bar;
    }

    private Node chapters() {
        chips.getStyleClass().add("filters");
        var group = new ToggleGroup();
        for (Chapter chapter : Chapter.values()) {
            var chip = new ToggleButton(Texts.of("insight." + chapter.id()));
            chip.setId("insight-" + chapter.id());
            chip.getStyleClass().add(Style.FILTER);
            chip.setToggleGroup(group);
            chip.setOnAction(_ -> {
                model.chapter().set(chapter);
                chip.setSelected(true);
            });
            model.chapter().subscribe(shown -> chip.setSelected(shown == chapter));
            chips.getChildren().add(chip);
        }
        return chips;
    }

    private Node topics() {
        var box = new ChoiceBox<String>();
        box.setId("insight-topic");
        box.setAccessibleText(Texts.of("topic.choose"));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String id) {
                return id == null ? "" : model.title(id);
            }

            @Override
            public String fromString(String title) {
                throw new UnsupportedOperationException("A topic is chosen, never typed.");
            }
        });
        model.seen().subscribe(_ -> {
            box.getItems().setAll(model.topics());
            box.setValue(model.topic().get());
        });
        box.valueProperty().subscribe(topic -> {
            if (topic != null && !topic.isEmpty()) model.topic().set(topic);
        });
        model.chapter().subscribe(chapter -> show(box, chapter == Chapter.TOPICS));
        return box;
    }

    private Node again() {
        var button = new Button();
        button.setGraphic(icon(Feather.REFRESH_CW));
        button.setId("insight-again");
        button.getStyleClass().add(Style.QUIET_BUTTON);
        button.setOnAction(_ -> model.look());
        return named(button, Texts.of("insight.again"));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part(chips, () -> chips.getChildren().get(model.chapter().get().ordinal()).requestFocus()), new Part(table, table::takeFocus));
    }

    @Override
    public void ahead() {
        model.look();
    }

    @Override
    public void shown() {
        model.look();
    }
}
