package murmuration.canon.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import murmuration.canon.Dialogue;
import murmuration.canon.Line;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two chapters of the sample novella as LibreOffice 7.4 and pandoc 2.17 saved them, with a footnote, and with a deletion and
/// an insertion tracked where the format can.
class RealFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"low-tide-libreoffice.docx", "low-tide-libreoffice.odt", "low-tide-pandoc.docx", "low-tide-pandoc.epub"})
    void what_other_programs_wrote_is_the_same_book(String name, @TempDir Path folder) throws IOException {
        var book = Packed.read(Packed.real(name, folder));
        assertThat(book.chapters()).extracting(Chapter::title).containsExactly("1. Slack Water", "2. Salt Stairs");
        assertThat(book.chapters()).extracting(chapter -> chapter.scenes().size()).containsExactly(2, 2);
        assertThat(Packed.paragraphs(book)).hasSize(32).first().asString().contains(" forecast to get up soon at three.");
        assertThat(Packed.paragraphs(book)).contains("“There’d be room for you on top of ’em,” said Randy. “That’s not what you’re asking me.”")
                .noneMatch(paragraph -> paragraph.contains("editor"));
        assertThat(Dialogue.of(book).lines()).extracting(Line::speaker).contains("Sarah", "Randy");
    }
}
