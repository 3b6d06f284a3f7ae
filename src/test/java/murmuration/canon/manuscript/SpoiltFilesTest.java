package murmuration.canon.manuscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/// Whatever becomes of a file on its way, reading it gives a book or one sentence, and soon.
class SpoiltFilesTest {

    private static final List<String> REAL = List.of("low-tide-libreoffice.docx", "low-tide-libreoffice.odt", "low-tide-pandoc.epub");
    private static final List<String> PIECES = List.of("<", ">", "</", "&", "&x;", "\"", "<![CDATA[", "<!--", "]]>", "<!DOCTYPE x [<!ENTITY y 'z'>]>", "<?x", "\0", "\uFFFF", "<p>", "</p>", "xmlns:w=''", "é", "&#0;", "&#xFFFFFFF;");
    private static Path folder;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("spoilt");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        Files.deleteIfExists(folder.resolve("spoilt.docx"));
        Files.delete(folder);
    }

    @Property(tries = 400)
    void bytes_of_an_archive_are_changed(@ForAll Random random, @ForAll @IntRange(max = 2) int which, @ForAll @IntRange(min = 1, max = 40) int changes) throws IOException {
        var bytes = bytes(REAL.get(which));
        for (var i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        var whole = random.nextInt(4) > 0 ? bytes.length : random.nextInt(bytes.length);
        assertReadOrRefused(Files.write(folder.resolve("spoilt.docx"), Arrays.copyOf(bytes, whole)));
    }

    @Property(tries = 400)
    void files_in_an_archive_are_changed(@ForAll Random random, @ForAll @IntRange(max = 2) int which, @ForAll @IntRange(min = 1, max = 12) int changes) throws IOException {
        var packed = new Packed();
        for (var file : contents(REAL.get(which)).entrySet()) {
            var text = new StringBuilder(new String(file.getValue(), StandardCharsets.UTF_8));
            for (var i = 0; i < changes && !text.isEmpty(); i++) {
                spoil(text, random);
            }
            if (random.nextInt(12) > 0) {
                packed.with(file.getKey(), text.toString());
            }
        }
        assertReadOrRefused(packed.zip(folder.resolve("spoilt.docx")));
    }

    private static void spoil(StringBuilder text, Random random) {
        var at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
            case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
            case 2 -> text.setCharAt(at, (char) random.nextInt(0x250));
            default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(400))));
        }
    }

    private static void assertReadOrRefused(Path file) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            try {
                assertThat(Packed.read(file).chapters()).isNotEmpty();
            } catch (CanonException e) {
                assertThat(e.getMessage()).startsWith("spoilt.docx ").endsWith(".").doesNotContain("\n");
            }
        });
    }

    private static byte[] bytes(String name) throws IOException {
        try (var in = Objects.requireNonNull(SpoiltFilesTest.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }

    private static Map<String, byte[]> contents(String name) throws IOException {
        var contents = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(Objects.requireNonNull(SpoiltFilesTest.class.getResourceAsStream(name)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches(".*(?:xml|opf|ncx|xhtml|mimetype|rels)")) {
                    contents.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return contents;
    }
}
