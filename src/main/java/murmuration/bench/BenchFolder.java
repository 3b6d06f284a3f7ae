package murmuration.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder that is gone when the bench is done.
public record BenchFolder(Path path) implements AutoCloseable {

    public static BenchFolder make() {
        try {
            return new BenchFolder(Files.createTempDirectory("murmuration-bench"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        delete(path);
    }

    static void delete(Path folder) {
        if (Files.notExists(folder)) return;
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepestFirst) Files.delete(one);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
