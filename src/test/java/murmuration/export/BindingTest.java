package murmuration.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.Passage;
import murmuration.canon.manuscript.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The novel with its posts between the chapters.
class BindingTest {

    @TempDir
    Path folder;

    private Posts posts;
    private Book book;

    @BeforeEach
    void three_chapters_and_posts_of_chapter_four() {
        posts = new Posts(folder);
        book = new Book("Low Water", Map.of(), List.of(
                new Book.Chapter(3, "The list", List.of(List.of("It was *long*."))),
                new Book.Chapter(4, "", List.of(List.of("They shut the gate & left.", "1. Nobody said why <now>."), List.of("Night  fell."))),
                new Book.Chapter(5, "After", List.of(List.of("It opened.")))), Optional.of(folder.resolve("manuscript")));
    }

    @AfterEach
    void close() {
        posts.close();
    }

    private List<String> read(Format format) {
        Path file = folder.resolve("book." + format.extension());
        format.exporter().write(posts.approved(), book, file);
        return Manuscript.read(List.of(file), Progress.SILENT).passages().map(Passage::text).toList();
    }

    @Test
    void posts_stand_behind_the_chapter_after_which_they_may_go_out() {
        posts.approved("The gate is shut.\nStill.");
        posts.approved(Posts.answer("Chris", "Then we open it.", 1));
        assertThat(new BoundMarkdown().text(posts.approved(), book)).isEqualTo("""
                # Low Water

                ## The list

                It was \\*long\\*.

                ## Chapter 4

                They shut the gate & left.

                1\\. Nobody said why \\<now>.

                * * *

                Night  fell.

                ### Interlude

                *Tuesday 4 March 2031*

                **Tria** @tria · 06:00

                > The gate is shut.\\
                > Still.

                **Chris** @chris · 06:01 · answers Tria

                > Then we open it.

                ## After

                It opened.
                """);
    }

    @Test
    void a_post_that_the_release_plan_moved_stands_behind_the_later_chapter() {
        posts.approved("The gate is shut.");
        posts.release(1, 5);
        String text = new BoundMarkdown().text(posts.approved(), book);
        assertThat(text.indexOf("The gate is shut.")).isGreaterThan(text.indexOf("It opened."));
    }

    @Test
    void what_lies_before_the_first_chapter_or_behind_the_last_is_not_lost() {
        posts.approved(Posts.post("Tria", "Too early.", Posts.MORNING, 1));
        posts.approved(Posts.post("Tria", "Too late.", Posts.MORNING, 9));
        String text = new BoundMarkdown().text(posts.approved(), book);
        assertThat(text.indexOf("Too early.")).isBetween(0, text.indexOf("The list"));
        assertThat(text.indexOf("Too late.")).isGreaterThan(text.indexOf("It opened."));
    }

    @ParameterizedTest
    @EnumSource(names = {"BOOK_MARKDOWN", "BOOK_DOCX", "BOOK_ODT"})
    void the_canon_reads_the_bound_book_again(Format format) {
        posts.approved("Hostile ]]></text:p> & <b> *text*.");
        assertThat(read(format)).anySatisfy(text -> assertThat(text).contains("They shut the gate & left.", "Nobody said why <now>."))
                .anySatisfy(text -> assertThat(text).contains("Hostile ]]></text:p> & <b> *text*."));
    }

    @Test
    void a_word_processor_finds_the_chapters_as_headings() throws Exception {
        posts.approved("The gate is shut.");
        read(Format.BOOK_DOCX);
        read(Format.BOOK_ODT);
        for (String title : List.of("The list", "Chapter 4", "After")) {
            assertThat(EpubTest.parts(folder.resolve("book.docx")).get("word/document.xml")).contains("<w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t xml:space=\"preserve\">" + title + "<");
            assertThat(EpubTest.parts(folder.resolve("book.odt")).get("content.xml")).contains("text:outline-level=\"1\">" + title + "<");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BOOK_DOCX", "BOOK_ODT"})
    void every_part_is_sound_xml_whatever_was_posted(Format format) throws Exception {
        posts.approved("\0 \u000B \uFFFE \uD83D &#0; ]]>");
        read(format);
        for (var part : EpubTest.parts(folder.resolve("book." + format.extension())).entrySet()) {
            if (part.getKey().equals("mimetype")) continue;
            var xml = new org.xml.sax.InputSource(new java.io.StringReader(part.getValue()));
            assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml).getDocumentElement()).as(part.getKey()).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BOOK_MARKDOWN", "BOOK_DOCX", "BOOK_ODT"})
    void the_novelists_own_files_are_never_written_to(Format format) throws Exception {
        Path own = Files.createDirectories(folder.resolve("manuscript")).resolve("book." + format.extension());
        Files.writeString(own, "Hers.");
        posts.approved("The gate is shut.");
        assertThatThrownBy(() -> format.exporter().write(posts.approved(), book, folder.resolve("exports/../manuscript/book." + format.extension())))
                .isInstanceOf(ExportException.class).hasMessageContaining("stays as it is");
        read(format);
        assertThat(own).hasContent("Hers.");
        try (Stream<Path> files = Files.list(own.getParent())) {
            assertThat(files).containsExactly(own);
        }
    }

    @Test
    void without_a_manuscript_there_is_no_book_to_put_them_into() {
        var none = new Book("Low Water", Map.of());
        assertThatThrownBy(() -> Format.BOOK_ODT.exporter().write(posts.approved(), none, folder.resolve("book.odt"))).hasMessageContaining("no manuscript");
    }
}
