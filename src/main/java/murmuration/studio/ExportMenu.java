package murmuration.studio;

import static murmuration.studio.parts.Views.icon;

import java.io.File;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Notices;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import org.kordamp.ikonli.feather.Feather;

/// Writes the approved posts to a file that the novelist chooses.
final class ExportMenu extends MenuButton {

    private final String title;
    private final Export export;
    private final Background background;
    private final Notices notices;

    /// @param title of the world, which the proposed file is named after
    ExportMenu(String title, Export export, Background background, Notices notices) {
        super(Texts.of("export"), icon(Feather.SHARE));
        this.title = title;
        this.export = export;
        this.background = background;
        this.notices = notices;
        setId("export");
        getStyleClass().add(Style.QUIET_BUTTON);
        getItems().addAll(item("markdown", "md"), item("json", "json"));
    }

    private MenuItem item(String format, String extension) {
        var item = new MenuItem(Texts.of("export." + format));
        item.setOnAction(_ -> choose(format, extension, file -> write(format, file)));
        return item;
    }

    private void choose(String format, String extension, Consumer<File> chosen) {
        var chooser = new FileChooser();
        chooser.setTitle(Texts.of("export.title"));
        chooser.setInitialFileName(title.replaceAll("[^\\p{L}\\p{N}]+", "-").toLowerCase() + "." + extension);
        chooser.getExtensionFilters().add(new ExtensionFilter(Texts.of("export." + format), "*." + extension));
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) chosen.accept(file);
    }

    private void write(String format, File file) {
        background.run("export", () -> {
            export.write(format, file.toPath());
            return file.getName();
        }, name -> notices.say(Texts.of("export.done", name)));
    }
}
