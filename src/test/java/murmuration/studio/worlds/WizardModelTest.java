package murmuration.studio.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WizardModelTest {

    @TempDir
    Path folder;

    @Test
    void the_cast_grows_while_the_book_is_read_and_the_chosen_make_a_world() throws Exception {
        var model = new WizardModel(folder.resolve("worlds"), Runnable::run);
        var sizes = new CopyOnWriteArrayList<Integer>();
        model.cast().addListener((ListChangeListener<WizardModel.Candidate>) change -> sizes.add(change.getList().size()));
        var ready = new CompletableFuture<Void>();
        model.ready().subscribe(now -> {
            if (now) ready.complete(null);
        });
        model.read(List.of(book("01-The Quay.md")));
        ready.get(60, TimeUnit.SECONDS);
        assertThat(model.title().get()).isEqualTo("The Quay");
        assertThat(model.cast()).extracting(WizardModel.Candidate::name).contains("Ada", "Bert");
        assertThat(sizes).as("told more than once").hasSizeGreaterThan(1);
        model.cast().stream().filter(one -> !one.name().equals("Ada")).forEach(one -> one.chosen().set(false));
        var made = new CompletableFuture<Path>();
        model.make(made::complete);
        Path world = made.get(60, TimeUnit.SECONDS);
        assertThat(world).isEqualTo(folder.resolve("worlds/The Quay"));
        assertThat(world.resolve("characters/ada.json")).exists();
        assertThat(world.resolve("characters/bert.json")).doesNotExist();
    }

    @Test
    void a_tick_that_was_set_or_taken_while_the_book_is_read_stays_when_more_people_speak() throws Exception {
        var model = new WizardModel(folder.resolve("worlds"), Runnable::run);
        model.cast().addListener((ListChangeListener<WizardModel.Candidate>) _ -> model.cast().stream().filter(one -> one.name().equals("Ada")).forEach(one -> one.chosen().set(false)));
        var ready = new CompletableFuture<Void>();
        model.step().subscribe(_ -> {
            if (model.cast().size() == 2) ready.complete(null);
        });
        model.read(List.of(book("the_long-quay of ada.md")));
        ready.get(60, TimeUnit.SECONDS);
        assertThat(model.title().get()).isEqualTo("The Long Quay of Ada");
        assertThat(model.cast()).filteredOn(one -> one.chosen().get()).extracting(WizardModel.Candidate::name).containsExactly("Bert");
    }

    @Test
    void a_file_that_is_no_book_is_said_in_a_sentence() throws Exception {
        var model = new WizardModel(folder, Runnable::run);
        var said = new CompletableFuture<String>();
        model.problem().subscribe(text -> {
            if (!text.isEmpty()) said.complete(text);
        });
        model.read(List.of(Files.write(folder.resolve("book.docx"), new byte[] {1, 2, 3})));
        assertThat(said.get(30, TimeUnit.SECONDS)).contains("book.docx");
        assertThat(model.ready().get()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n"})
    void an_empty_book_is_said_in_a_sentence(String text) throws Exception {
        var model = new WizardModel(folder, Runnable::run);
        var said = new CompletableFuture<String>();
        model.problem().subscribe(words -> {
            if (!words.isEmpty()) said.complete(words);
        });
        model.read(List.of(Files.writeString(folder.resolve("Book.md"), text)));
        assertThat(said.get(60, TimeUnit.SECONDS)).isEqualTo("Book.md is empty.");
        assertThat(model.ready().get()).isFalse();
    }

    @Test
    void a_book_in_which_nobody_speaks_makes_a_world_without_people() throws Exception {
        var model = new WizardModel(folder.resolve("worlds"), Runnable::run);
        var said = new CompletableFuture<String>();
        model.problem().subscribe(words -> {
            if (!words.isEmpty()) said.complete(words);
        });
        var ready = new CompletableFuture<Void>();
        model.ready().subscribe(now -> {
            if (now) ready.complete(null);
        });
        model.read(List.of(Files.writeString(folder.resolve("Book.md"), "It rained on the quay. Nobody had a word to say.\n")));
        assertThat(said.get(60, TimeUnit.SECONDS)).contains("Nobody speaks");
        ready.get(60, TimeUnit.SECONDS);
        var made = new CompletableFuture<Path>();
        model.make(made::complete);
        assertThat(made.get(60, TimeUnit.SECONDS).resolve("world.json")).exists();
    }

    @Test
    void what_is_dropped_is_known_by_what_it_is() throws IOException {
        Files.createDirectories(folder.resolve("world"));
        Files.writeString(folder.resolve("world/world.json"), "{}");
        assertThat(Drop.kind(folder.resolve("world"))).isEqualTo(Drop.Kind.WORLD);
        assertThat(Drop.kind(folder.resolve("Tria.PNG"))).isEqualTo(Drop.Kind.CARD);
        assertThat(Drop.kind(folder.resolve("book.docx"))).isEqualTo(Drop.Kind.MANUSCRIPT);
    }

    private Path book(String name) throws IOException {
        var text = new StringBuilder();
        for (int chapter = 1; chapter <= 10; chapter++) {
            text.append("# Chapter ").append(chapter).append("\n\n");
            for (int line = 0; line < 6; line++) {
                text.append("“The tide is late again, and nobody counts the boats,” said Ada.\n\n");
                if (chapter > 3) text.append("“I count them every morning from the wall,” said Bert.\n\n");
            }
        }
        return Files.writeString(folder.resolve(name), text);
    }
}
