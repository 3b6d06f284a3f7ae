package murmuration.studio.canon;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.named;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;
import static murmuration.studio.parts.Views.whole;

import java.io.File;
import java.util.ArrayList;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import murmuration.canon.manuscript.Chapter;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Views;
import org.kordamp.ikonli.feather.Feather;

/// The chapters, above them the whole book; and how the book is read again.
final class ChapterList extends VBox {

    private final CanonModel model;
    private final ListView<Optional<Chapter>> list = new ListView<>();
    private final ProgressBar done = new ProgressBar(0);
    private final Label doing = label("", Style.SMALL, Style.MUTED);
    private final VBox working;
    private boolean following;

    ChapterList(CanonModel model) {
        this.model = model;
        this.working = working();
        setId("chapters");
        getStyleClass().addAll(Style.PANEL, "chapters");
        list.setId("chapter-list");
        list.setAccessibleText(Texts.of("canon.chapters"));
        list.setCellFactory(_ -> new ChapterCell(model));
        getChildren().addAll(header(), working, grow(list));
        model.manuscript().subscribe(_ -> fill());
        model.reading().subscribe(_ -> list.refresh());
        model.gaps().subscribe(_ -> list.refresh());
        model.truth().subscribe(_ -> list.refresh());
        model.work().subscribe(this::show);
        model.chapter().subscribe(this::follow);
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null && !following) model.chapter().set(chosen);
        });
    }

    void takeFocus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) list.getSelectionModel().selectFirst();
    }

    private HBox header() {
        var again = named(new Button(null, icon(Feather.REFRESH_CW)), Texts.of("canon.again"));
        again.setId("read-again");
        again.getStyleClass().add(Style.QUIET_BUTTON);
        again.setOnAction(_ -> model.readAgain());
        var add = named(new Button(null, icon(Feather.FILE_PLUS)), Texts.of("canon.add-text"));
        add.getStyleClass().add(Style.QUIET_BUTTON);
        add.setOnAction(_ -> choose());
        return row("panel-header", whole(label(Texts.of("canon.title"), Style.PANEL_TITLE)), spacer(), again, add);
    }

    private VBox working() {
        var cancel = new Button(Texts.of("canon.cancel"));
        cancel.setId("cancel-reading");
        cancel.getStyleClass().add(Style.QUIET_BUTTON);
        cancel.setOnAction(_ -> model.cancel());
        cancel.setMinWidth(USE_PREF_SIZE);
        done.setMaxWidth(Double.MAX_VALUE);
        return column("working", row("working-line", doing, spacer(), cancel), done);
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(Texts.of("canon.add-text"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Texts.of("canon.texts"), "*.md", "*.markdown", "*.txt", "*.docx", "*.odt", "*.epub", "*.msk", "*.zip", "*.nwx"));
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) model.add(chosen.toPath());
    }

    private void show(Optional<CanonModel.Work> work) {
        Views.show(working, work.isPresent());
        work.ifPresent(now -> {
            doing.setText(now.what().isEmpty() ? Texts.of("canon.reading") : now.what());
            done.setProgress(now.done());
        });
    }

    private void fill() {
        var rows = new ArrayList<Optional<Chapter>>();
        rows.add(Optional.empty());
        model.manuscript().get().chapters().forEach(chapter -> rows.add(Optional.of(chapter)));
        following = true;
        list.getItems().setAll(rows);
        following = false;
        follow(model.chapter().get());
    }

    private void follow(Optional<Chapter> chapter) {
        following = true;
        list.getSelectionModel().select(chapter);
        following = false;
    }
}
