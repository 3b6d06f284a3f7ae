package murmuration.canon;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.Typed;
import org.junit.jupiter.api.Assumptions;

/// Manuscripts for tests.
final class Texts {

    private Texts() {}

    static Manuscript manuscript(String text) {
        return Typed.manuscript(text);
    }

    /// The first two chapters of *Pride and Prejudice* that this edition marks.
    static Manuscript excerpt() throws IOException {
        return chapters("pride-and-prejudice-excerpt.txt");
    }

    /// A text file beside the tests.
    static Manuscript chapters(String name) throws IOException {
        try (var in = Objects.requireNonNull(Texts.class.getResourceAsStream(name), name)) {
            return manuscript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /// The whole novel, where the machine has it; else the test is skipped.
    static Path novel() {
        var home = Path.of(System.getProperty("murmuration.home", ".")).toAbsolutePath().normalize();
        var file = Path.of(System.getProperty("murmuration.novel", home.resolve("../shared/data/pride-and-prejudice.txt").toString()));
        Assumptions.assumeTrue(Files.isRegularFile(file), "No whole novel at " + file + ": set -Dmurmuration.novel to run this test.");
        return file;
    }
}
