package murmuration.studio.worlds;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Modality;
import javafx.stage.Stage;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.world.Backups;
import murmuration.world.Backups.Backup;

/// The backups of a world; one of them can be put in its place. How it is now is backed up first.
final class RestoreView {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private final Path world;
    private final Desktop desktop;
    private final ListView<Backup> list = new ListView<>();
    private final Stage stage = new Stage();

    RestoreView(Path world, Desktop desktop) {
        this.world = world;
        this.desktop = desktop;
    }

    /// @param owner whose theme it wears
    void open(Scene owner) {
        list.setId("backups");
        list.setAccessibleText(Texts.of("worlds.backups"));
        list.setPlaceholder(label(Texts.of("worlds.backups.none"), Style.MUTED));
        list.setCellFactory(_ -> new DayCell());
        list.getItems().setAll(new Backups(world).list());
        list.getSelectionModel().selectFirst();
        var restore = new Button(Texts.of("worlds.restore.do"));
        restore.setId("restore");
        restore.getStyleClass().add("accent");
        restore.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
        restore.setOnAction(_ -> restore());
        var tree = column("restore-view", label(Texts.of("worlds.backups"), Style.PANEL_TITLE), paragraph(Texts.of("worlds.restore.hint"), Style.MUTED), grow(list), row("popover-row", cancel(), spacer(), restore));
        var scene = new Scene(tree, 520, 420);
        scene.getStylesheets().setAll(owner.getStylesheets());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) stage.hide();
        });
        stage.setTitle(Texts.of("worlds.backups"));
        stage.initOwner(owner.getWindow());
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setScene(scene);
        stage.show();
    }

    private Button cancel() {
        var cancel = new Button(Texts.of("work.cancel"));
        cancel.setId("restore-cancel");
        cancel.setOnAction(_ -> stage.hide());
        return cancel;
    }

    private void restore() {
        Backup chosen = list.getSelectionModel().getSelectedItem();
        stage.hide();
        desktop.restore(world, chosen.file());
    }

    private static final class DayCell extends ListCell<Backup> {
        @Override
        protected void updateItem(Backup backup, boolean empty) {
            super.updateItem(backup, empty);
            setText(empty || backup == null ? null : Texts.of("worlds.backup", DAY.format(backup.made().atZone(ZoneId.systemDefault())), Math.max(1, backup.bytes() / 1000)));
        }
    }
}
