package murmuration.canon.manuscript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Manuscripts of many files, written for a test.
final class Packed {

    private final Map<String, String> files = new LinkedHashMap<>();

    static Packed docx(String body) {
        return new Packed().with("[Content_Types].xml", "<Types/>").with("word/document.xml", """
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:o="urn:o" xmlns:v="urn:v"><w:body>%s</w:body></w:document>
                """.formatted(body));
    }

    static Packed odt(String body) {
        return new Packed().with("mimetype", "application/vnd.oasis.opendocument.text").with("content.xml", """
                <office:document-content xmlns:office="urn:office" xmlns:text="urn:text" xmlns:style="urn:style"><office:body><office:text>%s</office:text></office:body></office:document-content>
                """.formatted(body));
    }

    /// @param opf manifest and spine
    static Packed epub(String opf) {
        return new Packed()
                .with("META-INF/container.xml", "<container><rootfiles><rootfile full-path=\"OPS/book.opf\"/></rootfiles></container>")
                .with("OPS/book.opf", "<package>" + opf + "</package>");
    }

    Packed with(String name, String content) {
        files.put(name, content);
        return this;
    }

    Path zip(Path place) {
        try (var out = new ZipOutputStream(Files.newOutputStream(place))) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder(Path place) {
        try {
            for (var file : files.entrySet()) {
                Files.createDirectories(place.resolve(file.getKey()).getParent());
                Files.writeString(place.resolve(file.getKey()), file.getValue());
            }
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file that another program wrote.
    static Path real(String name, Path folder) throws IOException {
        try (var in = Objects.requireNonNull(Packed.class.getResourceAsStream(name))) {
            return Files.write(folder.resolve(name), in.readAllBytes());
        }
    }

    static Manuscript read(Path... files) {
        return Manuscript.read(List.of(files), Progress.SILENT);
    }

    static List<String> paragraphs(Manuscript book) {
        return book.passages().flatMap(passage -> passage.paragraphs().stream()).toList();
    }
}
