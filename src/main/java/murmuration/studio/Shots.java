package murmuration.studio;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import murmuration.studio.board.Interest;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.FxThread;
import murmuration.studio.parts.Memory;
import murmuration.studio.parts.Texts;
import murmuration.world.World;

/// Draws every view of the window to a picture, in both themes and four sizes, without a display.
public final class Shots {

    /// A usual one, a large one, the smallest that is promised, what a screen of 1920 x 1080 has at twice the size, and the usual one with the largest letters.
    /// A window, and how large the letters in it are.
    private record Size(int width, int height, double letters) {
        String name() {
            return letters == 1 ? Integer.toString(width) : width + "-large";
        }
    }

    private static final List<Size> SIZES = List.of(new Size(1280, 800, 1), new Size(1920, 1080, 1), new Size(1024, 700, 1), new Size(960, 540, 1), new Size(1280, 800, 2));
    private static final long STEADY = TimeUnit.MILLISECONDS.toNanos(1_200);
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(20);

    private final Sources sources;
    private final Path out;
    private final FxThread fx = new FxThread();

    private Shots(Sources sources, Path out) {
        this.sources = sources;
        this.out = out;
    }

    /// Once in a process, not on JavaFX's thread. The world is filled with what the pictures show, and stays open.
    ///
    /// @param world fresh, with nobody alive
    /// @param home the program's folder, which holds `assets`
    /// @param out where the pictures go, VIEW-THEME-WIDTH.png, those with letters of twice the size VIEW-THEME-WIDTH-large.png
    public static void draw(World world, Path home, Path out) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Platform.startup(() -> {});
        try {
            var shots = new Shots(WorldWindow.sources(world, new ShotWorld(world), home.resolve("assets").resolve("art"), Memory.brief()), out);
            Files.createDirectories(out);
            for (Size size : SIZES) {
                shots.draw(false, size);
                shots.draw(true, size);
            }
        } catch (IOException e) {
            throw new StudioException(Texts.of("shots.failed", out), e);
        } finally {
            Platform.exit();
        }
    }

    private void draw(boolean dark, Size size) throws IOException {
        String end = (dark ? "-dark-" : "-light-") + size.name() + ".png";
        var window = onFx(() -> {
            var appearance = new Appearance(dark);
            appearance.scale().set(size.letters());
            var assembly = new Assembly(sources, appearance, fx);
            return new Window(assembly, assembly.scene(size.width(), size.height()));
        });
        for (Listing listing : window.assembly().listed()) {
            onFx(() -> window.show(listing, sources));
            save(steady(window), listing.id() + end);
        }
    }

    /// A scene without a stage: the headless screen is smaller than some of the pictures.
    private record Window(Assembly assembly, Scene scene) {
        boolean show(Listing listing, Sources sources) {
            assembly.go(listing);
            assembly.show(sources.look(sources.reader(), Interest.NONE));
            return true;
        }
    }

    /// What comes a moment later, from the background, has come when nothing changes any more.
    private WritableImage steady(Window window) {
        long begun = System.nanoTime();
        WritableImage last = onFx(() -> window.scene().snapshot(null));
        long since = begun;
        while (System.nanoTime() - since < STEADY && System.nanoTime() - begun < LONGEST) {
            LockSupport.parkNanos(STEADY / 12);
            WritableImage next = onFx(() -> window.scene().snapshot(null));
            boolean portraits = onFx(() -> window.scene().getRoot().lookupAll(".image-view").stream().allMatch(node -> ((ImageView) node).getImage().getProgress() == 1));
            if (!portraits || !same(last, next)) since = System.nanoTime();
            last = next;
        }
        return last;
    }

    private static boolean same(WritableImage one, WritableImage other) {
        return Arrays.equals(pixels(one), pixels(other));
    }

    private static int[] pixels(WritableImage picture) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        var pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    private void save(WritableImage picture, String name) throws IOException {
        int width = (int) picture.getWidth();
        var copy = new BufferedImage(width, (int) picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, copy.getHeight(), pixels(picture), 0, width);
        ImageIO.write(copy, "png", out.resolve(name).toFile());
    }

    private <T> T onFx(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, fx).orTimeout(1, TimeUnit.MINUTES).join();
    }
}
