package murmuration.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import murmuration.canon.Canon;
import murmuration.canon.Fact;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.Progress;
import murmuration.cast.Character;
import murmuration.cast.Knowledge;
import murmuration.voice.Occasion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowingTest {

    private static final List<Fact> FACTS = List.of(
            new Fact("the Office closed Window Four at noon", 1, "residence", List.of("all")),
            new Fact("the printer hid the order in a hat box", 2, "press", List.of("Tria")),
            new Fact("wardens raided the Cannery at ten past three", 3, "raid", List.of()));

    private static Canon canon;

    @BeforeAll
    static void book(@TempDir Path folder) throws Exception {
        Path book = Files.writeString(folder.resolve("book.md"), """
                # Chapter 1

                The harbour lay grey. Benno mended the ferry and counted the oars twice.

                # Chapter 2

                The printer set the type for the morning sheet and hid the order in a hat box.

                # Chapter 3

                At ten past three the wardens raided the Cannery and took thirty-one people away.
                """);
        canon = Canon.of(Manuscript.read(List.of(book), Progress.SILENT), FACTS);
    }

    @AfterAll
    static void close() {
        canon.close();
    }

    private static Character who(Set<Integer> chapters) {
        return People.person("Chris", Map.of(), People.EASY, new Knowledge(chapters, List.of("the winch turns by hand"), Set.of()), Map.of());
    }

    private static Task news(String text, String chapter) {
        return new Task(Occasion.EVENT, "raid", 1, "novelist", text, 0, false, chapter.isEmpty() ? Map.of() : Map.of("chapter", chapter));
    }

    private static Knowing knowing(Task task, Character who, int chapter, int told) {
        return Knowing.of(task, "the raid on the Cannery by wardens", who, canon, chapter, told);
    }

    @Test
    void who_was_there_knows_and_who_was_not_does_not_until_she_is_told() {
        Task raid = news("Somebody whistled in Chapel Lane.", "3");
        assertThat(knowing(raid, who(Set.of(1, 3)), 3, 0).score()).isGreaterThanOrEqualTo(.7);
        Knowing absent = knowing(raid, who(Set.of(1)), 1, 0);
        assertThat(absent.score()).isLessThan(FourChecks.KNOWS);
        double once = knowing(raid, who(Set.of(1)), 1, 1).score();
        double often = knowing(raid, who(Set.of(1)), 1, 9).score();
        assertThat(once).isGreaterThanOrEqualTo(FourChecks.KNOWS).isLessThan(often);
        assertThat(often).isLessThan(.7);
    }

    @Test
    void the_book_tells_her_only_up_to_where_the_story_stands_and_what_she_lived_through() {
        Task raid = news("Wardens raided the Cannery.", "9");
        Knowing before = knowing(raid, who(Set.of(1, 3)), 1, 0);
        assertThat(before.score()).isLessThan(FourChecks.KNOWS);
        assertThat(before.knownFrom()).isEqualTo(3);
        assertThat(before.passages()).noneMatch(known -> known.chapter() > 1);
        Knowing after = knowing(raid, who(Set.of(1, 3)), 3, 0);
        assertThat(after.score()).isGreaterThanOrEqualTo(FourChecks.KNOWS);
        assertThat(after.knownFrom()).isZero();
        assertThat(after.passages()).anyMatch(known -> known.text().contains("ten past three"));
    }

    @Test
    void an_event_of_no_chapter_is_everybodys_and_what_is_handed_to_her_she_knows() {
        assertThat(knowing(news("It rained.", ""), who(Set.of(1)), 1, 0).score()).isGreaterThanOrEqualTo(.7);
        var handed = new Task(Occasion.EVENT, "raid", 0, "", "Wardens came.", 0, true, Map.of());
        assertThat(knowing(handed, who(Set.of(1)), 1, 0).score()).isEqualTo(1);
    }

    @Test
    void what_somebody_wrote_tells_her_enough_to_answer() {
        var answer = new Task(Occasion.ANSWER, "raid", 5, "Tria", "Tria wrote: “They came at night.”", -1, false, Map.of("chapter", "9"));
        assertThat(knowing(answer, who(Set.of(1)), 1, 0).score()).isGreaterThanOrEqualTo(FourChecks.KNOWS);
    }

    @Test
    void she_may_state_her_own_facts_and_those_that_everybody_or_she_knows_by_now() {
        Character chris = who(Set.of());
        assertThat(Knowing.facts(chris, canon, 1, "", "")).containsExactly("the winch turns by hand", "the Office closed Window Four at noon");
        assertThat(Knowing.facts(chris, canon, 3, "", "")).containsExactly("the winch turns by hand", "the Office closed Window Four at noon", "wardens raided the Cannery at ten past three");
        assertThat(Knowing.facts(chris, canon, 3, "raid", "The raid: wardens")).containsExactly("wardens raided the Cannery at ten past three");
    }

    @Test
    void what_is_to_come_is_secret_and_so_is_what_only_others_know() {
        assertThat(Knowing.secrets(who(Set.of()), canon, 1)).containsExactly("the printer hid the order in a hat box", "wardens raided the Cannery at ten past three");
        assertThat(Knowing.secrets(who(Set.of()), canon, 3)).containsExactly("the printer hid the order in a hat box");
    }

    @Test
    void a_book_without_text_tells_nothing_and_harms_nobody() {
        try (Canon empty = Canon.of(Manuscript.EMPTY, List.of())) {
            assertThat(Knowing.of(news("Wardens came.", "3"), "", who(Set.of(1)), empty, 1, 0)).isEqualTo(new Knowing(0, 0, List.of()));
            assertThat(Knowing.facts(who(Set.of()), empty, 1, "raid", "winches and hands")).containsExactly("the winch turns by hand");
        }
    }
}
