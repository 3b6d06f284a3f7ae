package murmuration.canon.manuscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class UntrustedFilesTest {

    @TempDir
    Path folder;

    @Test
    void a_zip_bomb_is_not_unfolded() throws IOException {
        var bomb = folder.resolve("bomb.docx");
        try (var out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            out.putNextEntry(new ZipEntry("[Content_Types].xml"));
            out.putNextEntry(new ZipEntry("word/document.xml"));
            for (var i = 0; i < 512; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        var before = allocated();
        assertRefused(bomb, "bomb.docx unfolds into far more than a novel; it was not read.");
        assertThat(allocated() - before).isLessThan(300L << 20);
    }

    @Test
    void many_small_files_are_too_many() throws IOException {
        var file = folder.resolve("many.epub");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var i = 0; i <= Archive.MOST_FILES; i++) {
                out.putNextEntry(new ZipEntry("f" + i));
            }
        }
        assertRefused(file, "many.epub holds more than 10,000 files; it was not read.");
    }

    @Test
    void a_billion_laughs_are_not_laughed() {
        var laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY l0 \"ha\">");
        for (var i = 1; i < 12; i++) {
            laughs.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        var file = Packed.docx("").with("word/document.xml", laughs + "]><d><p><t>&l11;</t></p></d>").zip(folder.resolve("laughs.docx"));
        assertThatThrownBy(() -> Packed.read(file)).isInstanceOf(CanonException.class).hasMessageStartingWith("laughs.docx is ");
    }

    @Test
    void nothing_outside_is_fetched() throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            var secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
            var outside = "http://localhost:" + server.getAddress().getPort() + "/";
            var declared = "<!DOCTYPE d SYSTEM \"%sd.dtd\" [<!ENTITY s SYSTEM \"%s\"><!ENTITY %% p SYSTEM \"%sp\"> %%p;]>".formatted(outside, secret.toUri(), outside);
            var plain = Packed.docx("").with("word/document.xml", declared + "<d><p><t>Told.</t></p></d>").zip(folder.resolve("plain.docx"));
            var using = Packed.docx("").with("word/document.xml", declared + "<d><p><t>Told: &s;</t></p></d>").zip(folder.resolve("using.docx"));
            assertThat(Packed.paragraphs(Packed.read(plain))).containsExactly("Told.");
            assertRefused(using, "using.docx is damaged and cannot be read.");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void xml_nested_without_end_is_refused() {
        assertRefused(Packed.docx("<w:p>".repeat(100_000)).zip(folder.resolve("deep.docx")), "deep.docx is nested too deeply; it was not read.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "book.pdf | %PDF-1.7 x | book.pdf is RTF or PDF: save it as DOCX, ODT, EPUB, Markdown or plain text.",
        "book.rtf | {\\rtf1 x} | book.rtf is RTF or PDF: save it as DOCX, ODT, EPUB, Markdown or plain text.",
    })
    void what_cannot_be_read_is_said_in_a_sentence(String name, String start, String sentence) throws IOException {
        assertRefused(Files.write(folder.resolve(name), start.getBytes(StandardCharsets.ISO_8859_1)), sentence);
    }

    @Test
    void a_zip_that_is_cut_off_or_has_a_password_is_said_in_a_sentence() throws IOException {
        assertRefused(Files.write(folder.resolve("a.docx"), new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0}), "a.docx is damaged and cannot be opened.");
        assertRefused(Files.write(folder.resolve("b.zip"), new byte[] {'P', 'K', 3, 4, 20, 0, 1, 0, 8, 0}), "b.zip is protected by a password: save it without one.");
    }

    @Test
    void a_word_document_with_a_password_and_an_old_one_are_told_apart() throws IOException {
        var ole = new String(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1}, StandardCharsets.ISO_8859_1) + "\0".repeat(504);
        var locked = ole + new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        assertRefused(Files.write(folder.resolve("a.docx"), locked.getBytes(StandardCharsets.ISO_8859_1)), "a.docx is protected by a password: save it without one.");
        assertRefused(Files.write(folder.resolve("b.doc"), ole.getBytes(StandardCharsets.ISO_8859_1)), "b.doc is in the old Word format: save it as DOCX.");
    }

    @Test
    void a_zip_and_a_folder_without_a_manuscript_are_refused() {
        assertThatThrownBy(() -> Packed.read(new Packed().with("a.jpg", "x").zip(folder.resolve("x.zip")))).isInstanceOf(CanonException.class).hasMessageStartingWith("x.zip holds no manuscript");
        assertThatThrownBy(() -> Packed.read(folder)).isInstanceOf(CanonException.class).hasMessageContaining("holds no manuscript");
        assertRefused(Packed.docx("<w:p/>").zip(folder.resolve("empty.docx")), "empty.docx is empty.");
    }

    private static void assertRefused(Path file, String sentence) {
        assertThatThrownBy(() -> Packed.read(file)).isInstanceOf(CanonException.class).hasMessage(sentence);
    }

    private static long allocated() {
        return ManagementFactory.getPlatformMXBean(ThreadMXBean.class).getCurrentThreadAllocatedBytes();
    }
}
