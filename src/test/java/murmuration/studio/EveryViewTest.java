package murmuration.studio;

import static murmuration.studio.Rehearsal.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import murmuration.board.TraceType;
import murmuration.studio.board.Interest;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.FxThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What holds in all seven views.
@ExtendWith(Toolkit.class)
class EveryViewTest {

    private static final Set<AccessibleRole> SAYS_NOTHING = EnumSet.of(AccessibleRole.NODE, AccessibleRole.PARENT);

    @TempDir
    Path folder;

    @Test
    void everything_that_takes_the_keyboard_has_a_name_and_a_role_for_a_screen_reader() throws Exception {
        try (var rehearsal = played()) {
            var assembly = Toolkit.onFx(() -> new Assembly(rehearsal.sources(), new Appearance(false), new FxThread()));
            Scene scene = Toolkit.onFx(() -> assembly.scene(1280, 800));
            var silent = new ArrayList<String>();
            for (Listing listing : assembly.listed()) {
                int takers = Toolkit.onFx(() -> {
                    show(rehearsal, assembly, listing, scene);
                    List<Node> nodes = takers(scene.getRoot()).toList();
                    nodes.stream().filter(node -> SAYS_NOTHING.contains(node.getAccessibleRole()) || name(node).isBlank()).forEach(node -> silent.add(listing.id() + ": " + node));
                    return nodes.size();
                });
                assertThat(takers).as(listing.id()).isGreaterThan(10);
            }
            assertThat(silent).isEmpty();
        }
    }

    private Rehearsal played() {
        var rehearsal = new Rehearsal(folder);
        rehearsal.trace("Chris", TraceType.POST, "refugees", 1, "They eat what there is.");
        rehearsal.lay("Tria", "raid", 2, "Ask them why. I have the list.", draft("Somebody signed.", 70, "phrases"));
        return rehearsal;
    }

    private static void show(Rehearsal rehearsal, Assembly assembly, Listing listing, Scene scene) {
        Sources sources = rehearsal.sources();
        assembly.go(listing);
        assembly.show(sources.look(sources.reader(), Interest.NONE));
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static Stream<Node> takers(Node node) {
        if (!node.isVisible()) return Stream.empty();
        Stream<Node> inside = node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().flatMap(EveryViewTest::takers) : Stream.empty();
        return node.isFocusTraversable() && !node.isDisabled() ? Stream.concat(Stream.of(node), inside) : inside;
    }

    /// What a screen reader would say: the name that was given, the words on it, or the label that was made for it.
    private static String name(Node node) {
        if (node.getAccessibleText() != null) return node.getAccessibleText();
        if (node instanceof Labeled labeled && labeled.getText() != null) return labeled.getText();
        return node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Labeled label ? label.getText() : "";
    }
}
