package murmuration.canon.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManuscriptFolderTest {

    @TempDir
    Path folder;

    @Test
    void what_can_be_read_comes_in_the_order_of_its_numbers() throws IOException {
        for (var name : new String[] {"10-c.docx", "9-b.md", "1-a.txt", ".hidden.md", "~$1-a.docx", "cover.jpg", "tide.msk"}) {
            Files.writeString(folder.resolve(name), "x");
        }
        Files.createDirectories(folder.resolve("tide/outline"));
        Files.createDirectories(folder.resolve("11-flood/outline"));
        Files.createDirectories(folder.resolve("pictures"));
        assertThat(new ManuscriptFolder(folder).files()).extracting(file -> file.getFileName().toString()).containsExactly("1-a.txt", "9-b.md", "10-c.docx", "11-flood", "tide.msk");
    }

    @Test
    void there_may_be_no_folder() {
        assertThat(new ManuscriptFolder(folder.resolve("none")).files()).isEmpty();
    }

    @Test
    void a_copy_reads_the_same_and_takes_only_the_text_of_a_project() throws IOException {
        var project = new Packed().with("nwProject.nwx", "<x><item handle=\"a\" type=\"FILE\" class=\"NOVEL\"/></x>").with("content/a.nwd", "## Flood\n\nIn.").with("cache/big.bin", "x").folder(folder.resolve("mine"));
        var kept = new ManuscriptFolder(Files.createDirectory(folder.resolve("manuscript")));
        kept.add(1, Files.writeString(folder.resolve("before.txt"), "Before."));
        kept.add(2, project.resolve("nwProject.nwx"));
        assertThat(kept.files()).extracting(file -> file.getFileName().toString()).containsExactly("01-before.txt", "02-mine");
        assertThat(kept.path().resolve("02-mine/cache")).doesNotExist();
        assertThat(Manuscript.read(kept.files(), Progress.SILENT)).isEqualTo(Packed.read(folder.resolve("before.txt"), project));
    }

    @Test
    void a_manuscript_that_grew_is_read_again() throws IOException {
        var kept = new ManuscriptFolder(folder);
        kept.add(1, Packed.docx("<w:p><w:r><w:t>Chapter 1</w:t></w:r></w:p><w:p><w:r><w:t>In.</w:t></w:r></w:p>").zip(Files.createTempDirectory(folder, ".from").resolve("book.docx")));
        var first = Manuscript.read(kept.files(), Progress.SILENT);
        Packed.docx("<w:p><w:r><w:t>Chapter 1</w:t></w:r></w:p><w:p><w:r><w:t>In.</w:t></w:r></w:p><w:p><w:r><w:t>Chapter 2</w:t></w:r></w:p><w:p><w:r><w:t>Out.</w:t></w:r></w:p>").zip(folder.resolve("01-book.docx"));
        var second = Manuscript.read(kept.files(), Progress.SILENT);
        assertThat(second.chapters().getFirst()).isEqualTo(first.chapters().getFirst());
        assertThat(second.lastChapter()).isEqualTo(2);
    }
}
