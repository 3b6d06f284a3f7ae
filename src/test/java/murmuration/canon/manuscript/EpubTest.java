package murmuration.canon.manuscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EpubTest {

    private static final String OPF = """
            <manifest><item id="n" href="nav.xhtml" properties="nav"/><item id="b" href="text/two%20b.xhtml"/><item id="a" href="text/one.xhtml"/>
            <item id="c" href="text/copy.xhtml"/><item id="x" href="../../etc/passwd"/><item id="r" href="text/rest.xhtml"/></manifest>
            <spine><itemref idref="n"/><itemref idref="c"/><itemref idref="a"/><itemref idref="b"/><itemref idref="r"/><itemref idref="x"/><itemref idref="none"/></spine>
            """;
    private static final String NAV = """
            <html><body><nav epub:type="toc"><ol><li><a href="text/copy.xhtml">Copyright</a></li><li><a href="text/one.xhtml">The <i>Flood</i></a></li>
            <li><a href="text/two%20b.xhtml#top">Ebb</a></li></ol></nav></body></html>
            """;

    @TempDir
    Path folder;

    @Test
    void pages_come_in_the_order_of_the_spine_with_titles_from_the_contents() {
        var book = read(book());
        assertThat(book.chapters()).extracting(Chapter::title).containsExactly("The Flood", "Ebb");
        assertThat(Packed.paragraphs(book)).containsExactly("“Café,” she said — once.", "It fell.", "And fell.");
    }

    @Test
    void the_contents_of_epub_2_serve_as_well() {
        var book = read(Packed.epub("""
                <manifest><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/><item id="a" href="a.html"/><item id="b" href="b.html"/></manifest>
                <spine toc="ncx"><itemref idref="a"/><itemref idref="b"/></spine>""")
                .with("OPS/toc.ncx", "<ncx><docTitle><text>My Book</text></docTitle><navMap><navPoint><navLabel><text>Flood</text></navLabel><content src=\"a.html\"/></navPoint>"
                        + "<navPoint><navLabel><text>Ebb</text></navLabel><content src=\"b.html#x\"/></navPoint></navMap></ncx>")
                .with("OPS/a.html", "<p>In.").with("OPS/b.html", "<p>Out."));
        assertThat(book.chapters()).extracting(Chapter::title).containsExactly("Flood", "Ebb");
    }

    @Test
    void notes_and_rules_in_sloppy_html() {
        var book = read(Packed.epub("<manifest><item id=\"a\" href=\"a.html\"/></manifest><spine><itemref idref=\"a\"/></spine>").with("OPS/a.html", """
                <!DOCTYPE html><html><head><title>No</title><style>p > a {}</style></head><body><H2>Flood<br>tide</H2><p>One<a epub:type="noteref" href="#f">1</a> & two.
                <hr><p class=x>3 < 4.<p>&nbsp;</p><aside epub:type="footnote"><p>Note.</p></aside><div>Last<!-- <p>not this --></div>"""));
        assertThat(book.chapters()).singleElement().extracting(Chapter::title).isEqualTo("Flood tide");
        assertThat(Packed.paragraphs(book)).containsExactly("One & two.", "3 < 4.", "Last");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rights.xml", "encryption.xml", "license.lcpl"})
    void a_protected_book_is_said_in_a_sentence(String mark) {
        var file = book().with("META-INF/" + mark, "<e><EncryptionMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#aes128-cbc\"/></e>");
        assertThatThrownBy(() -> read(file)).isInstanceOf(CanonException.class).hasMessageStartingWith("book.epub is protected against copying (DRM)");
    }

    @Test
    void scrambled_fonts_do_not_protect_a_book() {
        assertThat(read(book().with("META-INF/encryption.xml", "<e><EncryptionMethod Algorithm=\"http://www.idpf.org/2008/embedding\"/></e>")).chapters()).hasSize(2);
    }

    private static Packed book() {
        return Packed.epub(OPF).with("OPS/nav.xhtml", NAV)
                .with("OPS/text/copy.xhtml", "<html><body><p>© 2026</p></body></html>")
                .with("OPS/text/one.xhtml", "<html><body><p>“Caf&eacute;,” she said &#x2014; once.</p></body></html>")
                .with("OPS/text/two b.xhtml", "<html><body><p>It fell.</p></body></html>")
                .with("OPS/text/rest.xhtml", "<html><body><p>And fell.</p></body></html>");
    }

    private Manuscript read(Packed book) {
        return Packed.read(book.zip(folder.resolve("book.epub")));
    }
}
