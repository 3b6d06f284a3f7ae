package murmuration.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import murmuration.canon.manuscript.CanonException;
import murmuration.canon.manuscript.Chapter;
import murmuration.canon.Fact;
import murmuration.canon.Known;
import murmuration.canon.manuscript.Progress;
import murmuration.canon.ProposedFact;
import murmuration.canon.Reader;
import murmuration.world.Book.Truth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BookTest {

    private static final Fact GATE = new Fact("The sea-gate weighs forty tons.", 1, "water", List.of("Tria"));

    private Path folder;

    @BeforeEach
    void make(@TempDir Path temporary) throws Exception {
        folder = Place.make(temporary.resolve("world"), "", "Tria", "Chris");
    }

    @Test
    void a_confirmed_fact_is_found_at_once_by_whom_it_is_for_and_is_there_again_tomorrow() {
        try (World world = World.open(folder, Place.options())) {
            world.book().tell(truth -> new Truth(List.of(GATE), List.of("A ship is a ship.")));
            assertThat(world.canon().ask("how much does the sea-gate weigh", new Reader("Tria", Set.of(1), 1), 1)).extracting(Known::text).containsExactly(GATE.text());
            assertThat(world.canon().ask("how much does the sea-gate weigh", new Reader("Chris", Set.of(), 1), 1)).isEmpty();
        }
        try (World world = World.open(folder, Place.options())) {
            assertThat(world.book().truth()).isEqualTo(new Truth(List.of(GATE), List.of("A ship is a ship.")));
        }
    }

    @Test
    void a_changed_book_is_read_again_while_everybody_lives() throws Exception {
        try (World world = World.open(folder, Place.options())) {
            world.start();
            world.book().tell(truth -> new Truth(List.of(GATE), List.of()));
            Files.writeString(folder.resolve("manuscript/02.md"), "# Chapter Two\n\nOttoline came up the quay.\n");
            var steps = new ArrayList<String>();
            world.book().readAgain((what, _) -> steps.add(what));
            assertThat(world.book().manuscript().chapters()).extracting(Chapter::title).contains("Chapter Two");
            assertThat(world.canon().names()).contains("Ottoline");
            assertThat(world.canon().facts()).containsExactly(GATE);
            assertThat(steps).isNotEmpty();
            Place.await("the meaning of the new book is known", () -> world.canon().knowsMeaning());
        }
    }

    @Test
    void a_book_that_cannot_be_read_or_was_stopped_stays_as_it_was() throws Exception {
        try (World world = World.open(folder, Place.options())) {
            List<Chapter> before = world.book().manuscript().chapters();
            Files.writeString(folder.resolve("manuscript/02.docx"), "PK\3\4 broken");
            assertThatThrownBy(() -> world.book().readAgain(Progress.SILENT)).isInstanceOf(CanonException.class).hasMessageContaining("02.docx");
            Files.delete(folder.resolve("manuscript/02.docx"));
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> world.book().readAgain(Progress.SILENT)).isInstanceOf(CanonException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(world.book().manuscript().chapters()).isEqualTo(before);
        }
    }

    @Test
    void a_close_reading_finds_lines_and_who_is_there_and_proposes_facts() throws Exception {
        Files.writeString(folder.resolve("manuscript/01.md"), """
                # One

                Tria met Chris on the quay. She liked Chris. He liked Tria. Chris had been a docker for ten years.

                “The gate is shut,” said Tria.

                “Then we wait, Tria,” said Chris.
                """);
        try (World world = World.open(folder, Place.options())) {
            Reading reading = Reading.of(world.book().manuscript(), world.cast(), world.topics(), Progress.SILENT);
            var tria = world.character("Tria").orElseThrow();
            assertThat(reading.linesOf(tria)).extracting(line -> line.text()).containsExactly("The gate is shut.");
            assertThat(reading.present(world.book().manuscript().passages().findFirst().orElseThrow(), world.cast())).contains("Tria", "Chris");
            assertThat(reading.proposed()).extracting(ProposedFact::text).containsExactly("Chris had been a docker for ten years.");
        }
    }
}
