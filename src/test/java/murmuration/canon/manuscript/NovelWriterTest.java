package murmuration.canon.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NovelWriterTest {

    private static final String PROJECT = """
            <novelWriterXML fileVersion="1.5"><settings><autoReplace><entry key="A">Ostrand</entry></autoReplace></settings><content>
            <item handle="0" type="ROOT" class="NOVEL"><name>Novel</name></item>%s</content></novelWriterXML>
            """;

    @TempDir
    Path folder;

    @Test
    void active_documents_of_the_novel_in_their_order() {
        var book = Packed.read(project().folder(folder.resolve("book")));
        assertThat(book.chapters()).extracting(Chapter::title).containsExactly("Flood", "Ebb");
        assertThat(book.chapters().getFirst().scenes()).hasSize(2);
        assertThat(Packed.paragraphs(book)).containsExactly("She really ran to Ostrand.", "Then, in_deed, it fell.", "Out.");
    }

    @Test
    void the_project_file_and_a_zipped_project_are_the_project() {
        var whole = Packed.read(project().folder(folder.resolve("book")));
        assertThat(Packed.read(folder.resolve("book/nwProject.nwx"))).isEqualTo(whole);
        assertThat(Packed.read(project().zip(folder.resolve("backup.zip")))).isEqualTo(whole);
    }

    @Test
    void older_files_say_the_same_in_elements() {
        var old = "<item handle=\"a\"><name>F</name><type>FILE</type><class>NOVEL</class><exported>%s</exported><layout>SCENE</layout></item>";
        var packed = new Packed().with("nwProject.nwx", PROJECT.formatted(old.formatted("True") + old.formatted("False").replace("\"a\"", "\"b\"")))
                .with("content/a.nwd", "## Flood\n\nIn.").with("content/b.nwd", "Cut.");
        assertThat(Packed.paragraphs(Packed.read(packed.zip(folder.resolve("old.zip"))))).containsExactly("In.");
    }

    private static Packed project() {
        var items = item("t", "NOVEL", "DOCUMENT", "yes") + item("a", "NOVEL", "DOCUMENT", "yes") + item("b", "NOVEL", "DOCUMENT", "True") + item("n", "NOVEL", "NOTE", "yes")
                + item("x", "NOVEL", "DOCUMENT", "no") + item("c", "NOVEL", "DOCUMENT", "yes") + item("z", "TRASH", "DOCUMENT", "yes") + item("../../etc/passwd", "NOVEL", "DOCUMENT", "yes");
        return new Packed().with("nwProject.nwx", PROJECT.formatted(items))
                .with("content/t.nwd", "%%~name: Title\n#! My Book\n\n>> By Jane <<\n\n# Part One\n")
                .with("content/a.nwd", "%%~name: Flood\n## Flood\n\n% a thought\n@pov: Jane\n\nShe _really_ **ran**[footnote:f1]\nto <A>.\n\n%Footnote.f1: No.\n")
                .with("content/b.nwd", "### Second scene\n\n@char: John\n\n[vspace:2]\n\n>> Then, in_deed, [b]it[/b] fell. <<\n")
                .with("content/n.nwd", "Note.").with("content/x.nwd", "Cut.").with("content/c.nwd", "##! Ebb\n\nOut.\n").with("content/z.nwd", "Trash.");
    }

    private static String item(String handle, String kind, String layout, String active) {
        return "<item handle=\"%s\" type=\"FILE\" class=\"%s\" layout=\"%s\"><meta heading=\"H1\"/><name active=\"%s\">n</name></item>".formatted(handle, kind, layout, active);
    }
}
