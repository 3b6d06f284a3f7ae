package murmuration.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import murmuration.cast.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContradictionTest {

    private final Contradiction contradiction = new Contradiction();

    @Test
    void says_what_the_draft_is_against() {
        assertThat(contradiction.of("There is no baby on the boat.", "Sarah has found a baby in an empty boat.", List.of()))
                .contains("It denies the news: “Sarah has found a baby in an empty boat.”");
        assertThat(contradiction.of("The Tern seats forty.", "It rained.", List.of("the Tern seats eighteen, nine a side")))
                .contains("It gives another number than a fact: “the Tern seats eighteen, nine a side”");
    }

    @Test
    void finds_nine_of_ten_planted_contradictions() {
        var planted = Judged.rows("contradictions.tsv");
        var missed = planted.stream().filter(row -> found(row).isEmpty()).map(row -> row[3]).toList();

        assertThat(planted).hasSizeGreaterThan(50);
        assertThat(missed).hasSizeLessThanOrEqualTo(planted.size() / 10);
    }

    @ParameterizedTest
    @MethodSource
    void leaves_alone_what_agrees(String situation, String facts, String draft) {
        assertThat(contradiction.of(draft, situation, listed(facts))).isEmpty();
    }

    static Stream<Object[]> leaves_alone_what_agrees() {
        return Judged.rows("agreeing.tsv").stream().map(row -> (Object[]) row);
    }

    @Test
    void refuses_at_most_one_of_twenty_posts_that_readers_let_stand() {
        var good = Judged.posts().stream().filter(post -> post.grades().stream().allMatch("A"::equals)).toList();
        var refused = good.stream().filter(post -> contradiction.spokenBy(post.character()).of(post.post(), post.situation(), List.of()).isPresent()).toList();

        assertThat(good).hasSizeGreaterThan(50);
        assertThat(refused).hasSizeLessThanOrEqualTo(good.size() / 20);
    }

    @Test
    void refuses_no_sample_of_the_cast_against_its_own_situation() {
        var cast = Sheets.readAll(Path.of("characters")).cast();

        assertThat(cast).hasSize(5).allSatisfy(who -> assertThat(who.voice().samples()).isNotEmpty().allSatisfy(sample ->
                assertThat(contradiction.spokenBy(who.name()).of(sample.text(), sample.situation(), who.knowledge().facts())).isEmpty()));
    }

    @Test
    void the_speaker_may_have_done_what_she_says_and_nobody_else() {
        var news = "Sarah has found a baby in an empty boat.";
        var draft = "I have found a baby in an empty boat.";

        assertThat(contradiction.of(draft, news, List.of())).isEmpty();
        assertThat(contradiction.spokenBy("Sarah").of(draft, news, List.of())).isEmpty();
        assertThat(contradiction.spokenBy("Tria").of(draft, news, List.of())).contains("It names somebody else than the news: “" + news + "”");
    }

    @Test
    void what_another_character_wrote_may_be_disputed() {
        assertThat(contradiction.of("There were lights. They were not broken.", "Tria wrote: \"They were broken. There were no lights.\"", List.of())).isEmpty();
    }

    @Test
    void questions_wishes_and_rumours_contradict_nothing() {
        var news = "Wardens raided the Cannery in the night.";

        assertThat(contradiction.of("Did the wardens not raid the Cannery?", news, List.of())).isEmpty();
        assertThat(contradiction.of("I wish the wardens had not raided the Cannery.", news, List.of())).isEmpty();
        assertThat(contradiction.of("The Office says the wardens did not raid the Cannery.", news, List.of())).isEmpty();
        assertThat(contradiction.of("The wardens did not raid the Cannery.", news, List.of())).isPresent();
    }

    @Test
    void odd_texts_are_no_trouble() {
        assertThat(Stream.of("", "-", "not even to", "there", "no", "'s", "999999999999 boats", "😀")).allSatisfy(text ->
                assertThat(contradiction.of(text, text, List.of(text))).isEmpty());
    }

    private Optional<String> found(String[] row) {
        return contradiction.of(row[3], row[1], listed(row[2]));
    }

    private static List<String> listed(String facts) {
        return facts.isEmpty() ? List.of() : List.of(facts);
    }
}
