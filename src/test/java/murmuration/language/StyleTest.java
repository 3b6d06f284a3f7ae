package murmuration.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class StyleTest {

    private static final List<String> COLLINS = List.of(
            "I am by no means discouraged by what you have just said, and shall hope to lead you to the altar ere long.",
            "Your portion is unhappily so small that it will in all likelihood undo the effects of your loveliness and amiable qualifications.",
            "My conduct may, I fear, be objectionable in having accepted my dismission from the lips of your daughter instead of your own.");
    private static final List<String> LYDIA = List.of(
            "Lord! how I laughed! I thought I should have died.", "Good gracious! what fun! Now I have got some news for you!", "How ashamed I should be! Have you seen any men?");

    @Test
    void a_style_is_at_no_distance_from_itself() {
        assertThat(Style.of(COLLINS).distance(Style.of(COLLINS))).isCloseTo(0, within(1e-9));
    }

    @Test
    void a_new_line_is_nearer_to_its_own_speaker() {
        var line = Style.of("I am therefore persuaded that the honour of your company will in all likelihood be felt, and shall hope to deserve it.");
        assertThat(line.distance(Style.of(COLLINS))).isLessThan(line.distance(Style.of(LYDIA)));
    }

    @Test
    void sentences_and_marks_are_counted() {
        var style = Style.of("Stop! Who goes there? The gate is shut.");
        assertThat(style.wordsPerSentence()).isCloseTo(8.0 / 3, within(1e-9));
        assertThat(style.punctuation()).containsEntry('!', 12.5).containsEntry('?', 12.5).containsEntry(';', 0.0);
    }

    @Test
    void nothing_has_a_style_too() {
        assertThat(Style.of("").distance(Style.of(LYDIA))).isBetween(0.0, 1.0);
    }
}
