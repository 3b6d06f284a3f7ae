package murmuration.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.Progress;
import murmuration.world.Worlds;

/// The program's folder, where its sample world and its model lie.
final class Home {

    private Home() {}

    static Path path() {
        return Path.of(System.getProperty("murmuration.home", "")).toAbsolutePath();
    }

    static Path model() {
        return path().resolve("assets/model/smollm2-135m-instruct-q4_1.gguf");
    }

    static Manuscript novella() {
        try (Stream<Path> files = Files.list(path().resolve("assets/sample/manuscript"))) {
            List<Path> chapters = files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
            return Manuscript.read(chapters, Progress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path sampleIn(BenchFolder folder) {
        return Worlds.makeSample(folder.path().resolve("sample"), path());
    }

    /// A novel of 125,000 words, as a text file.
    static Path novelIn(BenchFolder folder) {
        Path text = folder.path().resolve("pride-and-prejudice.txt");
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(path().resolve("assets/writer/pride-and-prejudice.txt.gz")))) {
            Files.copy(packed, text);
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
