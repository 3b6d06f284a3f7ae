package murmuration.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentWorldsTest {

    @TempDir
    Path temporary;

    @Test
    void the_last_one_comes_first_and_what_is_gone_is_not_offered() throws IOException {
        var recent = new RecentWorlds(temporary.resolve("config"));
        assertThat(recent.last()).isEmpty();
        Path one = Place.make(temporary.resolve("one"), "");
        Path other = Place.make(temporary.resolve("other"), "");
        recent.opened(one);
        recent.opened(other);
        recent.opened(one);
        assertThat(recent.list()).containsExactly(one, other);
        try (Stream<Path> files = Files.list(temporary.resolve("config"))) {
            assertThat(files).singleElement().hasToString(temporary.resolve("config/recent-worlds").toString());
        }
        Files.delete(one.resolve("world.json"));
        assertThat(recent.last()).contains(other);
    }
}
