package murmuration.canon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import murmuration.bench.BenchFolder;
import murmuration.canon.manuscript.Chapter;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.Progress;
import murmuration.language.Embeddings;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanonMeaningTest {

    private static final List<String> QUESTIONS = List.of("the police arrested people at night", "who sells fish", "a newborn child", "boats", "the raid", "Who is in love with whom?");
    private static final List<String> NAMES = List.of("Tria", "Chris", "Sarah");
    private static final List<Fact> FACTS = List.of(
            new Fact("Lotte was born in the Cannery.", 1, "home", List.of("Tria")),
            new Fact("Chris loves Sarah.", 2, "love", List.of("Chris", "Tria")),
            new Fact("Herring is cheap.", 3, "food", List.of("all")));

    private static Embeddings embeddings;
    private static Canon canon;
    private static BenchFolder folder;

    @BeforeAll
    @BeforeContainer
    static void learn() throws InterruptedException {
        if (canon == null) {
            embeddings = new Embeddings();
            canon = Canon.of(book(), FACTS);
            folder = BenchFolder.make();
            canon.learnMeaning(embeddings, folder.path().resolve("vectors.bin"), Progress.SILENT);
        }
    }

    @AfterAll
    @AfterContainer
    static void close() {
        if (canon != null) {
            canon.close();
            embeddings.close();
            folder.close();
            canon = null;
        }
    }

    @Test
    void other_words_of_the_same_meaning_are_found() {
        var reader = new Reader("Tria", Set.of(1, 2, 3, 4), 4);
        assertThat(canon.ask("the police arrested people in the dark", reader, 1)).extracting(Known::chapter).containsExactly(2);
        assertThat(canon.ask("an infant came into the world", reader, 1)).extracting(Known::text).containsExactly("Lotte was born in the Cannery.");
        assertThat(canon.ask("the of and", reader, 5)).isEmpty();
    }

    @Test
    void what_only_means_the_same_scores_less_than_what_says_it() {
        var reader = new Reader("Tria", Set.of(1, 2, 3, 4), 4);
        var said = canon.ask("herring on the stairs", reader, 1).getFirst().score();
        var meant = canon.ask("she deals in seafood", reader, 1).getFirst().score();
        assertThat(said).isBetween(0.9, 1.0);
        assertThat(meant).isBetween(0.01, 0.6);
    }

    @Property(tries = 200)
    void nobody_is_told_what_is_not_hers_to_know(
            @ForAll @IntRange(max = 5) int question, @ForAll @IntRange(max = 2) int name, @ForAll @Size(max = 4) Set<@IntRange(min = 1, max = 4) Integer> chapters,
            @ForAll @IntRange(max = 4) int upTo, @ForAll @IntRange(min = 1, max = 60) int limit) {
        var reader = new Reader(NAMES.get(name), chapters, upTo);
        assertThat(canon.ask(QUESTIONS.get(question), reader, limit)).hasSizeLessThanOrEqualTo(limit)
                .allSatisfy(known -> assertThat(isOpen(known, reader)).isTrue()).allSatisfy(known -> assertThat(known.score()).isBetween(0.0, 1.0));
        assertThat(canon.bestUnknown(QUESTIONS.get(question), reader)).matches(known -> known.isEmpty() || !isOpen(known.get(), reader));
    }

    @Test
    void a_crowd_of_better_answers_that_are_not_hers_does_not_push_hers_out(@TempDir Path place) throws InterruptedException {
        var crowd = IntStream.range(0, 200).mapToObj(i -> new Fact("The wardens raided the Cannery at night, number " + i + ".", 1, "raid", List.of("Chris"))).collect(Collectors.toCollection(ArrayList::new));
        crowd.add(new Fact("Somebody was taken away before dawn.", 1, "raid", List.of("Tria")));
        try (var crowded = Canon.of(Manuscript.EMPTY, crowd)) {
            crowded.learnMeaning(embeddings, place.resolve("vectors.bin"), Progress.SILENT);
            assertThat(crowded.ask("the wardens' raid on the Cannery at night", new Reader("Tria", Set.of(), 1), 3)).extracting(Known::text)
                    .containsExactly("Somebody was taken away before dawn.");
        }
    }

    @Test
    void a_book_opened_again_is_not_measured_again(@TempDir Path folder) throws InterruptedException {
        var cache = folder.resolve("new").resolve("vectors.bin");
        try (var first = Canon.of(book(), FACTS); var again = Canon.of(book(), FACTS); var model = new Embeddings()) {
            var seen = new ArrayList<Double>();
            first.learnMeaning(embeddings, cache, (_, done) -> seen.add(done));
            assertThat(seen).isSorted().hasSizeGreaterThan(5).endsWith(1.0);
            model.close();
            again.learnMeaning(model, cache, Progress.SILENT); // a closed model measures nothing
            assertThat(again.knowsMeaning()).isTrue();
        }
    }

    @Test
    void a_damaged_file_is_made_again(@TempDir Path folder) throws IOException, InterruptedException {
        var cache = Files.writeString(folder.resolve("vectors.bin"), "no vectors");
        try (var fresh = Canon.of(book(), FACTS)) {
            fresh.learnMeaning(embeddings, cache, Progress.SILENT);
            assertThat(fresh.knowsMeaning()).isTrue();
            assertThat(Files.size(cache)).isGreaterThan(1_000);
        }
    }

    @Test
    void stopping_keeps_what_was_measured_and_words_still_answer(@TempDir Path folder) {
        var cache = folder.resolve("vectors.bin");
        try (var stopped = Canon.of(book(), FACTS)) {
            assertThatThrownBy(() -> stopped.learnMeaning(embeddings, cache, (_, done) -> {
                if (done > 0.5) {
                    Thread.currentThread().interrupt();
                }
            })).isInstanceOf(InterruptedException.class);
            assertThat(stopped.knowsMeaning()).isFalse();
            assertThat(stopped.ask("herring", new Reader("Tria", Set.of(1), 1), 1)).isNotEmpty();
            assertThat(cache).isNotEmptyFile();
        }
    }

    private static boolean isOpen(Known known, Reader who) {
        var his = known.kind() == Known.Kind.PASSAGE ? who.chapters().contains(known.chapter()) : FACTS.get(known.id()).isFor(who.name());
        return his && known.chapter() <= who.upTo();
    }

    private static Manuscript book() {
        return Texts.manuscript("Chapter 1\n\nTria sold herring on the Salt Stairs.\n\nChapter 2\n\nThe raid came at night and the wardens took thirty-one people away in a coach.\n\n"
                + "Chapter 3\n\nChris counted the boats after the raid.\n\nChapter 4\n\nSarah bandaged an old man's wrist and said nothing about love.");
    }
}
