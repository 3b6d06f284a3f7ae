package murmuration.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import murmuration.quality.Taste.Draft;
import murmuration.quality.Taste.Judged;
import org.junit.jupiter.api.Test;

class TasteTest {

    private static final Score PLAIN = Score.of(List.of(Finding.of("sense", 4, 80, ""), Finding.of("voice", 2, 80, "")));

    private static Judged judged(String text, String hand, double worth) {
        return new Judged(new Draft(text, hand, Map.of("sense", 80.0, "voice", 80.0)), worth);
    }

    private static List<Judged> asksNobody(int times) {
        var verdicts = new ArrayList<Judged>();
        for (int i = 0; i < times; i++) {
            verdicts.add(judged("Who counted the boats that night, number " + i + "?", "phrases", 0));
            verdicts.add(judged("I counted the boats that night, all " + i + " of them.", "phrases", 1));
        }
        return verdicts;
    }

    @Test
    void what_was_thrown_away_moves_behind_what_was_let_stand() {
        Taste taste = Taste.of(asksNobody(12));
        double asking = taste.of(PLAIN, "Who rowed in the dark?", "phrases").total();
        double telling = taste.of(PLAIN, "I rowed in the dark.", "phrases").total();
        assertThat(telling).isGreaterThan(asking + 1);
        assertThat(taste.of(PLAIN, "I rowed in the dark.", "phrases").findings().getLast().sentence()).isEqualTo("Like what you let stand.");
    }

    @Test
    void a_handful_of_verdicts_teaches_nothing() {
        assertThat(Taste.of(asksNobody(2)).of(PLAIN, "Who rowed?", "phrases")).isEqualTo(PLAIN);
        assertThat(Taste.UNTAUGHT.of(PLAIN, "Who rowed?", "phrases")).isEqualTo(PLAIN);
    }

    @Test
    void whoever_throws_everything_away_is_not_answered_with_silence() {
        var all = new ArrayList<Judged>();
        for (int i = 0; i < 40; i++) all.add(judged("The boats came in at " + i + ".", "phrases", 0));
        assertThat(Taste.of(all).of(PLAIN, "The boats came in.", "phrases").total()).isGreaterThan(PLAIN.total() - 5);
    }

    @Test
    void no_verdict_saves_what_must_not_be_said() {
        Score fatal = Score.of(List.of(Finding.of("sense", 4, 90, ""), Finding.fatal("canon", 2, "She may not say yet.")));
        assertThat(Taste.of(asksNobody(40)).of(fatal, "I rowed in the dark.", "phrases").total()).isLessThan(Score.UNFIT);
    }
}
