package murmuration.studio;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.Progress;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.FxThread;
import murmuration.studio.parts.LongWork;
import murmuration.studio.parts.Memory;
import murmuration.studio.parts.Texts;
import murmuration.studio.worlds.Desktop;
import murmuration.studio.worlds.Wizard;
import murmuration.world.Backups;
import murmuration.world.Forgetting;
import murmuration.world.RecentWorlds;
import murmuration.world.World;
import murmuration.world.WorldEdits;
import murmuration.world.Worlds;

/// All windows of this program, one a world. A world whose window is closed is saved, closed and backed up; the program ends after the last one.
public final class Studio {

    /// What the studio finds on this machine.
    ///
    /// @param home the program's folder, which holds `assets`
    /// @param config the user's folder for what is remembered from start to start
    /// @param worlds where a world is made when nobody says where
    /// @param open opens a world; slow
    public record Machine(Path home, Path config, Path worlds, Function<Path, World> open) {}

    private final Machine machine;
    private final Memory memory;
    private final RecentWorlds recent;
    private final FxThread fx = new FxThread();
    private final Map<Path, WorldWindow> windows = new HashMap<>();
    private final CompletableFuture<World> first = new CompletableFuture<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final Desktop desktop = new OnDesktop();
    private Appearance appearance;
    private LongWork work;
    private Curtain curtain;
    private int closing;

    private Studio(Machine machine) {
        this.machine = machine;
        this.memory = Memory.in(machine.config().resolve("window.properties"));
        this.recent = new RecentWorlds(machine.config());
    }

    /// Opens a world behind a curtain, shows it, lets it live, and returns when all windows and worlds are closed. Once in a process, not on JavaFX's thread.
    ///
    /// @throws StudioException if there is no display
    public static void open(Path folder, Machine machine) {
        var studio = new Studio(machine);
        studio.start(folder);
        try (World world = studio.opened()) {
            studio.fx.execute(() -> studio.guarded(() -> studio.raise(world)));
            studio.waitUntilClosed();
        }
    }

    private void start(Path folder) {
        try {
            Platform.startup(() -> guarded(() -> {
                Platform.setImplicitExit(false); // what is to be saved after the last window is gone
                appearance = Appearance.of(memory);
                curtain = Curtain.before(folder, appearance.dark().get(), () -> guarded(() -> {
                    begin(folder);
                    work = new LongWork(appearance, fx);
                    rehearse();
                }));
            }));
        } catch (UnsupportedOperationException | IllegalStateException e) {
            throw new StudioException(Texts.of("studio.noDisplay"), e);
        }
    }

    /// JavaFX's thread would log what is thrown and leave an empty program behind.
    private void guarded(Runnable shown) {
        try {
            shown.run();
        } catch (RuntimeException e) {
            closed.completeExceptionally(e);
            first.completeExceptionally(new StudioException(Texts.of("studio.failed"), e));
        }
    }

    /// Opens the first world, elsewhere. Two cores are soon busy, so the curtain goes first.
    private void begin(Path folder) {
        first.completeAsync(() -> machine.open().apply(folder), work -> Thread.ofPlatform().name("opening").start(work));
    }

    /// Reads the stylesheets and each kind of control on a scene that nobody sees, while the world is being opened: what Java does for the first time takes it several times as long.
    private void rehearse() {
        var root = new VBox(
                new Label("A"), new Button("B"), new ToggleButton("C"), new MenuButton("D"), new CheckBox(), new TextField(), new TextArea(), new ComboBox<String>(), new Slider(),
                new SplitPane(new ScrollPane(new Label("E"))), new TabPane(new Tab()), new ListView<>(FXCollections.observableArrayList("F")), new TableView<String>());
        appearance.another().dress(new Scene(root));
        root.applyCss();
        root.layout();
    }

    private World opened() {
        try {
            return first.join();
        } catch (CompletionException e) {
            memory.close();
            Platform.exit();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void waitUntilClosed() {
        try {
            closed.join();
        } catch (CompletionException e) {
            throw new StudioException(Texts.of("studio.failed"), e.getCause());
        } finally {
            memory.close();
            Platform.exit();
        }
    }

    /// Shows the first world's window where the curtain stands. Whoever closed the curtain wanted to leave.
    private void raise(World world) {
        if (curtain.stage().isShowing()) show(world, curtain.stage());
        else closed.complete(null);
    }

    private void show(World world, Stage stage) {
        Path place = place(world.folder());
        recent.opened(place);
        var window = new WorldWindow(world, stage, machine.home(), memory, appearance.another(), desktop, fx, () -> close(place, _ -> {}));
        windows.put(place, window);
        window.show();
    }

    /// Closes the world of a window that is gone, and backs it up.
    private void close(Path place, Consumer<Path> then) {
        WorldWindow window = windows.remove(place);
        if (window == null) return;
        closing++;
        work.run(Texts.of("work.closing", window.world().title()), progress -> {
            window.world().close();
            window.forgetNothing();
            return new Backups(place).make(progress);
        }, _ -> ended(place, then), sentence -> {
            sayAnywhere(sentence);
            ended(place, then);
        });
    }

    private void ended(Path place, Consumer<Path> then) {
        then.accept(place);
        closing--;
        if (windows.isEmpty() && closing == 0) closed.complete(null);
    }

    private void sayAnywhere(String sentence) {
        windows.values().stream().findFirst().ifPresent(window -> window.say(sentence));
    }

    private static Path place(Path world) {
        return world.toAbsolutePath().normalize();
    }

    private final class OnDesktop implements Desktop {

        @Override
        public List<Path> recent() {
            return recent.list();
        }

        @Override
        public void open(Path world) {
            open(world, "");
        }

        /// @param sentence what is said in its window when it is there; empty for nothing
        private void open(Path world, String sentence) {
            WorldWindow there = windows.get(place(world));
            if (there != null) {
                there.toFront();
                return;
            }
            closing++; // a program without a window must not end while one is coming
            work.run(Texts.of("work.opening", world.getFileName()), progress -> {
                progress.at(Texts.of("work.opening", world.getFileName()), -1);
                return machine.open().apply(place(world));
            }, opened -> {
                show(opened, new Stage());
                closing--;
                if (!sentence.isEmpty()) sayIn(world, sentence);
            }, trouble -> {
                sayAnywhere(trouble);
                ended(place(world), _ -> {});
            });
        }

        @Override
        public void duplicate(Path world, Path copy) {
            work.run(Texts.of("work.duplicating", world.getFileName()), progress -> Worlds.duplicate(world, copy, progress), this::open, Studio.this::sayAnywhere);
        }

        @Override
        public void backUp(Path world) {
            work.run(Texts.of("work.backUp"), progress -> new Backups(world).make(progress), made -> sayIn(world, Texts.of("work.backUp.done", made.file().getFileName())), sentence -> sayIn(world, sentence));
        }

        @Override
        public void restore(Path world, Path backup) {
            whileClosed(world, "work.restoring", (place, progress) -> {
                new Backups(place).restore(backup, progress);
                return "";
            });
        }

        @Override
        public void forget(Path world) {
            whileClosed(world, "work.forgetting", (place, progress) -> {
                var forgot = new Forgetting(place).silences(Forgetting.KEPT, progress);
                return Texts.of("work.forgetting.done", forgot.silences(), forgot.before() / 1e6, forgot.after() / 1e6);
            });
        }

        /// What is done with the folder of a world whose window has gone and comes back afterwards, with a sentence or none.
        private void whileClosed(Path world, String what, BiFunction<Path, Progress, String> doing) {
            Path place = place(world);
            WorldWindow window = windows.remove(place);
            if (window == null) return;
            closing++;
            window.close();
            work.run(Texts.of(what, place.getFileName()), progress -> {
                window.world().close();
                window.forgetNothing();
                return doing.apply(place, progress);
            }, sentence -> reopen(place, sentence), sentence -> reopen(place, sentence));
        }

        private void reopen(Path place, String sentence) {
            open(place, sentence);
            closing--;
        }

        @Override
        public void create(List<Path> manuscripts) {
            new Wizard(machine.worlds(), fx, this::open).show(manuscripts, appearance.another());
        }

        @Override
        public void take(Path world, List<Path> files) {
            Optional.ofNullable(windows.get(place(world))).ifPresent(window -> window.receive(files));
        }

        @Override
        public void take(Path world) {
            Optional.ofNullable(windows.get(place(world))).ifPresent(WorldWindow::chooseArrivals);
        }

        @Override
        public void addManuscript(Path world, Path file) {
            work.run(Texts.of("work.taking", file.getFileName()), progress -> {
                Manuscript.read(List.of(file), progress);
                return new WorldEdits(world).addManuscript(file);
            }, _ -> sayIn(world, Texts.of("drop.added", file.getFileName())), sentence -> sayIn(world, sentence));
        }

        private void sayIn(Path world, String sentence) {
            Optional.ofNullable(windows.get(place(world))).ifPresent(window -> window.say(sentence));
        }
    }
}
