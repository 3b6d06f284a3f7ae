package murmuration.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListView;
import javafx.scene.text.Text;
import murmuration.board.TraceType;
import murmuration.studio.board.BoardModel;
import murmuration.studio.board.BoardPane;
import murmuration.studio.board.Interest;
import murmuration.studio.board.Line;
import murmuration.studio.board.Place;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.FxThread;
import murmuration.studio.parts.StoryTime;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names, posts and casts that no novelist had in mind when the window was drawn.
@ExtendWith(Toolkit.class)
class HardInputTest {

    private static final String LONG = "Maximiliane ".repeat(16) + "Elisabet";
    private static final List<String> NAMES = List.of(LONG, "שרה בת אברהם", "ليلى العامرية", "Zoe\u0308\u0301 Ng\u0302\u0303uye\u0302\u0303n", "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66 Muster");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1024, 700, 1", "960, 540, 1", "1280, 800, 1", "1920, 1080, 2", "1280, 800, 1.3", "1280, 800, 2"})
    void fifty_people_of_any_name_fit_into_every_view_of_a_small_window_and_with_letters_of_twice_the_size(int width, int height, double scale) throws Exception {
        try (var rehearsal = new Rehearsal(folder)) {
            NAMES.forEach(name -> rehearsal.company().duplicate("Tria", name));
            IntStream.range(rehearsal.company().cast().size(), 50).forEach(i -> rehearsal.company().duplicate("Chris", "Somebody " + i));
            NAMES.forEach(name -> rehearsal.lay(name, "raid", 1, "Ask them why, " + name + "."));
            var appearance = new Appearance(true);
            appearance.scale().set(scale);
            var assembly = Toolkit.onFx(() -> new Assembly(rehearsal.sources(), appearance, new FxThread()));
            Scene scene = Toolkit.onFx(() -> assembly.scene(width, height));
            for (Listing listing : assembly.listed()) {
                List<String> outside = Toolkit.onFx(() -> {
                    show(rehearsal, assembly, listing, scene);
                    return List.of("#run", "#happen", "#theme", "#views", "#view-export", "#status", "#notices", "#approve", "#discard", "#undo").stream().filter(id -> isOutside(scene, id)).toList();
                });
                assertThat(outside).as(listing.id()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1024, 700, 1", "1280, 800, 2"})
    void no_word_on_a_button_is_cut_short(int width, int height, double scale) throws Exception {
        try (var rehearsal = new Rehearsal(folder)) {
            rehearsal.lay("Chris", "raid", 1, "Ask them why.");
            var appearance = new Appearance(false);
            appearance.scale().set(scale);
            var assembly = Toolkit.onFx(() -> new Assembly(rehearsal.sources(), appearance, new FxThread()));
            Scene scene = Toolkit.onFx(() -> assembly.scene(width, height));
            var cut = new ArrayList<String>();
            for (Listing listing : assembly.listed()) {
                Toolkit.onFx(() -> {
                    show(rehearsal, assembly, listing, scene);
                    scene.snapshot(null);
                    return cut.addAll(seen(scene.getRoot()).filter(HardInputTest::isCutShort).map(node -> listing.id() + ": " + ((ButtonBase) node).getText()).toList());
                });
            }
            assertThat(cut).isEmpty();
        }
    }

    private static Stream<Node> seen(Node node) {
        if (!node.isVisible()) return Stream.empty();
        return Stream.concat(Stream.of(node), node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().flatMap(HardInputTest::seen) : Stream.empty());
    }

    private static boolean isCutShort(Node node) {
        return node instanceof ButtonBase button && button.getText() != null && !button.getText().isEmpty() && button.lookup(".text") instanceof Text shown && button.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY && !shown.getText().equals(button.getText());
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "0, 0", "0, 3", "1, 1"})
    void a_board_of_nearly_nobody_and_nearly_nothing_is_a_board(int people, int topics) throws Exception {
        try (var rehearsal = new Rehearsal(folder)) {
            rehearsal.trace("P0", TraceType.POST, "t0", 1, "Something.");
            int traces = Toolkit.onFx(() -> {
                var model = new BoardModel(lines("P", people), lines("t", topics), rehearsal.hand(), new Background(Runnable::run, Runnable::run, _ -> {}));
                var pane = new BoardPane(model, new Appearance(true), new StoryTime(LocalDate.of(2031, 3, 1)), _ -> {}, _ -> {}, _ -> {});
                var scene = new Scene(pane, 700, 700);
                model.selected().set(Optional.of(new Place("P0", "t0")));
                model.show(rehearsal.reader().look(model.interest(), List.of()));
                pane.applyCss();
                pane.layout();
                scene.snapshot(null);
                return ((ListView<?>) pane.lookup("#traces")).getItems().size();
            });
            assertThat(traces).isEqualTo(1);
        }
    }

    private static List<Line> lines(String id, int number) {
        return IntStream.range(0, number).mapToObj(i -> new Line(id + i, LONG + i)).toList();
    }

    private static void show(Rehearsal rehearsal, Assembly assembly, Listing listing, Scene scene) {
        Sources sources = rehearsal.sources();
        assembly.go(listing);
        for (int i = 0; i < 2; i++) { // what the first look makes has its sizes at the second
            assembly.show(sources.look(sources.reader(), Interest.NONE));
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    private static boolean isOutside(Scene scene, String id) {
        Node node = scene.getRoot().lookup(id);
        if (node == null || !node.isVisible()) return false;
        Bounds there = node.localToScene(node.getLayoutBounds());
        return there.getMinX() < -1 || there.getMinY() < -1 || there.getMaxX() > scene.getWidth() + 1 || there.getMaxY() > scene.getHeight() + 1;
    }
}
