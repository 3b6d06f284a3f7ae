package murmuration.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallsTest {

    private static final Calls CALLS = Calls.of("Jane", Map.of("called Elizabeth", List.of("Lizzy"), "called Mr. Wickham", List.of("Wickham"), "called Wickham", List.of("Wickham"), "called Mr. Darcy", List.of("Mr. Darcy"), "called me", List.of("Miss Bennet")));

    @Test
    void whom_the_news_begin_with_is_called_as_she_calls_them() {
        assertThat(CALLS.doer("Elizabeth has refused Mr. Darcy.")).contains(new Calls.Known("Elizabeth", "Lizzy"));
        assertThat(CALLS.next("Elizabeth has refused Mr. Darcy.")).contains(new Calls.Known("Mr. Darcy", "Mr. Darcy"));
    }

    @Test
    void who_is_no_part_of_the_news_is_nobody() {
        assertThat(CALLS.doer("Elizabethtown is on fire.")).isEmpty();
        assertThat(CALLS.doer("Elizabeth's letter has come.")).as("a letter does something, not she").isEmpty();
        assertThat(CALLS.next("Georgiana Darcy writes to Mrs. Wickham.")).as("others of the same name").isEmpty();
        assertThat(CALLS.doer("Jane has gone.")).as("herself").isEmpty();
    }

    @Test
    void she_is_meant_by_each_of_her_names() {
        assertThat(CALLS.meansHer("A letter has come for Jane.")).isTrue();
        assertThat(CALLS.meansHer("Mr. Darcy danced with Miss Bennet.")).isTrue();
        assertThat(CALLS.meansHer("Janet has gone.")).isFalse();
    }

    @Test
    void whom_she_has_met_is_called_as_in_the_news() {
        assertThat(CALLS.with(List.of("Charlotte")).doer("Charlotte is engaged.")).contains(new Calls.Known("Charlotte", "Charlotte"));
    }
}
