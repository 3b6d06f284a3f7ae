package murmuration.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import murmuration.canon.manuscript.Chapter;
import murmuration.canon.Fact;
import murmuration.canon.manuscript.Progress;
import murmuration.review.Item;
import murmuration.review.Verdict;
import murmuration.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ManuscriptAgainTest {

    private static final String FACTS = ", \"facts\": [{\"text\": \"The dam broke.\", \"chapter\": 1, \"topic\": \"water\", \"knownBy\": []}]";

    @TempDir
    Path temporary;

    @Test
    void a_changed_manuscript_is_read_again_and_nothing_else_is_lost() throws IOException, InterruptedException {
        Path folder = Place.make(temporary.resolve("world"), FACTS, "Tria", "Chris");
        Files.delete(folder.resolve("manuscript/01.md"));
        docx(folder.resolve("manuscript/01-book.docx"), "Chapter 1", "Tria stood in the cellar.");
        List<Item> lay;
        List<Fact> facts;
        try (World world = World.open(folder, Place.options())) {
            assertThat(world.problems()).isEmpty();
            assertThat(world.canon().manuscript().chapters()).hasSize(1);
            world.start();
            Place.await("two posts lie on the desk", () -> world.desk().items().size() >= 2);
            Database.now(world.desk().judge(1, new Verdict.Approved(0)));
            world.close();
            lay = world.desk().items();
            facts = world.canon().facts();
        }
        docx(folder.resolve("manuscript/01-book.docx"), "Chapter 1", "Tria stood in the attic.", "Chapter 2", "Chris came.");
        try (World world = World.open(folder, Place.options())) {
            assertThat(world.canon().manuscript().chapters()).extracting(Chapter::number).containsExactly(1, 2);
            assertThat(world.canon().facts()).isNotEmpty().isEqualTo(facts);
            assertThat(world.desk().items()).isEqualTo(lay);
            assertThat(world.desk().approved()).hasSize(1);
        }
        Files.writeString(folder.resolve("manuscript/01-book.docx"), "PK\3\4 broken");
        try (World world = World.open(folder, Place.options())) {
            assertThat(world.problems()).singleElement().asString().contains("01-book.docx");
            assertThat(world.canon().facts()).isEqualTo(facts);
            assertThat(world.desk().items()).isEqualTo(lay);
        }
    }

    @Test
    void a_world_is_made_from_a_project_folder() throws IOException {
        Path project = Files.createDirectories(temporary.resolve("mine"));
        Files.createDirectories(project.resolve("content"));
        Files.writeString(project.resolve("nwProject.nwx"), "<x><item handle=\"a\" type=\"FILE\" class=\"NOVEL\"><name active=\"yes\"/></item></x>");
        Files.writeString(project.resolve("content/a.nwd"), "## Flood\n\n“The gate is shut,” said Tria to Chris.\n\n“Then wait, Tria,” said Chris.\n");
        Path made = Worlds.make(temporary.resolve("made"), "Made", List.of(project.resolve("nwProject.nwx")), Optional.empty(), 2, Progress.SILENT);
        try (World world = World.open(made, Place.options())) {
            assertThat(world.canon().manuscript().chapters()).extracting(Chapter::title).containsExactly("Flood");
        }
    }

    private static void docx(Path place, String... paragraphs) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(place))) {
            out.putNextEntry(new ZipEntry("[Content_Types].xml"));
            out.write("<Types/>".getBytes());
            out.putNextEntry(new ZipEntry("word/document.xml"));
            out.write(("<document><body><p><r><t>" + String.join("</t></r></p><p><r><t>", paragraphs) + "</t></r></p></body></document>").getBytes());
        }
    }
}
