package murmuration.studio;

import static murmuration.studio.Rehearsal.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import murmuration.agent.Doing;
import murmuration.board.TraceType;
import murmuration.review.Verdict;
import murmuration.store.Database;
import murmuration.studio.board.BoardModel;
import murmuration.studio.board.BoardPane;
import murmuration.studio.board.Interest;
import murmuration.studio.board.Line;
import murmuration.studio.board.Place;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.FxThread;
import murmuration.studio.parts.StoryTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole window, drawn. The pictures stay in `target/pictures` for people's eyes.
@ExtendWith(Toolkit.class)
class PictureTest {

    private static final Path PICTURES = Path.of("target", "pictures");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"false, 1280, 800", "true, 1280, 800", "false, 1920, 1080", "true, 1920, 1080"})
    void the_window_shows_cast_board_and_desk(boolean dark, int width, int height) throws Exception {
        try (var rehearsal = new Rehearsal(folder)) {
            play(rehearsal);
            WritableImage picture = picture(rehearsal, new Appearance(dark), width, height);
            save(picture, (dark ? "dark-" : "light-") + width);
            assertThat(colours(picture)).as("different colours in the picture").isGreaterThan(500);
        }
    }

    @Test
    void an_empty_world_invites_to_wait() throws Exception {
        try (var rehearsal = new Rehearsal(folder)) {
            WritableImage picture = picture(rehearsal, new Appearance(false), 1280, 800);
            save(picture, "empty");
            assertThat(colours(picture)).isGreaterThan(100);
        }
    }

    @ParameterizedTest
    @CsvSource({"false, 1280, 800", "true, 1920, 1080"})
    void a_characters_page_shows_the_sheet(boolean dark, int width, int height) throws Exception {
        try (var rehearsal = new Rehearsal(folder)) {
            play(rehearsal);
            Sources sources = rehearsal.sources();
            var assembly = Toolkit.onFx(() -> new Assembly(sources, new Appearance(dark), new FxThread()));
            Scene scene = Toolkit.onFx(() -> assembly.scene(width, height));
            Toolkit.onFx(() -> {
                assembly.go(assembly.listed().get(1));
                assembly.show(sources.look(sources.reader(), Interest.NONE));
                return true;
            });
            Toolkit.until(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                return scene.getRoot().lookup(".sheet-fields") != null;
            });
            Toolkit.until(() -> portraits(scene).allMatch(image -> image.getProgress() == 1));
            WritableImage picture = Toolkit.onFx(() -> scene.snapshot(null));
            save(picture, (dark ? "dark" : "light") + "-cast");
            assertThat(colours(picture)).isGreaterThan(300);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void fifty_people_and_forty_topics_stay_readable(boolean dark) throws Exception {
        try (var rehearsal = new Rehearsal(folder)) {
            WritableImage picture = Toolkit.onFx(() -> {
                Scene scene = crowd(rehearsal, new Appearance(dark));
                return scene.snapshot(null);
            });
            save(picture, (dark ? "dark" : "light") + "-crowd");
            assertThat(colours(picture)).isGreaterThan(50);
        }
    }

    private static Scene crowd(Rehearsal rehearsal, Appearance appearance) {
        List<Line> people = IntStream.range(0, 50).mapToObj(i -> new Line("P" + i, "Person " + i)).toList();
        List<Line> topics = IntStream.range(0, 40).mapToObj(i -> new Line("t" + i, "Topic of " + i)).toList();
        var model = new BoardModel(people, topics, rehearsal.hand(), new Background(Runnable::run, Runnable::run, _ -> {}));
        for (int i = 0; i < 600; i++) rehearsal.trace("P" + i * 7 % 50, TraceType.POST, "t" + i * i % 40, i % 60, "Something.");
        model.selected().set(Optional.of(new Place("P7", "t9")));
        model.show(rehearsal.reader().look(model.interest(), List.of()));
        var pane = new BoardPane(model, appearance, new StoryTime(LocalDate.of(2031, 3, 1)), _ -> {}, _ -> {}, _ -> {});
        var scene = new Scene(pane, 700, 900);
        appearance.dress(scene);
        pane.applyCss();
        pane.layout();
        return scene;
    }

    /// A scene without a window is drawn once, as it is then: everything has to have come before.
    private static WritableImage picture(Rehearsal rehearsal, Appearance appearance, int width, int height) throws Exception {
        Sources sources = rehearsal.sources();
        Scene scene = Toolkit.onFx(() -> {
            var assembly = new Assembly(sources, appearance, new FxThread());
            Scene made = assembly.scene(width, height);
            assembly.show(sources.look(sources.reader(), Interest.NONE));
            made.getRoot().applyCss();
            made.getRoot().layout();
            return made;
        });
        Toolkit.until(() -> portraits(scene).allMatch(image -> image.getProgress() == 1) && (rehearsal.desk().items().isEmpty() || scene.getRoot().lookup(".strike") != null));
        return Toolkit.onFx(() -> scene.snapshot(null));
    }

    private static Stream<Image> portraits(Scene scene) {
        return scene.getRoot().lookupAll(".image-view").stream().map(ImageView.class::cast).map(ImageView::getImage);
    }

    static long colours(WritableImage picture) {
        var colours = new HashSet<Integer>();
        for (int y = 0; y < picture.getHeight(); y += 3) {
            for (int x = 0; x < picture.getWidth(); x += 3) colours.add(picture.getPixelReader().getArgb(x, y));
        }
        return colours.size();
    }

    static void save(WritableImage picture, String name) throws Exception {
        Files.createDirectories(PICTURES);
        var copy = new BufferedImage((int) picture.getWidth(), (int) picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < copy.getHeight(); y++) {
            for (int x = 0; x < copy.getWidth(); x++) copy.setRGB(x, y, picture.getPixelReader().getArgb(x, y));
        }
        assertThat(ImageIO.write(copy, "png", PICTURES.resolve(name + ".png").toFile())).isTrue();
    }

    private static void play(Rehearsal rehearsal) {
        rehearsal.trace("novelist", TraceType.EVENT, "mesh", 4, "A grey van without plates drove twice along Netmakers' Row.");
        rehearsal.trace("novelist", TraceType.EVENT, "raid", .4, "The wardens came to the Cannery at ten past three.");
        rehearsal.trace("Sarah", TraceType.MOOD, "refugees", 3, "Sarah is worried");
        String[] names = {"Chris", "Kamea", "Randy", "Sarah", "Tria"};
        String[] topics = {"refugees", "residence", "water", "seagate", "mesh", "press", "harbour", "kitchen", "trust"};
        for (int i = 0; i < 19; i++) rehearsal.trace(names[(i * 3) % 5], TraceType.POST, topics[(i * 7) % 9], .7 + i * 1.9, "Two hundred and twelve people make a small queue, if you let them stand in it.");
        rehearsal.lay("Tria", "raid", 1.2, "Ask them why the door was opened at ten past three and the reason at nine. I have the order. The ink on the reason is the younger of the two.",
                draft("Somebody signed for that door. I have the list.", 77, "phrases"), draft("The wardens came at ten past three and nobody had called them.", 71, "model"));
        rehearsal.lay("Sarah", "refugees", 1, "Feet tell you the truth about a road; I washed eleven pairs tonight, and I think none of them wanted to come here.");
        rehearsal.lay("Kamea", "mesh", .8, "Eleven minutes of dark on three hundred and forty sills (technically, three hundred and thirty-nine; one of you was stubborn).");
        rehearsal.lay("Randy", "harbour", .5, "I'm only the ferry, mind you, but a village is a village whichever side of the water you count it on.");
        rehearsal.lay("Chris", "harbour", .3, "Ninety in the coal basket. Four at a time. That's all.");
        Database.now(rehearsal.desk().judge(rehearsal.lay("Chris", "seagate", 2, "The gate weighs forty tons. Somebody leans on it.").id(), new Verdict.Approved(0)));
        Database.now(rehearsal.desk().judge(rehearsal.lay("Randy", "press", 2, "My late wife used to say a paper is for fish.").id(), new Verdict.Discarded(Verdict.Reason.DULL)));
        rehearsal.status("Chris", Doing.RESTING, 190, "Looks again in a while.", 2, 0, "neutral", true, "Ninety in the coal basket. Four at a time. That's all.");
        rehearsal.status("Sarah", Doing.QUIET, 44, "The raid has cooled down in 3 h.", 3, 1, "sadness", false, "Feet tell you the truth about a road; I washed eleven pairs tonight, and I think none of them wanted to come here.");
        rehearsal.status("Tria", Doing.WRITING, 6, "Writes about the raid.", 5, 4, "anger", true, "Ask them why the door was opened at ten past three and the reason at nine.");
        rehearsal.status("Kamea", Doing.LOOKING, 1, "", 1, 2, "anticipation", true, "Eleven minutes of dark on three hundred and forty sills.");
        rehearsal.status("Randy", Doing.FAILED, 12, "The writer did not answer; tries again in 16 s.", 10, 5, "fear", false, "I'm only the ferry, mind you, but a village is a village.");
    }
}
