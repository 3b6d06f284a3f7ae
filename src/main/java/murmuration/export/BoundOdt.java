package murmuration.export;

import static java.util.stream.Collectors.joining;

/// The novel for LibreOffice and its kin, by OpenDocument 1.3 (ISO/IEC 26300): headings with outline levels, and a named style for everything else.
final class BoundOdt extends Binding {

    private static final String MIME = "application/vnd.oasis.opendocument.text";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String MANIFEST = HEAD + """
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
            <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.text"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
            <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """;

    @Override
    byte[] bytes(Woven woven) {
        return new Parcel()
                .part("mimetype", MIME)
                .part("META-INF/manifest.xml", MANIFEST)
                .part("meta.xml", meta(woven))
                .part("styles.xml", Resource.text("odt-styles.xml"))
                .part("content.xml", content(woven))
                .bytes();
    }

    private static String meta(Woven woven) {
        return HEAD + """
                <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"\
                 xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta>
                <dc:title>%s</dc:title>
                <dc:date>%s</dc:date>
                </office:meta></office:document-meta>
                """.formatted(Escaped.of(woven.title()), woven.changed().toString().replace("Z", ""));
    }

    private static String content(Woven woven) {
        return HEAD + """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"\
                 office:version="1.3"><office:body><office:text>
                %s%s</office:text></office:body></office:document-content>
                """.formatted(paragraph("Title", words(woven.title())), woven.leaves().stream().map(BoundOdt::of).collect(joining()));
    }

    private static String of(Woven.Leaf leaf) {
        return switch (leaf) {
            case Woven.Heading(var text) -> heading(1, text);
            case Woven.Words(var text) -> paragraph("Words", words(text));
            case Woven.Break breaks -> paragraph("Scene_20_break", words(breaks.text()));
            case Woven.Between(var text) -> heading(2, text);
            case Woven.Day(var text) -> paragraph("Day", words(text));
            case Woven.Who(var name, var rest) -> paragraph("Who_20_posted", "<text:span text:style-name=\"Who\">" + words(name) + "</text:span>" + words(rest));
            case Woven.Said(var lines) -> lines.stream().map(line -> paragraph("Post", words(line))).collect(joining());
        };
    }

    private static String heading(int level, String text) {
        return "<text:h text:style-name=\"Heading_20_" + level + "\" text:outline-level=\"" + level + "\">" + words(text) + "</text:h>\n";
    }

    private static String paragraph(String style, String words) {
        return "<text:p text:style-name=\"" + style + "\">" + words + "</text:p>\n";
    }

    /// OpenDocument folds spaces, so further ones are counted; a space at the beginning would be lost.
    private static String words(String text) {
        return Escaped.of(text).replaceAll("(?<= ) |^ ", "<text:s/>").replace("\t", "<text:tab/>");
    }
}
