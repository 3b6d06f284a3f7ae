package murmuration.canon.manuscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxTest {

    private static final String STYLES = """
            <w:styles xmlns:w="urn:w">
            <w:style w:styleId="berschrift1"><w:name w:val="Überschrift eins"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
            <w:style w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>
            <w:style w:styleId="Kapitel"><w:name w:val="Kapitel"/><w:basedOn w:val="berschrift1"/></w:style>
            <w:style w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style>
            <w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
            <w:style w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style></w:styles>
            """;

    @TempDir
    Path folder;

    @Test
    void heading_styles_are_told_by_outline_level_in_any_language() {
        var book = read(styled("Titel", "My Book") + styled("Verzeichnis1", "Flut 3") + styled("Kapitel", "Flut") + text("In.") + styled("berschrift1", "Ebbe") + text("Out.")
                + "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>Nacht</w:t></w:r></w:p>" + styled("Ring", "Dark."));
        assertThat(book.chapters()).extracting(Chapter::title).containsExactly("Flut", "Ebbe", "Nacht");
        assertThat(Packed.paragraphs(book)).containsExactly("In.", "Out.", "Dark.");
    }

    @Test
    void a_line_that_says_chapter_needs_no_style() {
        assertThat(read(text("Chapter One") + text("In.") + text("Chapter Two") + text("Out.")).chapters()).extracting(Chapter::number).containsExactly(1, 2);
    }

    @Test
    void stars_rules_and_rare_empty_lines_part_scenes() {
        var book = read(text("A.") + text("* * *") + text("B.") + text("B2.") + text("") + text("C.") + text("C2.")
                + "<w:p><w:r><w:pict><v:rect o:hr=\"t\"/></w:pict></w:r></w:p>" + text("D."));
        assertThat(book.chapters().getFirst().scenes()).hasSize(4);
    }

    @Test
    void empty_lines_between_all_paragraphs_part_no_scenes() {
        var book = read(text("A.") + text("") + text("B.") + text("") + text("C.") + text("") + text("") + text("D."));
        assertThat(book.chapters().getFirst().scenes()).hasSize(2);
    }

    @Test
    void deletions_and_notes_are_left_out_and_insertions_kept() {
        var book = read("""
                <w:p><w:r><w:t xml:space="preserve">“It’s </w:t></w:r><w:del><w:r><w:delText>yours</w:delText></w:r></w:del><w:ins><w:r><w:t>mine</w:t></w:r></w:ins>\
                <w:r><w:t>,” she</w:t><w:tab/><w:t>said.</w:t><w:footnoteReference w:id="1"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>\
                <w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>
                <w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val="Kapitel"/></w:pPr></w:pPrChange></w:pPr><w:r><w:t>No heading.</w:t></w:r></w:p>
                """);
        assertThat(Packed.paragraphs(book)).containsExactly("“It’s mine,” she said.", "No heading.");
    }

    @Test
    void a_deleted_paragraph_mark_joins_two_paragraphs() {
        var deleted = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">One, </w:t></w:r></w:p>";
        assertThat(Packed.paragraphs(read(deleted + text("two.")))).containsExactly("One, two.");
        assertThat(Packed.paragraphs(read(text("Nought.") + deleted))).containsExactly("Nought.", "One,");
    }

    @Test
    void spreadsheets_are_refused() {
        var file = new Packed().with("[Content_Types].xml", "<Types/>")
                .with("_rels/.rels", "<Relationships><Relationship Type=\"http://x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>").zip(folder.resolve("sums.xlsx"));
        assertThatThrownBy(() -> Packed.read(file)).isInstanceOf(CanonException.class).hasMessage("sums.xlsx is no text document: spreadsheets and slides cannot be read.");
    }

    private Manuscript read(String body) {
        return Packed.read(Packed.docx(body).with("word/styles.xml", STYLES).zip(folder.resolve("book.docx")));
    }

    private static String text(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }
}
