package murmuration.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the fuzzer once found, and one good beginning for each parser, read again.
class FuzzCasesTest {

    private static final Path CASES = Home.path().resolve("src/test/resources/murmuration/fuzz");

    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource
    void what_was_found_is_read_or_refused_in_a_sentence(FuzzTarget.Parser parser) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("read"));
        try (var hostile = new Hostile(temporary); Stream<Path> files = Files.list(CASES.resolve(parser.name().toLowerCase(java.util.Locale.ROOT)))) {
            List<Path> cases = files.sorted().toList();
            assertThat(cases).isNotEmpty();
            for (Path one : cases) hostile.read(one, one.getFileName().toString(), file -> parser.read(Files.readAllBytes(file), folder));
            assertThat(hostile.outcome().all()).isEmpty();
        }
    }
}
