package murmuration.studio.worlds;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.TransferMode;
import murmuration.studio.parts.Texts;

/// What becomes of files and folders that are dropped on a world's window: a world opens, a card or sheet comes in, a manuscript is asked about.
public final class Drop {

    private static final Set<String> CARDS = Set.of("png", "json", "charx");

    /// What a dropped thing is.
    enum Kind { WORLD, CARD, MANUSCRIPT }

    private final Path world;
    private final Desktop desktop;

    /// @param world the window's
    public Drop(Path world, Desktop desktop) {
        this.world = world;
        this.desktop = desktop;
    }

    public void listenTo(Scene scene) {
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        });
        scene.setOnDragDropped(event -> {
            List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).sorted().toList();
            List<Path> manuscripts = files.stream().filter(file -> !take(file)).toList();
            if (!manuscripts.isEmpty()) ask(manuscripts).show(scene.getWindow(), event.getScreenX(), event.getScreenY());
            event.setDropCompleted(!files.isEmpty());
            event.consume();
        });
    }

    static Kind kind(Path file) {
        if (Files.isRegularFile(file.resolve("world.json"))) return Kind.WORLD;
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !Files.isDirectory(file) && CARDS.contains(name.substring(name.lastIndexOf('.') + 1)) ? Kind.CARD : Kind.MANUSCRIPT;
    }

    /// @return whether there is nothing to ask
    boolean take(Path file) {
        switch (kind(file)) {
            case WORLD -> desktop.open(file);
            case CARD -> desktop.take(world, file);
            case MANUSCRIPT -> {
                return false;
            }
        }
        return true;
    }

    private ContextMenu ask(List<Path> manuscripts) {
        var anew = new MenuItem(Texts.of("drop.new"));
        anew.setOnAction(_ -> desktop.create(manuscripts));
        var add = new MenuItem(Texts.of("drop.add"));
        add.setOnAction(_ -> manuscripts.forEach(file -> desktop.addManuscript(world, file)));
        return new ContextMenu(anew, add);
    }
}
