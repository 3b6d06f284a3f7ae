package murmuration.export;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.text.Bidi;
import java.time.Instant;
import java.util.List;
import murmuration.export.Interlude.Day;
import murmuration.export.Interlude.Entry;
import murmuration.review.ApprovedPost;

/// A document for a word processor, by ECMA-376 (WordprocessingML): the title, a heading a day, a line that says who, and the words. Every paragraph has a named
/// style, so that the novelist changes the look of all posts in one place.
final class Docx implements Exporter {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String TYPES = HEAD + """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
            <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
            </Types>
            """;
    private static final String PARTS = HEAD + """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
            <Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
            </Relationships>
            """;
    private static final String STYLES = HEAD + """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
            </Relationships>
            """;

    @Override
    public void write(List<ApprovedPost> posts, Book book, Path file) {
        WholeFile.write(file, bytes(Interlude.of(posts, book)));
    }

    @Override
    public String text(List<ApprovedPost> posts, Book book) {
        return Interlude.of(posts, book).text();
    }

    private static byte[] bytes(Interlude interlude) {
        return bytes(interlude.title(), interlude.changed(), paragraph("Title", run(interlude.title(), ""), interlude.title())
                + paragraph("Subtitle", run(interlude.summary(), ""), "")
                + interlude.days().stream().map(Docx::day).collect(joining()));
    }

    /// A whole document around its paragraphs.
    static byte[] bytes(String title, Instant changed, String paragraphs) {
        return new Parcel()
                .part("[Content_Types].xml", TYPES)
                .part("_rels/.rels", PARTS)
                .part("docProps/core.xml", properties(title, changed))
                .part("word/_rels/document.xml.rels", STYLES)
                .part("word/styles.xml", Resource.text("docx-styles.xml"))
                .part("word/document.xml", document(paragraphs))
                .bytes();
    }

    private static String properties(String title, Instant changed) {
        return HEAD + """
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"\
                 xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                <dc:title>%s</dc:title>
                <dcterms:modified xsi:type="dcterms:W3CDTF">%s</dcterms:modified>
                </cp:coreProperties>
                """.formatted(Escaped.of(title), changed);
    }

    private static String document(String paragraphs) {
        return HEAD + """
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
                %s<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>
                </w:body></w:document>
                """.formatted(paragraphs);
    }

    private static String day(Day day) {
        return paragraph("Heading1", run(day.heading(), ""), "") + day.entries().stream().map(Docx::post).collect(joining());
    }

    private static String post(Entry entry) {
        Row row = entry.row();
        String words = row.text().lines().map(String::strip).filter(line -> !line.isEmpty()).map(line -> paragraph("Post", run(line, rightToLeft(line) ? "<w:rtl/>" : ""), line)).collect(joining());
        return paragraph("Who", run(row.character(), "<w:b/>") + run(entry.about(), ""), "") + words;
    }

    /// @param direction the text whose first strong letter says on which side the paragraph begins
    static String paragraph(String style, String runs, String direction) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + (rightToLeft(direction) ? "<w:bidi/>" : "") + "</w:pPr>" + runs + "</w:p>\n";
    }

    static String run(String text, String properties) {
        String how = properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>";
        return "<w:r>" + how + "<w:t xml:space=\"preserve\">" + Escaped.of(text) + "</w:t></w:r>";
    }

    static boolean rightToLeft(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }
}
