package murmuration.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class DocxTest {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    @TempDir
    Path folder;

    @Test
    void a_document_has_a_title_a_heading_a_day_and_the_words() throws Exception {
        try (var posts = new Posts(folder)) {
            posts.approved("The gate is shut.\nStill.");
            posts.approved(Posts.answer("Chris", "Then we open it <now> & here.", 1));

            var read = xml(write(posts), "word/document.xml").getElementsByTagNameNS(WORD, "p");
            assertThat(IntStream.range(0, read.getLength()).mapToObj(i -> read.item(i).getTextContent())).containsExactly(
                    "Low Water", "2 posts, safe to read after chapter 4.", "Tuesday 4 March 2031",
                    "Tria @tria · 06:00", "The gate is shut.", "Still.",
                    "Chris @chris · 06:01 · answers Tria", "Then we open it <now> & here.");
        }
    }

    @Test
    void every_part_is_sound_xml_whatever_the_text_is() throws Exception {
        try (var posts = new Posts(folder)) {
            posts.approved("]]></w:t> \0 \u000B \uFFFE \uD83D &#0;");
            Path file = write(posts);
            for (String part : EpubTest.parts(file).keySet()) assertThat(xml(file, part).getDocumentElement()).isNotNull();
        }
    }

    @Test
    void hebrew_begins_on_the_right() throws Exception {
        try (var posts = new Posts(folder)) {
            posts.approved("השער סגור.");
            assertThat(EpubTest.parts(write(posts)).get("word/document.xml")).containsOnlyOnce("<w:bidi/>").containsOnlyOnce("<w:rtl/>");
        }
    }

    @Test
    void the_canon_reads_the_document_as_a_manuscript() {
        try (var posts = new Posts(folder)) {
            posts.approved("The gate is shut.");
            assertThat(Manuscript.read(List.of(write(posts)), Progress.SILENT).passages().toList()).anySatisfy(passage -> assertThat(passage.text()).contains("The gate is shut."));
        }
    }

    private Path write(Posts posts) {
        Path file = folder.resolve("posts.docx");
        Format.DOCX.exporter().write(posts.approved(), new Book("Low Water", Map.of()), file);
        return file;
    }

    private static Document xml(Path file, String part) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(EpubTest.parts(file).get(part).getBytes(StandardCharsets.UTF_8)));
    }
}
