package murmuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {

    @TempDir
    Path folder;

    @Test
    void a_bench_prints_figures_with_their_goals() {
        assertThat(new Program(folder).run("bench", "verdict", "--quick", "--json").done().rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.propertyNames()).containsExactly("name", "value", "unit", "goal", "meets", "how");
            assertThat(row.get("value").asDouble()).isPositive();
            assertThat(row.get("meets").asBoolean()).isEqualTo(row.get("value").asDouble() < row.get("goal").asDouble());
        });
    }

    @Test
    void a_percentile_leaves_the_rest_above_it() {
        var nanos = java.util.stream.LongStream.rangeClosed(1, 1000).toArray();
        assertThat(Bench.percentile(nanos, .99)).isEqualTo(991);
        assertThat(Bench.percentile(nanos, 1)).isEqualTo(1000);
        assertThat(Bench.percentile(new long[] {7}, .5)).isEqualTo(7);
    }

    @Test
    void made_up_traffic_reaches_every_pair_of_character_and_topic() {
        var traffic = new BenchTraffic(100, 50, java.time.Instant.EPOCH);
        assertThat(java.util.stream.LongStream.range(0, 5_000).mapToObj(traffic::mark).map(mark -> mark.agent() + mark.topic()).distinct()).hasSize(5_000);
    }
}
