package murmuration.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import murmuration.store.Database;
import murmuration.voice.Spending;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private Database database;
    private Settings settings;
    private Spending spent = new Spending(1_000, 100, .5);
    private int posts = 7;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(folder.resolve("board.db"));
        settings = new Settings(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Runs runs() {
        return new Runs(settings, Clock.fixed(NOON, ZoneOffset.UTC), () -> spent, () -> posts);
    }

    /// Settings are written behind; whoever reads them next here must find them.
    private void save(Runs runs) {
        runs.save();
        Database.now(database.write(_ -> true));
    }

    @Test
    void a_run_costs_what_was_spent_since_it_began() {
        Runs runs = runs();
        runs.begin();
        spent = new Spending(5_000, 400, 2.5);
        posts = 12;
        assertThat(runs.all()).containsExactly(new Run(NOON, NOON, 5, new Spending(4_000, 300, 2)));
    }

    @Test
    void runs_are_kept_with_the_world_and_each_counts_for_itself() {
        Runs first = runs();
        first.begin();
        posts = 8;
        save(first);
        Runs second = runs();
        second.begin();
        second.begin();
        posts = 10;
        save(second);
        assertThat(runs().all()).extracting(Run::posts).containsExactly(1, 2);
    }

    @Test
    void a_look_without_life_is_no_run() {
        save(runs());
        assertThat(runs().all()).isEmpty();
    }

    @Test
    void the_newest_hundred_are_kept() {
        IntStream.range(0, 105).forEach(run -> {
            Runs runs = runs();
            runs.begin();
            posts += run;
            save(runs);
        });
        assertThat(runs().all()).hasSize(100);
        assertThat(runs().all().getLast().posts()).isEqualTo(104);
    }
}
