package murmuration.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PlainLoopTest {

    @TempDir
    private Path folder;

    @Test
    void the_library_alone_writes_every_draft_and_tells_how_long_it_read() throws IOException {
        Path model = TinyModel.write(folder.resolve("tiny.gguf"));
        PlainLoop.Seen seen = PlainLoop.of(model, Prompts.withPhrases(Map.of()), new Request(6, 5, Duration.ofMinutes(2)), 4);
        assertThat(seen.tokens()).isBetween(6, 6 * 51);
        assertThat(seen.seconds()).isPositive();
        assertThat(seen.reading()).isPositive();
        assertThat(seen.beginning()).isPositive();
        assertThat(seen.found()).isBetween(0.0, 1.0);
    }
}
