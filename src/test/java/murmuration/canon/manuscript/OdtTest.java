package murmuration.canon.manuscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdtTest {

    @TempDir
    Path folder;

    @Test
    void headings_rules_and_styles_derived_from_others() {
        var book = read("""
                <style:style style:name="P1" style:parent-style-name="Horizontal_20_Line"/><style:style style:name="P2" style:parent-style-name="Title"/>
                <text:p text:style-name="P2">My Book</text:p><text:h text:outline-level="1">Flood</text:h><text:p>In<text:s text:c="2"/>and<text:line-break/>in.</text:p>
                <text:p text:style-name="P1"/><text:p>Again.</text:p><text:h text:outline-level="1">Ebb</text:h><text:p>Out.</text:p>
                """);
        assertThat(book.chapters()).extracting(Chapter::title).containsExactly("Flood", "Ebb");
        assertThat(book.chapters().getFirst().scenes()).hasSize(2);
        assertThat(Packed.paragraphs(book)).containsExactly("In and in.", "Again.", "Out.");
    }

    @Test
    void deletions_notes_comments_and_contents_are_left_out() {
        var book = read("""
                <text:tracked-changes><text:deletion><text:p>Deleted.</text:p></text:deletion></text:tracked-changes>
                <text:table-of-content><text:p>Flood 1</text:p></text:table-of-content>
                <text:p>She<text:note><text:note-body><text:p>Note.</text:p></text:note-body></text:note> <text:span>came</text:span><office:annotation><text:p>Why?</text:p></office:annotation>.</text:p>
                """);
        assertThat(Packed.paragraphs(book)).containsExactly("She came.");
    }

    @Test
    void a_password_is_said_in_a_sentence() {
        var file = Packed.odt("").with("META-INF/manifest.xml", "<m><file-entry><encryption-data/></file-entry></m>").with("content.xml", "\0garbage").zip(folder.resolve("book.odt"));
        assertThatThrownBy(() -> Packed.read(file)).isInstanceOf(CanonException.class).hasMessage("book.odt is protected by a password: save it without one.");
    }

    @Test
    void other_documents_are_refused() {
        var file = Packed.odt("<text:p>1</text:p>").with("mimetype", "application/vnd.oasis.opendocument.spreadsheet").zip(folder.resolve("sums.ods"));
        assertThatThrownBy(() -> Packed.read(file)).isInstanceOf(CanonException.class).hasMessageContaining("no text document");
    }

    private Manuscript read(String body) {
        return Packed.read(Packed.odt(body).zip(folder.resolve("book.odt")));
    }
}
