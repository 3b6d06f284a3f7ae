package murmuration.studio.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import java.util.stream.Stream;
import murmuration.agent.Decision;
import murmuration.agent.Doing;
import murmuration.review.State;
import murmuration.review.Verdict;
import murmuration.studio.desk.DeskVerb;
import murmuration.voice.Hand;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final ResourceBundle bundle = ResourceBundle.getBundle("murmuration.studio.studio");

    @Test
    void every_word_of_the_domain_has_a_text() {
        assertThat(keys("doing.", Doing.values())).allMatch(bundle::containsKey);
        assertThat(keys("desk.filter.", State.values())).allMatch(bundle::containsKey);
        assertThat(keys("desk.empty.", State.values())).allMatch(bundle::containsKey);
        assertThat(keys("desk.thread.", State.values())).allMatch(bundle::containsKey);
        assertThat(keys("desk.state.", State.values()).filter(key -> !key.equals("desk.state.waiting"))).allMatch(bundle::containsKey);
        assertThat(keys("keys.verb.", DeskVerb.values())).allMatch(bundle::containsKey);
        assertThat(keys("theme.", Appearance.Theme.values())).allMatch(bundle::containsKey);
        assertThat(keys("board.trace.verdict.", State.values())).allMatch(bundle::containsKey);
        assertThat(keys("cast.outcome.", Decision.Outcome.values())).allMatch(bundle::containsKey);
        assertThat(keys("hand.", Hand.values())).allMatch(bundle::containsKey);
        assertThat(keys("reason.", Verdict.Reason.values())).allMatch(bundle::containsKey);
    }

    @Test
    void no_text_has_an_apostrophe_that_a_pattern_would_swallow() {
        assertThat(bundle.keySet()).noneMatch(key -> bundle.getString(key).contains("'"));
    }

    @Test
    void an_unknown_word_stands_for_itself() {
        assertThat(Texts.forWord("quality", "rhythm")).isEqualTo("rhythm");
    }

    private static Stream<String> keys(String prefix, Enum<?>[] words) {
        return Stream.of(words).map(word -> prefix + word.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }
}
