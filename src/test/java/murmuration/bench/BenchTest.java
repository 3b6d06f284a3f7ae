package murmuration.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BenchTest {

    @Test
    void a_percentile_leaves_the_rest_above_it() {
        var nanos = LongStream.rangeClosed(1, 1000).toArray();
        assertThat(Bench.percentile(nanos, .99)).isEqualTo(991);
        assertThat(Bench.percentile(nanos, 1)).isEqualTo(1000);
        assertThat(Bench.percentile(new long[] {7}, .5)).isEqualTo(7);
    }

    @Test
    void made_up_traffic_reaches_every_pair_of_character_and_topic() {
        var traffic = new Traffic(100, 50, Instant.EPOCH);
        assertThat(LongStream.range(0, 5_000).mapToObj(traffic::mark).map(mark -> mark.agent() + mark.topic()).distinct()).hasSize(5_000);
    }
}
