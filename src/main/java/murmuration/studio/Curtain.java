package murmuration.studio;

import java.nio.file.Path;
import javafx.animation.AnimationTimer;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.stage.Stage;
import murmuration.studio.parts.Memory;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Typefaces;

/// Stands in the window's place, with the world's name on it, until the world is open and its window built. It needs no stylesheet and no control, so it is there within half a second, where
/// the window takes a second or two. On JavaFX's thread.
final class Curtain {

    /// The window's own colours.
    enum Tint {
        DARK("#10141b", "#f3f0e9", "#8f97a7"),
        LIGHT("#efeae0", "#1f2127", "#706c60");

        final Color window;
        final Color ink;
        final Color faint;

        Tint(String window, String ink, String faint) {
            this.window = Color.web(window);
            this.ink = Color.web(ink);
            this.faint = Color.web(faint);
        }
    }

    private static final double NAME_SIZE = 40;
    private static final double WORD_SIZE = 15;
    private static final double BESIDE_THE_MIDDLE = 24;

    private final Stage stage = new Stage();

    private Curtain(Path world, Tint tint) {
        var name = text(world.getFileName().toString(), Typefaces.story(NAME_SIZE), tint.ink);
        var word = text(Texts.of("studio.opening"), Typefaces.house(WORD_SIZE, false), tint.faint);
        var place = new WindowPlace(Memory.in(world.resolve(WindowPlace.NOTE)));
        var scene = new Scene(new Group(name, word), place.width(), place.height(), tint.window);
        scene.widthProperty().subscribe(width -> {
            name.setWrappingWidth(width.doubleValue());
            word.setWrappingWidth(width.doubleValue());
        });
        scene.heightProperty().subscribe(height -> {
            name.setY(height.doubleValue() / 2 - BESIDE_THE_MIDDLE);
            word.setY(height.doubleValue() / 2 + BESIDE_THE_MIDDLE);
        });
        stage.setScene(scene);
        stage.setTitle(Texts.of("studio.title", name.getText()));
        place.restore(stage);
    }

    /// Shows it.
    ///
    /// @param world the folder that is being opened
    /// @param drawn what is done as soon as one can see it
    static Curtain before(Path world, boolean dark, Runnable drawn) {
        var curtain = new Curtain(world.toAbsolutePath().normalize(), dark ? Tint.DARK : Tint.LIGHT);
        curtain.stage.show();
        new AnimationTimer() {

            private boolean shown;

            /// Called before each frame, so the second time the first one is drawn.
            @Override
            public void handle(long now) {
                if (shown) {
                    stop();
                    drawn.run();
                }
                shown = true;
            }
        }.start();
        return curtain;
    }

    /// The stage on which the window is to stand; not showing any more if somebody closed it meanwhile.
    Stage stage() {
        return stage;
    }

    private static Text text(String said, Font font, Color colour) {
        var text = new Text(said);
        text.setFont(font);
        text.setFill(colour);
        text.setTextAlignment(TextAlignment.CENTER);
        text.setTextOrigin(VPos.CENTER);
        return text;
    }
}
