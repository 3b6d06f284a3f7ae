package murmuration.studio.parts;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import murmuration.studio.Toolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class TipsTest {

    @Test
    void a_tip_is_made_when_the_pointer_first_comes_and_says_what_was_said_last() throws Exception {
        Toolkit.onFx(() -> {
            var label = new Label("3");
            Tips.say(label, "three");
            assertThat(made(label)).isNull();
            assertThat(label.getAccessibleHelp()).isEqualTo("three");
            Tips.say(label, "still three");
            enter(label);
            assertThat(made(label).getText()).isEqualTo("still three");
            Tooltip first = made(label);
            enter(label);
            Tips.say(label, "four");
            assertThat(made(label)).isSameAs(first);
            assertThat(first.getText()).isEqualTo("four");
            return true;
        });
    }

    private static Tooltip made(Node node) {
        return (Tooltip) node.getProperties().get(Tooltip.class);
    }

    private static void enter(Node node) {
        Event.fireEvent(node, new MouseEvent(MouseEvent.MOUSE_ENTERED, 1, 1, 1, 1, MouseButton.NONE, 0, false, false, false, false, false, false, false, true, false, true, null));
    }
}
