package murmuration.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Killed at any moment, the studio has lost nothing that it had promised.
class KillTest {

    private static final int KILLS = Integer.getInteger("faults.kills", 200);
    private static final double SOON = 2_000;

    @TempDir
    Path folder;

    @Test
    void a_studio_that_is_killed_has_kept_its_promises() throws InterruptedException {
        Kills.Outcome outcome = new Kills(folder, 5, _ -> {}).run(3);
        assertThat(outcome.lost()).isEmpty();
        assertThat(outcome.promises()).isPositive();
    }

    @Test
    @Tag("faults")
    void killed_hundreds_of_times_it_has_kept_its_promises_and_opens_soon() throws InterruptedException {
        Kills.Outcome outcome = new Kills(folder, Long.getLong("faults.seed", 2026), System.out::println).run(KILLS);
        assertThat(outcome.lost()).isEmpty();
        assertThat(outcome.promises()).isGreaterThan(KILLS);
        assertThat(Bench.percentile(outcome.opening(), .99) / 1e6).isLessThan(SOON);
    }
}
