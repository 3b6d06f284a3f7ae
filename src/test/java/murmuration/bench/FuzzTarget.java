package murmuration.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import murmuration.canon.manuscript.CanonException;
import murmuration.cast.CastException;
import murmuration.cast.Sheets;
import murmuration.world.WorldEdits;
import murmuration.world.WorldException;

/// The parsers of strangers' files as a coverage-guided fuzzer calls them: `mvn test-compile exec:exec -Pfuzz -Dfuzz.parser=card -Dfuzz.seconds=60`. What it finds
/// is kept in `src/test/resources/murmuration/fuzz` and read again by [FuzzCasesTest].
public final class FuzzTarget {

    /// What is read, and under which name.
    enum Parser {
        CARD("card.png", HostileFiles::card),
        SHEET("sheet.json", Sheets::read),
        MARKDOWN("book.md", HostileFiles::manuscript),
        TEXT("book.txt", HostileFiles::manuscript),
        DOCX("book.docx", file -> manuscript(file, Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", ""))),
        ODT("book.odt", file -> manuscript(file, Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", ""))),
        EPUB("book.epub", file -> manuscript(file, Map.of(
                "mimetype", "application/epub+zip",
                "META-INF/container.xml", "<container><rootfiles><rootfile full-path=\"a.opf\"/></rootfiles></container>",
                "a.opf", "<package><manifest><item id=\"a\" href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"a\"/></spine></package>",
                "a.xhtml", ""))),
        WORLD("world.json", file -> new WorldEdits(file.getParent()).addFacts(List.of()));

        private final String file;
        private final Hostile.Reading reading;

        Parser(String file, Hostile.Reading reading) {
            this.file = file;
            this.reading = reading;
        }

        static Parser of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }

        /// @throws RuntimeException if the bytes are neither read nor refused in a sentence
        void read(byte[] bytes, Path folder) throws IOException {
            Path written = Files.write(folder.resolve(file), bytes);
            try {
                reading.of(written);
            } catch (CanonException | CastException | WorldException e) {
                if (e.getMessage().isBlank()) throw e;
            }
        }

        /// The bytes are the one file that is empty in an archive whose others are good: changing an archive as a whole would hardly ever get past its checksums.
        private static void manuscript(Path bytes, Map<String, String> files) throws IOException {
            byte[] changed = Files.readAllBytes(bytes);
            try (var zip = new ZipOutputStream(Files.newOutputStream(bytes))) {
                for (var each : files.entrySet()) {
                    byte[] content = each.getValue().isEmpty() ? changed : each.getValue().getBytes(UTF_8);
                    var entry = new ZipEntry(each.getKey());
                    var sum = new CRC32();
                    sum.update(content);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    entry.setCrc(sum.getValue());
                    zip.putNextEntry(entry);
                    zip.write(content);
                    zip.closeEntry();
                }
            }
            HostileFiles.manuscript(bytes);
        }
    }

    private static Parser parser = Parser.CARD;
    private static Path folder = Path.of("");

    private FuzzTarget() {}

    /// Called once by the fuzzer.
    public static void fuzzerInitialize(String[] args) throws IOException {
        parser = Parser.of(args[0]);
        folder = Files.createTempDirectory("murmuration-fuzz");
    }

    /// Called by the fuzzer as often as it can.
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        parser.read(bytes, folder);
    }
}
