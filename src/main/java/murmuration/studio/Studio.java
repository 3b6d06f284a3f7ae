package murmuration.studio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import murmuration.language.Sentences;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.FxThread;
import murmuration.studio.parts.Memory;
import murmuration.studio.parts.Texts;
import murmuration.world.World;

/// The window on one world.
public final class Studio {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double SMALLEST_WIDTH = 1080;
    private static final double SMALLEST_HEIGHT = 680;
    private static final int[] ICON_SIZES = {16, 32, 64, 128, 256, 512};

    private final World world;
    private final Path art;
    private final Export export;
    private final Memory memory;
    private final FxThread fx = new FxThread();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    private Studio(World world, Path home, Path config, Export export) {
        this.world = world;
        this.art = home.resolve("assets").resolve("art");
        this.export = export;
        this.memory = Memory.in(config.resolve("window.properties"));
    }

    /// Shows a world, lets it live, and returns when the window and the world are closed. Once in a process, not on JavaFX's thread.
    ///
    /// @param home the program's folder, which holds `assets`
    /// @param config the user's folder for what is remembered from start to start
    /// @throws StudioException if there is no display; the world is closed then too
    public static void open(World world, Path home, Path config, Export export) {
        try (world) {
            var studio = new Studio(world, home, config, export);
            studio.start();
            studio.waitUntilClosed();
        }
    }

    private void start() {
        try {
            Platform.startup(this::show);
        } catch (UnsupportedOperationException | IllegalStateException e) {
            throw new StudioException(Texts.of("studio.noDisplay"), e);
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

    private void show() {
        try {
            var stage = new Stage();
            var assembly = new Assembly(sources(), Appearance.of(memory), fx);
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            stage.setScene(assembly.scene(Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight())));
            stage.setTitle(Texts.of("studio.title", world.title()));
            stage.setMinWidth(Math.min(SMALLEST_WIDTH, screen.getWidth()));
            stage.setMinHeight(Math.min(SMALLEST_HEIGHT, screen.getHeight()));
            addIcons(stage);
            stage.setOnHidden(_ -> close(assembly));
            stage.show();
            assembly.follow(stage);
            sayProblems(assembly);
            assembly.background().run("start", world::start);
        } catch (RuntimeException e) { // JavaFX's thread would log it and leave an empty program behind
            closed.completeExceptionally(e);
        }
    }

    private void close(Assembly assembly) {
        assembly.stop();
        closed.complete(null);
    }

    private Sources sources() {
        var sentences = new Sentences();
        return new Sources(
                new WorldDirection(world),
                new WorldBackstage(world),
                world.company(),
                world.board(),
                new WorldPast(world),
                new WorldHand(world),
                world.desk(),
                world::writer,
                name -> world.character(name).flatMap(world::portrait),
                art.resolve("unknown.png"),
                dayOne(),
                Clock.systemUTC(),
                sentences::split,
                export,
                memory,
                new WorldAuthors(world));
    }

    /// A world's files count the days of the story from the first of the month in which it begins.
    private LocalDate dayOne() {
        return world.clock().instant().atOffset(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
    }

    private void addIcons(Stage stage) {
        IntStream.of(ICON_SIZES).mapToObj(size -> art.resolve("icon-" + size + ".png")).filter(Files::isReadable).map(file -> new Image(file.toUri().toString())).forEach(stage.getIcons()::add);
    }

    private void sayProblems(Assembly assembly) {
        if (world.problems().isEmpty()) return;
        var first = world.problems().getFirst();
        assembly.notices().say(Texts.of("studio.problems", world.problems().size(), first.file(), first.problem(), first.fix()));
    }
}
