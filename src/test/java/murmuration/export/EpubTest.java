package murmuration.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.util.WriterReportImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpubTest {

    private static final String HOSTILE = "<script>alert(1)</script>&amp;]]> \0\u000B\uFFFF \uD800 \u202Eright to left \"' =1+1";
    private static final Book BOOK = new Book("Low Water", Map.of("seagate", "The sea-gate"));

    @TempDir
    Path folder;

    @Test
    void an_e_book_of_many_nights_passes_epubcheck() throws Exception {
        try (var posts = new Posts(folder)) {
            for (int i = 0; i < 36; i++) posts.approved(Posts.post(i % 2 == 0 ? "Tria" : "Sarah", "Post " + i + ".\n\nA second line.", Posts.MORNING.plusSeconds(9_000L * i), 4 + i / 12));
            posts.approved(Posts.answer("Chris", "Then we open it.", 1));
            Path file = write(posts, BOOK);

            assertThat(complaints(file)).isEmpty();
            assertThat(parts(file).get("book/title.xhtml")).contains("37 posts, safe to read after chapter 6.");
            assertThat(parts(file).get("book/day-1.xhtml")).contains("answers <a href=\"day-1.xhtml#post-1\"><bdi>Tria</bdi></a>");
        }
    }

    @Test
    void a_hostile_world_makes_a_sound_e_book_without_a_script() throws Exception {
        try (var posts = new Posts(folder)) {
            posts.approved(Posts.post(HOSTILE, HOSTILE, Posts.MORNING, 4));
            Path file = write(posts, new Book(HOSTILE, Map.of()));

            assertThat(complaints(file)).isEmpty();
            assertThat(parts(file).values()).noneMatch(part -> part.contains("<script"));
        }
    }

    @Test
    void a_world_in_which_nobody_posted_makes_a_sound_e_book() throws Exception {
        try (var posts = new Posts(folder)) {
            assertThat(complaints(write(posts, new Book("", Map.of())))).isEmpty();
        }
    }

    @Test
    void what_an_answer_answers_is_named_only_if_it_is_in_the_book() throws Exception {
        try (var posts = new Posts(folder)) {
            posts.approved(Posts.post("Tria", "A spoiler.", Posts.MORNING, 9));
            posts.approved(Posts.answer("Chris", "Oh no.", 1));
            var file = folder.resolve("posts.epub");
            Format.EPUB.exporter().write(posts.approved().subList(1, 2), BOOK, file);

            assertThat(parts(file).values()).noneMatch(part -> part.contains("Tria") || part.contains("answers"));
            assertThat(complaints(file)).isEmpty();
        }
    }

    @Test
    void the_kind_of_file_stands_bare_at_its_beginning() throws Exception {
        try (var posts = new Posts(folder)) {
            byte[] bytes = Files.readAllBytes(write(posts, BOOK));
            assertThat(new String(bytes, 30, 28, StandardCharsets.US_ASCII)).isEqualTo("mimetypeapplication/epub+zip");
        }
    }

    private Path write(Posts posts, Book book) {
        Path file = folder.resolve("posts.epub");
        Format.EPUB.exporter().write(posts.approved(), book, file);
        return file;
    }

    /// What epubcheck says, a message a line.
    private static List<String> complaints(Path file) {
        var said = new StringWriter();
        var out = new PrintWriter(said);
        var report = new WriterReportImpl(out);
        boolean sound = new EpubCheck(file.toFile(), report).doValidate() == 0;
        out.flush();
        return sound && report.getWarningCount() == 0 ? List.of() : said.toString().lines().toList();
    }

    static Map<String, String> parts(Path file) throws IOException {
        var parts = new java.util.LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return parts;
    }
}
