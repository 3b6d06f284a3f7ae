package murmuration.studio.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import murmuration.studio.Toolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Toolkit.class)
class RightToLeftTest {

    private static final String HEBREW = "שרה בת אברהם הלכה אל הנמל בבוקר, וספרה את הסירות אחת אחת עד שירד הערב על המים.";
    private static final String ARABIC = "ليلى العامرية ذهبت إلى الميناء في الصباح وعدت القوارب واحدا واحدا";

    @Test
    void only_such_a_text_is_cut_into_words_and_nothing_of_it_is_lost() {
        assertThat(RightToLeft.pieces("Ask them why.")).containsExactly("Ask them why.");
        assertThat(RightToLeft.pieces(HEBREW)).hasSize(17).first().isEqualTo("שרה ");
        assertThat(String.join("", RightToLeft.pieces("Ask " + ARABIC + " why.  "))).isEqualTo("Ask " + ARABIC + " why.  ");
        assertThat(RightToLeft.pieces("\u0628".repeat(100))).hasSize(10).allMatch(piece -> piece.length() <= 10);
    }

    @ParameterizedTest
    @ValueSource(ints = {150, 200, 260, 330})
    void a_label_that_wraps_it_takes_as_many_lines_as_it_needs(int width) throws Exception {
        for (String text : List.of(HEBREW, ARABIC, "Somebody said at the harbour that " + HEBREW, "\u0628".repeat(100))) {
            double[] heights = Toolkit.onFx(() -> {
                Label label = Views.paragraph("One line.");
                new Scene(new Group(label));
                label.applyCss();
                double line = label.prefHeight(width);
                label.setText(text);
                label.applyCss();
                label.resize(width, label.prefHeight(width));
                label.layout();
                return new double[] {line, label.getHeight()};
            });
            assertThat(heights[1]).isGreaterThan(heights[0] * 1.5);
        }
    }
}
