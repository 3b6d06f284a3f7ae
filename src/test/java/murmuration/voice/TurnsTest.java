package murmuration.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Job first = job(3);
    private final Job second = job(2);
    private final Job third = job(1);
    private final Turns turns = new Turns(2);

    private static Job job(int drafts) {
        return new Job(Prompts.withPhrases(Map.of()), new Request(drafts, 1, Duration.ofSeconds(1)), Manner.CONTINUES);
    }

    private Job next() {
        return turns.next().orElseThrow().job();
    }

    @Test
    void as_many_jobs_as_there_are_slots_take_turns_and_the_others_follow() {
        turns.add(first);
        turns.add(second);
        turns.add(third);
        assertThat(new Job[] {next(), next(), next(), next(), next(), next()}).containsExactly(first, second, first, second, first, third);
        assertThat(turns.next()).isEmpty();
    }

    @Test
    void a_draft_that_was_lost_is_the_next_one() {
        turns.add(first);
        turns.add(second);
        Job.Piece lost = turns.next().orElseThrow();
        turns.again(lost);
        assertThat(turns.next().orElseThrow()).isEqualTo(lost.again());
    }

    @Test
    void a_job_that_was_given_up_is_passed_over() {
        turns.add(first);
        turns.add(second);
        first.abandon();
        assertThat(next()).isEqualTo(second);
    }
}
