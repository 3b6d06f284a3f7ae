package murmuration.studio.worlds;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.TransferMode;
import murmuration.studio.parts.Texts;

/// What becomes of files and folders that are dropped on a world's window: a world opens, cards, sheets and folders of them are shown at the door, a manuscript is asked about.
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
            List<Path> manuscripts = take(files);
            if (!manuscripts.isEmpty()) ask(manuscripts).show(scene.getWindow(), event.getScreenX(), event.getScreenY());
            event.setDropCompleted(!files.isEmpty());
            event.consume();
        });
    }

    static Kind kind(Path file) {
        if (Files.isRegularFile(file.resolve("world.json"))) return Kind.WORLD;
        return isCard(file) || !cards(file).isEmpty() ? Kind.CARD : Kind.MANUSCRIPT;
    }

    private static boolean isCard(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !Files.isDirectory(file) && CARDS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /// What a folder of cards holds; nothing, if anything else is in it.
    private static List<Path> cards(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> files = inside.filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
            return files.stream().allMatch(Drop::isCard) ? files : List.of();
        } catch (IOException _) { // whoever reads it as a manuscript says why it cannot be read
            return List.of();
        }
    }

    /// @return what there is to ask about
    List<Path> take(List<Path> files) {
        files.stream().filter(file -> kind(file) == Kind.WORLD).forEach(desktop::open);
        List<Path> cards = files.stream().filter(file -> kind(file) == Kind.CARD).flatMap(file -> Files.isDirectory(file) ? cards(file).stream() : Stream.of(file)).toList();
        if (!cards.isEmpty()) desktop.take(world, cards);
        return files.stream().filter(file -> kind(file) == Kind.MANUSCRIPT).toList();
    }

    private ContextMenu ask(List<Path> manuscripts) {
        var anew = new MenuItem(Texts.of("drop.new"));
        anew.setOnAction(_ -> desktop.create(manuscripts));
        var add = new MenuItem(Texts.of("drop.add"));
        add.setOnAction(_ -> manuscripts.forEach(file -> desktop.addManuscript(world, file)));
        return new ContextMenu(anew, add);
    }
}
