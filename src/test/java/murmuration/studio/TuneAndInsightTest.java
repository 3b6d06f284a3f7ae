package murmuration.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import murmuration.agent.Decision;
import murmuration.agent.FourChecks;
import murmuration.agent.Inputs;
import murmuration.board.TraceType;
import murmuration.cast.ActiveHours;
import murmuration.cast.Character;
import murmuration.voice.Occasion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Tuning and looking back with the keyboard alone, in the real window.
@ExtendWith(Toolkit.class)
class TuneAndInsightTest {

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private Rehearsal rehearsal;
    private ShownWindow window;

    @BeforeEach
    void open() throws Exception {
        rehearsal = new Rehearsal(folder);
        Character chris = rehearsal.tuning.cast().getFirst();
        for (int score = 70; score < 100; score += 5) rehearsal.tuning.decided.add(posted(score, chris));
        rehearsal.left.add(rehearsal.trace("Tria", TraceType.POST, "raid", 3, "Who signed?"));
        window = ShownWindow.of(rehearsal, false, 1000, 900);
    }

    private static Decision posted(int score, Character who) {
        var in = new Inputs(.6, 0, .8, .8, .2, .9, 2, 1, -1, false, true, 100, 95, false);
        return new Decision(score, who.name(), Rehearsal.NOW, Occasion.EVENT, "raid", 1, "The wardens came.", in, who.constraints(), FourChecks.judge(in, who.constraints()), Decision.Outcome.POSTED, score, "");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
        rehearsal.close();
    }

    private Node node(String id) {
        return window.node(id);
    }

    private double threshold() {
        return rehearsal.tuning.cast().getFirst().constraints().qualityThreshold();
    }

    @Test
    void keys_move_the_threshold_the_numbers_follow_and_control_z_brings_it_back() throws Exception {
        double before = threshold();
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT4).release(KeyCode.CONTROL);
        Toolkit.until(() -> window.focused() == node("#tune-histogram"));
        robot.type(KeyCode.PAGE_UP).type(KeyCode.PAGE_UP);
        Toolkit.until(() -> threshold() == before + 20);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        Toolkit.until(() -> threshold() == before + 10);
        robot.type(KeyCode.F6);
        Toolkit.until(() -> window.focused() == node("#tune-kept"));
    }

    @Test
    void a_number_out_of_range_is_not_taken_whatever_is_typed_or_pasted() throws Exception {
        double before = threshold();
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT4).release(KeyCode.CONTROL);
        Toolkit.until(() -> node("#tune-qualityThreshold") != null);
        TextField field = (TextField) node("#tune-qualityThreshold");
        for (String pasted : List.of("1000", "-1", "NaN", "1e999", "Infinity", "70 or so", "")) {
            Toolkit.onFx(() -> {
                field.requestFocus();
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, pasted));
                field.selectAll();
                if (pasted.isEmpty()) field.clear();
                else field.paste();
                return true;
            });
            robot.type(KeyCode.ENTER);
            Toolkit.until(() -> field.getText().matches("\\d+") && Double.parseDouble(field.getText()) == before);
            assertThat(threshold()).as(pasted).isEqualTo(before);
        }
    }

    @Test
    void a_week_is_painted_by_keys_and_stands_in_the_sheet_by_days() throws Exception {
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT4).release(KeyCode.CONTROL);
        Toolkit.until(() -> node("#tune-hours") != null);
        Toolkit.onFx(() -> {
            node("#tune-hours").requestFocus();
            return true;
        });
        String before = hours();
        boolean awake = ActiveHours.of(before).includes(0, 0);
        robot.type(KeyCode.SPACE);
        Toolkit.until(() -> ActiveHours.of(hours()).includes(0, 0) != awake);
        assertThat(hours()).contains("Mon ").contains(";");
        robot.type(KeyCode.D);
        Toolkit.until(() -> !hours().contains(";"));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).type(KeyCode.Z).release(KeyCode.CONTROL);
        Toolkit.until(() -> hours().equals(before));
    }

    private String hours() {
        return rehearsal.tuning.cast().getFirst().constraints().activeHours();
    }

    @Test
    void insight_looks_when_it_is_shown_and_each_part_has_its_table() throws Exception {
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT6).release(KeyCode.CONTROL);
        Toolkit.until(() -> node("#insight-topics") != null);
        robot.clickOn("#insight-topics");
        Toolkit.until(() -> ((javafx.scene.control.TableView<?>) node("#insight-table")).getItems().size() == 1);
    }
}
