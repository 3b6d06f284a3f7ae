package murmuration.studio;

import static murmuration.studio.Rehearsal.draft;
import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.Popover;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import murmuration.board.TraceType;
import murmuration.review.Item;
import murmuration.review.Post;
import murmuration.review.State;
import murmuration.review.Verdict;
import murmuration.studio.parts.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Judging, and moving about, with the keyboard alone, over a real world's database.
@ExtendWith(Toolkit.class)
class WindowTest {

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private Rehearsal rehearsal;
    private ShownWindow window;
    private Post first;
    private Post second;

    @BeforeEach
    void open() throws Exception {
        rehearsal = new Rehearsal(folder);
        first = rehearsal.lay("Tria", "raid", 2, "Ask them why. I have the list.", draft("Somebody signed.", 70, "phrases"));
        second = rehearsal.lay("Chris", "harbour", 1, "Ninety in the basket. That's all.");
        window = ShownWindow.of(rehearsal, false, 1280, 900);
        Toolkit.until(() -> label(".card-name").equals("Tria") && window.focused() == node("#queue"));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
        rehearsal.close();
    }

    @Test
    void a_approves_and_the_next_card_shows_at_once() throws Exception {
        robot.type(KeyCode.A);
        Toolkit.until(() -> label(".card-name").equals("Chris"));
        assertThat(state(first)).isEqualTo(State.APPROVED);
    }

    @Test
    void what_was_judged_last_is_said_until_it_is_taken_back() throws Exception {
        robot.type(KeyCode.X);
        Toolkit.until(() -> label("#last-verdict").equals("Discarded: Tria, " + first.text()));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        Toolkit.until(() -> !node("#last-verdict").isVisible());
    }

    @Test
    void alt_shift_and_an_arrow_move_the_line_beside_the_region_and_it_is_remembered() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        Toolkit.until(() -> window.focused() == node("#queue"));
        double before = Toolkit.onFx(() -> ((SplitPane) node(".desk-parts")).getDividerPositions()[0]);
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        Toolkit.until(() -> rehearsal.memory.get("dividers.desk").isPresent());
        double line = Double.parseDouble(rehearsal.memory.get("dividers.desk").orElseThrow().split(" ")[0]);
        assertThat(line).isBetween(before + .015, before + .025);
    }

    @Test
    void a_bell_keeps_what_was_said() throws Exception {
        robot.type(KeyCode.V);
        Toolkit.until(() -> label("#notice").contains("Tria"));
        Toolkit.onFx(() -> {
            ((Button) node("#notices")).fire();
            return true;
        });
        Toolkit.until(() -> Window.getWindows().stream().anyMatch(shown -> shown.getScene().getRoot().lookup("#notices-said") != null));
    }

    @Test
    void x_discards_and_control_z_takes_it_back() throws Exception {
        robot.type(KeyCode.X);
        Toolkit.until(() -> label(".card-name").equals("Chris"));
        assertThat(state(first)).isEqualTo(State.DISCARDED);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        Toolkit.until(() -> label(".card-name").equals("Tria"));
        assertThat(state(first)).isEqualTo(State.WAITING);
    }

    @Test
    void arrows_and_numbers_choose_the_words() throws Exception {
        robot.type(KeyCode.J, KeyCode.K, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.DIGIT1, KeyCode.A);
        Toolkit.until(() -> label(".card-name").equals("Chris"));
        assertThat(rehearsal.desk().item(first.id()).flatMap(Item::verdict)).contains(new Verdict.Revised("I have the list."));
    }

    @Test
    void an_edit_is_saved_and_approved_by_control_enter() throws Exception {
        robot.type(KeyCode.E);
        Toolkit.until(() -> window.focused() == node("#editor"));
        assertThat(Toolkit.onFx(() -> ((TextArea) node("#editor")).getText())).isEqualTo(first.text());
        Toolkit.onFx(() -> {
            ((TextArea) node("#editor")).setText("Ask them who.");
            return true;
        });
        robot.type(KeyCode.A, KeyCode.X);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Toolkit.until(() -> label(".card-name").equals("Chris"));
        assertThat(rehearsal.desk().item(first.id()).orElseThrow().text()).isEqualTo("axAsk them who.");
        assertThat(state(second)).isEqualTo(State.WAITING);
    }

    @Test
    void keys_with_a_modifier_and_the_keys_that_delete_judge_nothing() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.push(KeyCode.ALT, KeyCode.X);
        robot.type(KeyCode.DELETE, KeyCode.BACK_SPACE);
        robot.type(KeyCode.J);
        Toolkit.until(() -> label(".card-name").equals("Chris"));
        assertThat(List.of(state(first), state(second))).containsOnly(State.WAITING);
    }

    @Test
    void a_key_that_is_held_down_judges_once() throws Exception {
        robot.press(KeyCode.A).press(KeyCode.A).press(KeyCode.A).release(KeyCode.A);
        Toolkit.until(() -> label(".card-name").equals("Chris"));
        assertThat(state(second)).isEqualTo(State.WAITING);
    }

    @Test
    void control_and_a_number_go_to_a_view_and_arrows_move_on_the_board() throws Exception {
        rehearsal.trace("Chris", TraceType.POST, "refugees", 1, "They eat what there is.");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        Toolkit.until(() -> window.focused() == node("#heat-map"));
        robot.type(KeyCode.RIGHT);
        Toolkit.until(() -> label(".section-title").equals("Chris on The Delta people"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        Toolkit.until(() -> window.focused() == node("#queue"));
        assertThat(Toolkit.onFx(() -> seen(node("#heat-map")))).as("the board is hidden").isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT9);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        Toolkit.until(() -> window.focused() == node("#heat-map"));
        robot.type(KeyCode.F6);
        Toolkit.until(() -> Views.holdsFocus(node("#cast")));
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        Toolkit.until(() -> Views.holdsFocus(node("#board")));
    }

    @Test
    void control_k_finds_by_a_few_letters_what_can_be_done() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        Toolkit.until(() -> window.focused() == node("#palette-search"));
        robot.write("go desk");
        robot.type(KeyCode.ENTER);
        Toolkit.until(() -> window.focused() == node("#queue") && !seen(node("#heat-map")));
        assertThat(state(first)).as("letters in the palette judge nothing").isEqualTo(State.WAITING);
    }

    @Test
    void the_palette_does_what_the_board_the_cast_and_the_worlds_can() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        Toolkit.until(() -> window.focused() == node("#palette-search"));
        robot.write("board eyes tria");
        robot.type(KeyCode.ENTER);
        Toolkit.until(() -> node("#lens-banner").isVisible() && window.focused() == node("#heat-map"));
        robot.push(KeyCode.CONTROL, KeyCode.K);
        Toolkit.until(() -> window.focused() == node("#palette-search"));
        robot.write("page kamea");
        robot.type(KeyCode.ENTER);
        Toolkit.until(() -> node("#cast-names") instanceof ListView<?> names && "Kamea".equals(names.getSelectionModel().getSelectedItem()));
    }

    @Test
    void the_twin_in_words_selects_what_the_map_selects_and_the_other_way_round() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        Toolkit.until(() -> window.focused() == node("#heat-map"));
        robot.type(KeyCode.RIGHT);
        robot.type(KeyCode.RIGHT);
        Toolkit.until(() -> label(".section-title").equals("Chris on The raid"));
        Toolkit.onFx(() -> {
            ((ToggleButton) node("#board-in-words")).fire();
            node("#heat-table").requestFocus();
            return true;
        });
        Toolkit.until(() -> cells().size() == 1 && cells().getFirst().getRow() == 0 && cells().getFirst().getColumn() == 2);
        robot.type(KeyCode.DOWN);
        Toolkit.until(() -> label(".section-title").equals("Kamea on The raid"));
    }

    @Test
    void nothing_fades_in_where_the_novelist_wants_less_motion() throws Exception {
        assertThat(animated(false)).isTrue();
        assertThat(animated(true)).isFalse();
    }

    private boolean animated(boolean still) throws Exception {
        return Toolkit.onFx(() -> {
            window.appearance().still().set(still);
            ((Button) node("#happen")).fire();
            Popover shown = Window.getWindows().stream().filter(Popover.class::isInstance).map(Popover.class::cast).findFirst().orElseThrow();
            boolean animated = shown.isAnimated();
            shown.setAnimated(false);
            shown.hide();
            return animated;
        });
    }

    private List<? extends TablePosition<?, ?>> cells() {
        return ((TableView<?>) node("#heat-table")).getSelectionModel().getSelectedCells().stream().map(cell -> (TablePosition<?, ?>) cell).toList();
    }

    @Test
    void the_key_sheet_gives_a_verb_another_key_and_the_keyboard_back() throws Exception {
        robot.write("?");
        Toolkit.until(() -> node("#keys").isVisible());
        Toolkit.onFx(() -> {
            ((Button) node("#keys").lookup(".key-button")).fire();
            return true;
        });
        robot.type(KeyCode.Y);
        robot.type(KeyCode.ESCAPE);
        Toolkit.until(() -> !node("#keys").isVisible() && window.focused() == node("#queue"));
        robot.type(KeyCode.A, KeyCode.Y);
        Toolkit.until(() -> label(".card-name").equals("Chris"));
        assertThat(List.of(state(first), state(second))).containsExactly(State.APPROVED, State.WAITING);
    }

    @Test
    void bulk_asks_before_more_than_ten_and_slash_goes_to_the_search() throws Exception {
        for (int i = 0; i < 10; i++) rehearsal.lay("Sarah", "trust", 0, "I think so, number " + i + ".");
        Toolkit.until(() -> ((ListView<?>) node("#queue")).getItems().size() == 12);
        robot.type(KeyCode.B);
        Toolkit.until(() -> window.focused() == node("#bulk-approve"));
        robot.type(KeyCode.SPACE);
        Toolkit.until(() -> window.focused() == node("#bulk-yes"));
        assertThat(rehearsal.desk().approved()).isEmpty();
        robot.type(KeyCode.SPACE);
        Toolkit.until(() -> rehearsal.desk().approved().size() == 12);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        Toolkit.until(() -> rehearsal.desk().approved().isEmpty() && label(".card-name").equals("Tria"));
        robot.write("/");
        Toolkit.until(() -> window.focused() == node("#desk-search"));
        robot.write("ninety");
        Toolkit.until(() -> label(".card-name").equals("Chris"));
        assertThat(rehearsal.desk().approved()).isEmpty();
    }

    @Test
    void g_shows_where_a_post_stands_on_the_board() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        Toolkit.until(() -> !seen(node("#heat-map")));
        robot.type(KeyCode.G);
        Toolkit.until(() -> window.focused() == node("#heat-map") && label(".section-title").equals("Tria on The raid"));
    }

    @Test
    void the_theme_and_the_size_of_letters_change_at_once() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        Toolkit.onFx(() -> {
            window.appearance().toggle();
            return true;
        });
        assertThat(Toolkit.onFx(() -> window.appearance().dark().get())).isTrue();
        assertThat(Toolkit.onFx(() -> window.stage().getScene().getStylesheets().get(1))).endsWith("dark.css");
        Toolkit.until(() -> window.appearance().scale().get() > 1);
    }

    @Test
    void everything_that_can_be_pressed_says_what_it_does() throws Exception {
        List<String> silent = Toolkit.onFx(() -> window.stage().getScene().getRoot().lookupAll(".button").stream()
                .filter(Button.class::isInstance).map(Button.class::cast)
                .filter(button -> (button.getText() == null || button.getText().isBlank()) && (button.getAccessibleText() == null || button.getAccessibleText().isBlank()))
                .map(Button::toString).toList());
        assertThat(silent).isEmpty();
    }

    private State state(Post post) {
        return rehearsal.desk().item(post.id()).orElseThrow().state();
    }

    private Node node(String selector) {
        return window.node(selector);
    }

    /// Of the board's labels the first; of the desk's the card's.
    private String label(String selector) {
        return node(selector) instanceof Label label ? label.getText() : "";
    }

    private static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }
}
