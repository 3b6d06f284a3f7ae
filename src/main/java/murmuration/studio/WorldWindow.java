package murmuration.studio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import murmuration.language.Sentences;
import murmuration.studio.cast.Backstage;
import murmuration.studio.export.Way;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.Memory;
import murmuration.studio.parts.Texts;
import murmuration.studio.worlds.Desktop;
import murmuration.studio.worlds.Drop;
import murmuration.studio.worlds.WorldsMenu;
import murmuration.world.Edition;
import murmuration.world.Forgetting;
import murmuration.world.World;

/// The window on one world, which stands where it stood when that world was last closed. On JavaFX's thread.
final class WorldWindow {

    private static final int[] ICON_SIZES = {16, 32, 64, 128, 256, 512};

    private final World world;
    private final Path art;
    private final Memory own;
    private final Desktop desktop;
    private final Assembly assembly;
    private final Watch watch;
    private final Stage stage;
    private final WindowPlace place;

    /// @param stage where it is to stand; one that shows already keeps its place
    /// @param memory of all windows
    /// @param closed told when the window is gone
    WorldWindow(World world, Stage stage, Path home, Memory memory, Appearance appearance, Desktop desktop, Executor fx, Runnable closed) {
        this.world = world;
        this.stage = stage;
        this.art = home.resolve("assets").resolve("art");
        this.desktop = desktop;
        this.own = Memory.in(world.folder().resolve(WindowPlace.NOTE));
        this.assembly = new Assembly(sources(world, new WorldBackstage(world), art, memory), appearance, fx, Optional.of(new WorldsMenu(world.folder().toAbsolutePath().normalize(), desktop)));
        this.watch = new Watch(world, assembly, fx);
        this.place = new WindowPlace(own);
        stage.setOnHidden(_ -> {
            assembly.stop();
            watch.stop();
            closed.run();
        });
    }

    void show() {
        boolean there = stage.isShowing();
        stage.setScene(assembly.scene(there ? stage.getScene().getWidth() : place.width(), there ? stage.getScene().getHeight() : place.height()));
        stage.setTitle(Texts.of("studio.title", world.title()));
        IntStream.of(ICON_SIZES).mapToObj(size -> art.resolve("icon-" + size + ".png")).filter(Files::isReadable).map(file -> new Image(file.toUri().toString())).forEach(stage.getIcons()::add);
        new Drop(world.folder(), desktop).listenTo(stage.getScene());
        if (!there) place.restore(stage);
        assembly.remember(own);
        stage.show();
        place.follow(stage);
        assembly.follow(stage);
        assembly.workAhead();
        sayProblems();
        assembly.background().run("start", world::start);
        world.bluesky().start();
        watch.start();
    }

    void toFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    void close() {
        stage.hide();
    }

    /// Shows what would become of these files.
    void receive(List<Path> files) {
        assembly.receive(files);
    }

    /// Asks for files from other programs.
    void chooseArrivals() {
        assembly.chooseArrivals();
    }

    void say(String sentence) {
        assembly.notices().say(sentence);
    }

    World world() {
        return world;
    }

    /// Waits until what the window remembers is on the disk; not on JavaFX's thread.
    void forgetNothing() {
        own.close();
    }

    private static Way way(World world) {
        return new Way(() -> Edition.of(world), world.desk()::approved, world.desk()::revision, world.desk().releases(), world.canon().manuscript().lastChapter(), world.folder().resolve("exports"), world.bluesky());
    }

    /// @param art where the pictures of nobody are
    static Sources sources(World world, Backstage backstage, Path art, Memory memory) {
        var sentences = new Sentences();
        return new Sources(
                new WorldDirection(world),
                backstage,
                world.company(),
                world.board(),
                new WorldPast(world),
                new WorldHand(world),
                world.desk(),
                world::writer,
                world::keeps,
                name -> world.character(name).flatMap(world::portrait),
                art.resolve("unknown.png"),
                dayOne(world),
                Clock.systemUTC(),
                sentences::split,
                way(world),
                memory,
                new WorldAuthors(world),
                new WorldTuning(world),
                new WorldLookout(world),
                new WorldOrigins(world.desk(), world.ledger()),
                new WorldLibrary(world),
                new WorldBooth(world),
                new WorldReception(world));
    }

    /// A world's files count the days of the story from the first of the month in which it begins.
    private static LocalDate dayOne(World world) {
        return world.clock().instant().atOffset(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
    }

    private void sayProblems() {
        if (world.problems().isEmpty()) {
            Forgetting.large(world.folder()).ifPresent(bytes -> say(Texts.of("studio.large", bytes >> 20)));
            return;
        }
        var first = world.problems().getFirst();
        say(Texts.of("studio.problems", world.problems().size(), first.file(), first.problem(), first.fix()));
    }
}
