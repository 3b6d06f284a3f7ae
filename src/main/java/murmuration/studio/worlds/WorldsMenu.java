package murmuration.studio.worlds;

import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.named;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import org.kordamp.ikonli.feather.Feather;

/// Other worlds, and this one as a whole.
public final class WorldsMenu extends MenuButton {

    private final Path world;
    private final Desktop desktop;

    /// @param world this window's
    public WorldsMenu(Path world, Desktop desktop) {
        super(null, icon(Feather.BOOK));
        this.world = world;
        this.desktop = desktop;
        setId("worlds");
        named(this, Texts.of("worlds"));
        getStyleClass().add(Style.QUIET_BUTTON);
        setOnShowing(_ -> fill());
        fill();
    }

    /// What can be done with worlds, in words, as the palette offers it.
    public Map<String, Runnable> verbs() {
        var verbs = new LinkedHashMap<String, Runnable>();
        verbs.put(Texts.of("worlds.new"), () -> desktop.create(List.of()));
        verbs.put(Texts.of("worlds.open"), this::choose);
        verbs.put(Texts.of("worlds.duplicate"), this::duplicate);
        verbs.put(Texts.of("worlds.backUp"), () -> desktop.backUp(world));
        verbs.put(Texts.of("worlds.restore"), this::restore);
        verbs.put(Texts.of("worlds.forget"), () -> desktop.forget(world));
        others().forEach(other -> verbs.put(Texts.of("command.world", other.getFileName()), () -> desktop.open(other)));
        return verbs;
    }

    private List<Path> others() {
        return desktop.recent().stream().filter(other -> !other.equals(world)).toList();
    }

    private void restore() {
        new RestoreView(world, desktop).open(getScene());
    }

    private void fill() {
        getItems().setAll(item("new", () -> desktop.create(List.of())), item("open", this::choose), item("duplicate", this::duplicate), item("take", () -> desktop.take(world)), new SeparatorMenuItem());
        List<Path> others = others();
        others.forEach(other -> {
            var item = new MenuItem(Texts.of("worlds.recent", other.getFileName()));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> desktop.open(other));
            getItems().add(item);
        });
        if (!others.isEmpty()) getItems().add(new SeparatorMenuItem());
        getItems().addAll(item("backUp", () -> desktop.backUp(world)), item("restore", this::restore), item("forget", () -> desktop.forget(world)));
    }

    private MenuItem item(String key, Runnable verb) {
        var item = new MenuItem(Texts.of("worlds." + key));
        item.setId("worlds-" + key);
        item.setOnAction(_ -> verb.run());
        return item;
    }

    private void choose() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(Texts.of("worlds.open"));
        File folder = chooser.showDialog(getScene().getWindow());
        if (folder != null) desktop.open(folder.toPath());
    }

    private void duplicate() {
        var chooser = new FileChooser();
        chooser.setTitle(Texts.of("worlds.duplicate"));
        chooser.setInitialFileName(Texts.of("worlds.copy", world.getFileName()));
        File copy = chooser.showSaveDialog(getScene().getWindow());
        if (copy != null) desktop.duplicate(world, copy.toPath());
    }
}
