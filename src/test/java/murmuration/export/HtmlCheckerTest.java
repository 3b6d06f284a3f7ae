package murmuration.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import murmuration.review.ApprovedPost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Pages before the Nu Html Checker, the validator of the W3C: elements, attributes, the style sheet, and whether the policy lets it in.
@Timeout(120)
class HtmlCheckerTest {

    private static final Book BOOK = new Book("Low & “Water”", Map.of("seagate", "The <sea>-gate"));

    /// It judges the style sheet at its first tag and so takes no hash for an answer. That the hash is the style sheet's own is tested beside the page.
    private static final String BEFORE_IT_HAS_READ = "missing “‘unsafe-inline’” or nonce/hash";

    @TempDir
    Path folder;

    @Test
    void every_page_is_valid_and_the_checker_would_say_what_is_not() throws Exception {
        try (var posts = new Posts(folder)) {
            Path empty = page("empty", List.of());
            long first = posts.approved("They shut it <again>, \"for repairs\" & 'good'.\n\nنحن هنا\u200F \u202Eא\0\u0007\uFFFE 👩‍👩‍👧").post().id();
            posts.approved(Posts.answer("Élodie d’Arc", "Then we open it.", first));
            posts.revised(Posts.post("=SUM(A1)", "Hers.", Posts.MORNING.plusSeconds(90_000), 12), "</article></main><p>");
            for (int i = 0; i < 10; i++) posts.approved(Posts.post("Person " + i, "Number " + i + ".", Posts.MORNING.plusSeconds(100_000 + i), 3));

            Path wrong = Files.writeString(folder.resolve("wrong.html"), "<!DOCTYPE html><html lang=\"en\"><title>x</title><p id=\"a\" id=\"b\" nonsense>");
            List<String> said = said(List.of(empty, page("full", posts.approved()), page("part", posts.approved().subList(1, 2)), wrong));

            assertThat(said).as("the checker is awake").anyMatch(line -> line.contains("Duplicate attribute")).anyMatch(line -> line.contains("nonsense"));
            assertThat(said).filteredOn(line -> !line.contains(wrong.getFileName().toString()) && !line.contains(BEFORE_IT_HAS_READ)).isEmpty();
        }
    }

    private Path page(String name, List<ApprovedPost> approved) {
        Path file = folder.resolve(name + ".html");
        new Html().write(approved, BOOK, file);
        return file;
    }

    /// Errors, warnings and remarks, one a line.
    private List<String> said(List<Path> pages) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("vnu.dir") + "/*", "nu.validator.client.SimpleCommandLineValidator", "--stdout", "--format", "gnu"));
        pages.forEach(page -> command.add(page.toString()));
        Path said = folder.resolve("said.txt");
        Process checker = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            assertThat(checker.waitFor(100, TimeUnit.SECONDS)).as("the checker ended").isTrue();
        } finally {
            checker.destroyForcibly();
        }
        return Files.readAllLines(said);
    }
}
