package murmuration.studio.insight;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.named;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;
import static murmuration.studio.parts.Views.whole;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Notices;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import org.kordamp.ikonli.feather.Feather;

/// The lens: a picture of where a post came from and what came of it, and the same in words, in which one moves from post to post.
public final class LensPane extends VBox {

    private static final double PICTURE_ENDS = .56;

    private final LensModel model;
    private final StoryTime time;
    private final Appearance appearance;
    private final SketchCanvas picture;
    private final ListView<Station> stations = new ListView<>();

    public LensPane(LensModel model, StoryTime time, Appearance appearance, Background background, Notices notices) {
        this.model = model;
        this.time = time;
        this.appearance = appearance;
        picture = new SketchCanvas(appearance);
        getStyleClass().add("lens");
        picture.setId("lens-picture");
        stations.setId("lens-stations");
        stations.setCellFactory(_ -> new StationCell());
        stations.setAccessibleText(Texts.of("lens.title"));
        stations.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) go();
        });
        stations.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        var save = new SaveMenu(picture::sketch, this::table, () -> "post-" + model.shown().get().map(seen -> seen.post().id()).orElse(0L), background, notices);
        var regions = new SplitPane(picture, stations);
        regions.getStyleClass().add("regions");
        regions.setDividerPositions(PICTURE_ENDS);
        getChildren().addAll(row("section-header", back(), whole(label(Texts.of("lens.hint"), Style.MUTED, Style.SMALL)), spacer(), save), grow(regions));
        model.shown().subscribe(_ -> refresh());
        appearance.dark().subscribe((_, _) -> refresh());
    }

    private Button back() {
        var button = named(new Button(null, icon(Feather.ARROW_LEFT)), Texts.of("lens.back"));
        button.setId("lens-back");
        button.getStyleClass().add(Style.QUIET_BUTTON);
        button.disableProperty().bind(model.canGoBack().not());
        button.setOnAction(_ -> model.back());
        return button;
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> go();
            case BACK_SPACE -> model.back();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// To the post that the selected station is.
    private void go() {
        Station station = stations.getSelectionModel().getSelectedItem();
        if (station != null) station.post().ifPresent(model::show);
    }

    private void refresh() {
        model.shown().get().ifPresent(seen -> {
            var figure = new LensFigure(seen, time);
            picture.show((width, height) -> figure.sketch(width, height, Tints.of(appearance.dark().get())), Texts.of("lens.picture.accessible", seen.post().character()));
            stations.getItems().setAll(Station.of(seen, time));
            stations.refresh();
            stations.getSelectionModel().selectFirst();
            stations.scrollTo(0);
        });
    }

    private Table table() {
        return model.shown().get().map(seen -> new LensFigure(seen, time).table()).orElse(new Table(List.of(), List.of()));
    }

    public void takeFocus() {
        stations.requestFocus();
    }

    /// The first of a kind bears its title.
    private final class StationCell extends ListCell<Station> {
        StationCell() {
            getStyleClass().add("past-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Station station, boolean empty) {
            super.updateItem(station, empty);
            if (empty || station == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            var head = row("seen-head", label(station.head(), Style.STRONG, Style.SMALL), spacer(), label(station.number(), Style.MUTED, "number"));
            if (station.post().isPresent()) head.getChildren().add(icon(Feather.CHEVRON_RIGHT));
            VBox box = column("past", head, paragraph(station.words(), Style.PROSE));
            boolean first = getIndex() == 0 || getListView().getItems().get(getIndex() - 1).kind() != station.kind();
            if (first) box.getChildren().addFirst(label(station.kind().title(), Style.SECTION_TITLE));
            setGraphic(box);
            setAccessibleText(Texts.of("lens.station.accessible", station.kind().title(), station.head(), station.number(), station.words()));
        }
    }
}
