package murmuration.studio.parts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.shape.Rectangle;

/// Faces of the cast, read once each in the background, with round corners. On JavaFX's thread only.
public final class Portraits {

    private static final double READ_SIZE = 160;
    private static final double ROUNDNESS = 0.36;

    private final Function<String, Optional<Path>> files;
    private final Path unknown;
    private final Map<Path, Image> images = new HashMap<>();

    /// @param files the picture of a character, by name
    /// @param unknown the picture of somebody without one
    public Portraits(Function<String, Optional<Path>> files, Path unknown) {
        this.files = files;
        this.unknown = unknown;
    }

    public Node of(String name, double size) {
        var view = new ImageView(image(files.apply(name).filter(Files::isReadable).orElse(unknown)));
        view.setFitWidth(size);
        view.setFitHeight(size);
        view.setSmooth(true);
        view.setAccessibleText(Texts.of("portrait.of", name));
        var corners = new Rectangle(size, size);
        corners.setArcWidth(size * ROUNDNESS);
        corners.setArcHeight(size * ROUNDNESS);
        view.setClip(corners);
        return view;
    }

    private Image image(Path file) {
        return images.computeIfAbsent(file, path -> new Image(path.toUri().toString(), READ_SIZE, READ_SIZE, true, true, true));
    }
}
