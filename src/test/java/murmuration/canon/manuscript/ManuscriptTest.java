package murmuration.canon.manuscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManuscriptTest {

    private static final String TEXT = "Chapter 1\n\nZoë went to the café.\n\nChapter 2\n\nShe came back.\n";

    @TempDir
    Path folder;

    @Test
    void chapters_scenes_and_passages_of_a_plain_text() {
        var book = read("book.txt", "CHAPTER I\nThe Tide\n\nFirst scene.\n\n***\n\nSecond scene.\n\n\nThird scene.\n\nCHAPTER II\n\nThe end.\n");
        assertThat(book.chapters()).extracting(Chapter::title).containsExactly("The Tide", "CHAPTER II");
        assertThat(book.chapters().getFirst().scenes()).extracting(Scene::number).containsExactly(1, 2, 3);
        assertThat(book.passages()).extracting(Passage::text).containsExactly("First scene.", "Second scene.", "Third scene.", "The end.");
        assertThat(book.lastChapter()).isEqualTo(2);
    }

    @Test
    void chapters_of_markdown_without_its_marks() {
        var book = read("book.md", "---\ntitle: x\n---\n# My Book\n\n## One\n\nShe *ran*.\nFast.\n\n---\n\nHe did not.\n\n## Two\n\n<!-- later -->\n\nThe end.\n");
        assertThat(book.chapters()).extracting(Chapter::title).containsExactly("One", "Two");
        assertThat(book.passages()).extracting(Passage::text).containsExactly("She ran. Fast.", "He did not.", "The end.");
    }

    @Test
    void the_novelists_own_numbers_are_kept_where_they_rise() {
        assertThat(read("a.txt", "Prologue\n\nA.\n\nChapter 1\n\nB.\n\nChapter 3\n\nC.\n\nEpilogue\n\nD.\n").chapters()).extracting(Chapter::number).containsExactly(0, 1, 3, 4);
        assertThat(read("b.txt", "Chapter 1\n\nA.\n\nChapter 2\n\nB.\n\nChapter 1\n\nC.\n").chapters()).extracting(Chapter::number).containsExactly(1, 2, 3);
    }

    @Test
    void a_gutenberg_file_gives_the_book_alone() {
        var story = "It was a long story. ".repeat(20);
        var book = read("pg.txt", "The Project Gutenberg eBook\n\n*** START OF THE PROJECT GUTENBERG EBOOK X ***\n\nX\n\nby Y\n\nContents\n\nCHAPTER I. In\nCHAPTER II. Out\n\n"
                + "CHAPTER I. In\n\n[Illustration: a cat]\n\n" + story + "\n\nCHAPTER II. Out\n\n" + story + "\n\n*** END OF THE PROJECT GUTENBERG EBOOK X ***\n\nLicence\n");
        assertThat(book.chapters()).extracting(Chapter::title).containsExactly("In", "Out");
        assertThat(book.passages()).extracting(Passage::text).containsOnly(story.strip());
    }

    @Test
    void passages_keep_paragraphs_whole_and_have_about_120_words() {
        var paragraph = "word ".repeat(50).strip() + ".";
        var book = read("book.txt", (paragraph + "\n\n").repeat(12));
        assertThat(book.passages().map(passage -> passage.paragraphs().size())).containsExactly(3, 3, 3, 3);
        assertThat(book.passages().flatMap(passage -> passage.paragraphs().stream())).containsOnly(paragraph);
        assertThat(book.passages()).extracting(Passage::id).containsExactly(0, 1, 2, 3);
    }

    @Test
    void several_files_without_headings_are_a_chapter_each() throws IOException {
        var one = Files.writeString(folder.resolve("tide.txt"), "In.");
        var two = Files.writeString(folder.resolve("02-ebb.txt"), "Out.");
        assertThat(Manuscript.read(List.of(one, two), Progress.SILENT).chapters()).extracting(Chapter::title).containsExactly("tide", "ebb");
    }

    @Test
    void one_paragraph_is_one_chapter() {
        assertThat(read("short.txt", "Only this.").chapters()).singleElement().extracting(Chapter::number).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void any_usual_encoding_is_read(String encoding) throws IOException {
        var file = Files.write(folder.resolve("book.txt"), TEXT.replace("\n", "\r\n").getBytes(Charset.forName(encoding)));
        assertThat(textOf(file)).contains("Zoë went to the café.");
    }

    @Test
    void a_byte_order_mark_is_no_letter() throws IOException {
        var file = Files.write(folder.resolve("book.txt"), ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8));
        assertThat(Manuscript.read(List.of(file), Progress.SILENT).chapters()).extracting(Chapter::number).containsExactly(1, 2);
    }

    @Test
    void what_is_no_text_is_refused_in_a_sentence() throws IOException {
        var empty = Files.writeString(folder.resolve("empty.txt"), " \n");
        var picture = Files.write(folder.resolve("cover.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3, 4, 5, 6, 7, 8});
        assertThatThrownBy(() -> textOf(folder.resolve("gone.txt"))).isInstanceOf(CanonException.class).hasMessageStartingWith("There is no file").hasMessageEndingWith("gone.txt.");
        assertThatThrownBy(() -> textOf(empty)).isInstanceOf(CanonException.class).hasMessage("empty.txt is empty.");
        assertThatThrownBy(() -> textOf(picture)).isInstanceOf(CanonException.class).hasMessageStartingWith("cover.txt is not a text");
        assertThatThrownBy(() -> textOf(folder)).isInstanceOf(CanonException.class);
    }

    @Test
    void progress_is_told_and_an_interrupt_cancels() throws IOException {
        var file = Files.writeString(folder.resolve("book.txt"), TEXT);
        var told = new ArrayList<Double>();
        Manuscript.read(List.of(file), (_, done) -> told.add(done));
        assertThat(told).isSorted().endsWith(1.0);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> textOf(file)).isInstanceOf(CanonException.class).hasMessageContaining("stopped");
        assertThat(Thread.interrupted()).isTrue();
    }

    private Manuscript read(String name, String text) {
        try {
            return Manuscript.read(List.of(Files.writeString(folder.resolve(name), text)), Progress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String textOf(Path file) {
        return Manuscript.read(List.of(file), Progress.SILENT).passages().map(Passage::text).collect(Collectors.joining("\n"));
    }
}
