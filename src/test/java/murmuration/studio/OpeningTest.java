package murmuration.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import murmuration.board.TraceType;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.FxThread;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What it costs to open a view, in nodes and skins instead of time.
@ExtendWith(Toolkit.class)
class OpeningTest {

    private static final int LARGEST_PART = 90;

    @TempDir
    Path folder;

    @Test
    void a_view_that_lies_ready_has_all_its_skins_and_keeps_them_when_it_is_opened() throws Exception {
        try (var rehearsal = played(); var window = ShownWindow.of(rehearsal, false, 1280, 800)) {
            Toolkit.onFx(() -> {
                window.assembly().workAhead();
                return true;
            });
            Toolkit.until(() -> window.assembly().liesReady());
            for (Listing listing : window.assembly().listed().stream().filter(one -> one.number() != 3).toList()) { // the desk is one and goes from view to view
                Map<Control, Skin<?>> before = Toolkit.onFx(() -> skins(window.stage().getScene().getRoot()));
                Toolkit.onFx(() -> {
                    window.assembly().go(listing);
                    window.stage().getScene().getRoot().applyCss();
                    return true;
                });
                Map<Control, Skin<?>> after = Toolkit.onFx(() -> skins(window.stage().getScene().getRoot()));
                assertThat(before.entrySet().stream().filter(had -> after.containsKey(had.getKey()) && after.get(had.getKey()) != had.getValue()).map(Map.Entry::getKey)).as(listing.id()).isEmpty();
                assertThat(after.keySet().stream().filter(control -> !before.containsKey(control)).filter(control -> !(control instanceof javafx.scene.control.Labeled)).toList()).as("made by opening " + listing.id()).hasSizeLessThan(25);
            }
        }
    }

    @Test
    void no_part_of_a_view_that_is_made_ahead_has_more_nodes_than_a_pulse_has_time_for() throws Exception {
        try (var rehearsal = played()) {
            var assembly = Toolkit.onFx(() -> new Assembly(rehearsal.sources(), new Appearance(false), new FxThread()));
            for (Listing listing : assembly.listed().stream().filter(one -> one.number() > 1).toList()) {
                List<Integer> sizes = Toolkit.onFx(() -> {
                    Node view = listing.make().get().node();
                    var folded = new Folded(view);
                    var root = new StackPane(view);
                    new Appearance(false).dress(new Scene(root, 1280, 800));
                    var counted = new ArrayList<Integer>();
                    root.applyCss();
                    int had = count(root);
                    while (folded.unfold()) {
                        root.applyCss();
                        counted.add(count(root) - had);
                        had = count(root);
                    }
                    return counted;
                });
                assertThat(sizes).as(listing.id()).allMatch(size -> size <= LARGEST_PART);
            }
        }
    }

    @Test
    void what_was_taken_apart_is_the_same_again() throws Exception {
        List<Node> once = Toolkit.onFx(() -> {
            var one = Views.label("one");
            var two = Views.label("two");
            var panel = Views.column(Style.PANEL, one, Views.column("other", two));
            var split = new SplitPane(panel, new VBox(), new VBox());
            split.setDividerPositions(.2, .7);
            var folded = new Folded(new StackPane(split));
            assertThat(split.getItems()).isEmpty();
            assertThat(panel.getChildren()).isEmpty();
            folded.unfoldAll();
            assertThat(split.getDividerPositions()).containsExactly(.2, .7);
            assertThat(split.getItems()).hasSize(3).first().isSameAs(panel);
            assertThat(panel.getChildren()).hasSize(2).first().isSameAs(one);
            assertThat(folded.unfold()).isFalse();
            return List.of(one, two);
        });
        assertThat(once).allMatch(node -> node.getParent() != null);
    }

    private Rehearsal played() {
        var rehearsal = new Rehearsal(folder);
        rehearsal.trace("Chris", TraceType.POST, "refugees", 1, "They eat what there is.");
        return rehearsal;
    }

    private static Map<Control, Skin<?>> skins(Node root) {
        var skins = new HashMap<Control, Skin<?>>();
        all(root).forEach(node -> {
            if (node instanceof Control control) skins.put(control, control.getSkin());
        });
        return skins;
    }

    private static int count(Node root) {
        return (int) all(root).count();
    }

    private static Stream<Node> all(Node node) {
        return Stream.concat(Stream.of(node), node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().flatMap(OpeningTest::all) : Stream.empty());
    }
}
