package murmuration.studio;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import murmuration.studio.arrivals.ArrivalsModel;
import murmuration.studio.arrivals.ArrivalsPane;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;

/// Files from other programs on a sheet over the window, to be looked at before they come in.
final class ArrivalsSheet extends Overlay {

    private final ArrivalsModel model;
    private final ArrivalsPane pane;

    ArrivalsSheet(ArrivalsModel model) {
        super("arrivals-sheet");
        this.model = model;
        this.pane = new ArrivalsPane(model, this::choose, this::close);
        VBox sheet = column("sheet", label(Texts.of("arrivals.title"), Style.PROSE, "sheet-title"), paragraph(Texts.of("arrivals.explained"), Style.MUTED), pane);
        sheet.getStyleClass().add("arrivals-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(sheet);
        addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() != KeyCode.ESCAPE) return;
            close();
            press.consume();
        });
    }

    /// Shows what would become of these files.
    void receive(List<Path> files) {
        open();
        model.look(files);
        takeFocus();
    }

    /// Asks for files, and shows what would become of them.
    void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(Texts.of("arrivals.choose"));
        chooser.getExtensionFilters().addAll(new ExtensionFilter(Texts.of("arrivals.kinds"), "*.png", "*.json", "*.charx", "*.PNG", "*.JSON", "*.CHARX"), new ExtensionFilter(Texts.of("arrivals.everything"), "*"));
        List<File> files = chooser.showOpenMultipleDialog(getScene().getWindow());
        if (files != null && !files.isEmpty()) receive(files.stream().map(File::toPath).sorted().toList());
    }

    @Override
    void takeFocus() {
        pane.takeFocus();
    }

    /// Takes back what came in last; while the sheet is open, nothing behind it is undone.
    boolean undo() {
        if (isVisible()) model.takeBack();
        return isVisible();
    }
}
