package murmuration.command;

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
}
