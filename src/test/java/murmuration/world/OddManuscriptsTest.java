package murmuration.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import murmuration.canon.Gap;
import murmuration.canon.manuscript.Progress;
import murmuration.cast.Character;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Manuscripts that are hardly novels: a world comes of each, it opens, and it says what is missing.
class OddManuscriptsTest {

    private static final List<String> NAMES = List.of(
            "Anna", "Berta", "Clara", "Dora", "Emma", "Frida", "Greta", "Hanna", "Irma", "Julia", "Karla", "Lena", "Maria", "Nora", "Olga", "Paula", "Rosa", "Sara", "Tilda", "Vera",
            "Adam", "Boris", "Carl", "David", "Erik", "Felix", "Georg", "Hugo", "Ivan", "Jonas", "Kasper", "Ludwig", "Martin", "Noah", "Oskar", "Peter", "Robert", "Simon", "Thomas", "Viktor");

    @TempDir
    Path folder;

    private record Made(List<Character> cast, List<Gap> gaps, int events) {
        List<String> sentences() {
            return gaps.stream().map(Gap::sentence).toList();
        }
    }

    private Made made(String text, int cast) throws IOException {
        Path world = Worlds.make(folder.resolve("world"), "Odd", List.of(Files.writeString(folder.resolve("book.txt"), text)), Optional.empty(), cast, Progress.SILENT);
        try (var open = Place.open(world)) {
            assertThat(open.problems()).isEmpty();
            var reading = Reading.of(open.canon().manuscript(), open.cast(), open.topics(), Progress.SILENT);
            return new Made(open.cast(), reading.gaps(open.cast(), open.topics(), open.canon().facts(), open.chapter()).gaps(), WorldFile.read(world).calendar().size());
        }
    }

    @Test
    void a_novel_of_one_paragraph() throws IOException {
        var made = made("It rained, and the miller did not come home.", 6);
        assertThat(made.cast()).isEmpty();
        assertThat(made.sentences()).contains("No spoken line in the manuscript could be given to a speaker.");
    }

    @Test
    void a_novel_without_any_dialogue() throws IOException {
        var made = made("Chapter 1\n\n" + "Anna Weir walked down to the mill. Peter Pool followed her as far as the bridge. She did not turn round, and he went home.\n\n".repeat(30), 6);
        assertThat(made.cast()).isEmpty();
        assertThat(made.sentences()).contains("No spoken line in the manuscript could be given to a speaker.");
    }

    @Test
    void a_cast_of_one() throws IOException {
        var made = made("Anna sat down in the empty mill.\n\n\"Nobody has ground flour here since the flood,\" said Anna to the wheel. \"I count the mice instead.\"\n\nShe counted.\n\n\"Eleven mice are a good year,\" said Anna.\n", 6);
        assertThat(made.cast()).extracting(Character::name).containsExactly("Anna");
        assertThat(made.sentences()).contains("Anna has nobody to answer.");
    }

    @Test
    void forty_characters() throws IOException {
        String book = IntStream.range(0, 8).mapToObj(chapter -> "Chapter " + (chapter + 1) + "\n\n" + talk(NAMES.subList(chapter * 5, chapter * 5 + 5))).collect(Collectors.joining("\n\n"));
        var made = made(book, 40);
        assertThat(made.cast()).extracting(Character::name).containsExactlyInAnyOrderElementsOf(NAMES);
    }

    private static String talk(List<String> names) {
        return IntStream.range(0, 50).mapToObj(i -> "\"The river has taken field number %d and the barn behind it,\" said %s.".formatted(i, names.get(i % names.size()))).collect(Collectors.joining("\n\n"));
    }

    @Test
    void a_book_in_german_has_its_people_and_says_what_works_less_well() throws IOException {
        var made = made("""
                Kapitel 1

                Anna kam in die Mühle, und der Müller war nicht da. Es war kalt, und das Rad stand noch immer still.

                „Das Rad steht seit dem Regen“, sagte Anna. „Ich habe es nicht angehalten.“

                „Niemand hält ein Rad an“, antwortete Peter. „Es bleibt von selbst stehen, wenn der Fluss zu müde ist.“

                »Der Fluss ist nicht müde«, rief Anna. Sie ging auf die Brücke und sah in das Wasser, das auch in dieser Nacht nicht zu hören war.

                „Dann ist er klug“, sagte Peter, „und wir sind es nicht.“
                """, 4);
        assertThat(made.cast()).extracting(Character::name).containsExactlyInAnyOrder("Anna", "Peter");
        assertThat(made.sentences()).anyMatch(sentence -> sentence.startsWith("The manuscript seems to be in German."));
    }
}
