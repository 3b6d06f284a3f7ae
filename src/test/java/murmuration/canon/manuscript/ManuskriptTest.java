package murmuration.canon.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManuskriptTest {

    @TempDir
    Path folder;

    @Test
    void folders_with_texts_are_chapters_in_the_order_of_their_numbers() {
        var book = Packed.read(project().zip(folder.resolve("book.msk")));
        assertThat(book.chapters()).extracting(Chapter::title).containsExactly("Prologue", "Flood", "Ebb", "Out_of order");
        assertThat(book.chapters().get(1).scenes()).hasSize(2);
        assertThat(Packed.paragraphs(book)).containsExactly("Before.", "In.", "“Who?”", "“Me.”", "Out.", "Last.");
    }

    @Test
    void the_folder_the_zip_and_the_file_beside_the_folder_are_the_same() throws IOException {
        var zipped = Packed.read(project().zip(folder.resolve("zipped.msk")));
        var open = project().folder(folder.resolve("book"));
        var beside = Files.writeString(folder.resolve("book.msk"), "1");
        assertThat(Packed.read(open)).isEqualTo(zipped);
        assertThat(Packed.read(beside)).isEqualTo(zipped);
    }

    private static Packed project() {
        return new Packed().with("MANUSKRIPT", "1").with("infos.txt", "Title: My Book").with("characters/0-Anna.txt", "Name: Anna")
                .with("outline/10-Out_of_order.md", text("Out_of order", 2, "Last."))
                .with("outline/0-Prologue.md", text("Prologue", 2, "Before."))
                .with("outline/1-Part/folder.txt", text("Part", 2, ""))
                .with("outline/1-Part/2-Ebb/folder.txt", text("Ebb", 2, "")).with("outline/1-Part/2-Ebb/0-Out.md", text("Out", 2, "Out."))
                .with("outline/1-Part/1-Flood/folder.txt", text("Flood", 2, "")).with("outline/1-Part/1-Flood/0-In.md", text("In", 2, "# A scene\n\n*In*."))
                .with("outline/1-Part/1-Flood/1-Cut.md", text("Cut", 0, "Cut."))
                .with("outline/1-Part/1-Flood/2-Talk.md", text("Talk", 2, "“Who?”\n“Me.”"))
                .with("outline/2-Notes/folder.txt", text("Notes", 0, "")).with("outline/2-Notes/0-A.md", text("A", 2, "A note."));
    }

    private static String text(String title, int compile, String text) {
        return "title:          %s\nID:             3\nsummaryFull:    One.\n                \n                Two: three.\ncompile:        %d\n\n\n%s".formatted(title, compile, text);
    }
}
