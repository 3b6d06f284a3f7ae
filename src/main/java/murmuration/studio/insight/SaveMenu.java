package murmuration.studio.insight;

import static murmuration.studio.parts.Views.icon;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javax.imageio.ImageIO;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Notices;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import org.kordamp.ikonli.feather.Feather;

/// Saves the shown picture as PNG or SVG, or its table as CSV.
final class SaveMenu extends MenuButton {

    private final Supplier<Sketch> picture;
    private final Supplier<Table> table;
    private final Supplier<String> name;
    private final Background background;
    private final Notices notices;

    /// @param name of the proposed file, without ending
    SaveMenu(Supplier<Sketch> picture, Supplier<Table> table, Supplier<String> name, Background background, Notices notices) {
        super(Texts.of("insight.save"), icon(Feather.DOWNLOAD));
        this.picture = picture;
        this.table = table;
        this.name = name;
        this.background = background;
        this.notices = notices;
        setId("insight-save");
        getStyleClass().add(Style.QUIET_BUTTON);
        getItems().addAll(item("png"), item("svg"), item("csv"));
    }

    private MenuItem item(String ending) {
        var item = new MenuItem(Texts.of("insight.save." + ending));
        item.setOnAction(_ -> choose(ending));
        return item;
    }

    private void choose(String ending) {
        var chooser = new FileChooser();
        chooser.setTitle(Texts.of("insight.save"));
        chooser.setInitialFileName(name.get() + "." + ending);
        chooser.getExtensionFilters().add(new ExtensionFilter(Texts.of("insight.save." + ending), "*." + ending));
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file == null) return;
        byte[] bytes = bytes(ending);
        background.run("save", () -> {
            write(bytes, file.toPath());
            return file.getName();
        }, saved -> notices.say(Texts.of("insight.saved", saved)));
    }

    /// What would be saved now.
    byte[] bytes(String ending) {
        return switch (ending) {
            case "svg" -> Svg.of(picture.get()).getBytes(StandardCharsets.UTF_8);
            case "csv" -> table.get().csv().getBytes(StandardCharsets.UTF_8);
            case "png" -> png(Png.of(picture.get()));
            default -> throw new IllegalArgumentException("There is no way to save " + ending + ".");
        };
    }

    private static byte[] png(BufferedImage image) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The picture could not be made: " + e.getMessage(), e);
        }
    }

    /// Through a temporary name, so that the file is never half there.
    private static void write(byte[] bytes, Path file) {
        Path temporary = file.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try {
            try {
                Files.write(temporary, bytes);
                Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file.getFileName() + " could not be written: " + e.getMessage(), e);
        }
    }
}
