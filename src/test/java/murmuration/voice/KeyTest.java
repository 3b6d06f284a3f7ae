package murmuration.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest {

    private static Prompt prompt(Occasion occasion, String news, String situation) {
        return new Prompt("Tria", "", List.of(), situation, news, occasion, "raid", -0.8, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(), 300);
    }

    private static boolean fits(Key key, Prompt prompt) {
        return key.fits(prompt, Told.of(prompt));
    }

    @ParameterizedTest
    @CsvSource({
        "event, true", "event@raid, true", "event@water, false", "event:against, true", "event:for, false", "answer, false", "event+boots, true", "event+boot+stairs, true",
        "event+boots+rain, false", "event+cannery, true", "event@raid+climbing:against, true", "event@water+boots, false"})
    void a_key_fits_when_each_of_its_parts_does(String symbol, boolean fits) {
        assertThat(fits(Key.of(symbol).orElseThrow(), prompt(Occasion.EVENT, "", "Boots climbed the Cannery's stairs."))).isEqualTo(fits);
    }

    @Test
    void an_answer_is_about_what_was_answered_or_about_what_began_the_talk() {
        var answered = prompt(Occasion.ANSWER, "Boots climbed the stairs.", "Sarah wrote: “I heard the door.”");
        assertThat(fits(Key.of("answer+boots").orElseThrow(), answered)).isTrue();
        assertThat(fits(Key.of("answer+heard+door").orElseThrow(), answered)).isTrue();
        assertThat(fits(Key.of("answer+door").orElseThrow(), answered)).as("one word may have come by chance").isFalse();
        assertThat(fits(Key.of("answer+door+boots").orElseThrow(), answered)).as("words of two texts make no matter").isFalse();
    }

    @Test
    void a_book_has_words_for_what_one_of_its_keys_fits_whichever_way_she_leans() {
        var book = Map.of("event+boots:for", List.of("a boot at last"), "oath", List.of("by the tide"));
        assertThat(PhraseIndex.of(book).hasWords(new Matter(Occasion.EVENT, "raid", "Boots climbed the stairs.", "", false), Calls.of("Tria", Map.of()), 1)).isTrue();
        assertThat(PhraseIndex.of(book).hasWords(new Matter(Occasion.EVENT, "raid", "The lights went out.", "", false), Calls.of("Tria", Map.of()), 1)).isFalse();
        assertThat(PhraseIndex.of(book).hasWords(new Matter(Occasion.ANSWER, "raid", "Boots climbed the stairs.", "", false), Calls.of("Tria", Map.of()), 1)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "event~fire, A fire breaks out in the Cannery., true", "event~fire, The fireman sneezed., false", "event~fire+cannery, A fire breaks out in the Cannery., true",
        "event~fire+harbour, A fire breaks out in the Cannery., false", "event~me, Tria’s press is famous., true", "event~me, Patria is on fire., false", "event~snow, Snow falls on the harbour., true"})
    void a_kind_of_news_is_told_by_its_words(String symbol, String news, boolean fits) {
        assertThat(fits(Key.of(symbol).orElseThrow(), prompt(Occasion.EVENT, "", news))).isEqualTo(fits);
    }

    @Test
    void of_news_that_names_her_she_speaks_in_lines_for_that_only() {
        var seen = prompt(Occasion.EVENT, "", "Tria is seen leaving the harbour office in the snow.");
        assertThat(fits(Key.of("event~snow").orElseThrow(), seen)).isFalse();
        assertThat(fits(Key.of("event@raid").orElseThrow(), seen)).isFalse();
        assertThat(fits(Key.of("event~me~secret").orElseThrow(), seen)).isTrue();
        assertThat(fits(Key.of("event+harbour+office").orElseThrow(), seen)).as("written for these very words").isTrue();
    }

    @Test
    void of_grave_news_about_herself_she_speaks_only_where_lines_were_written_for_it() {
        assertThat(fits(Key.of("event~me").orElseThrow(), prompt(Occasion.EVENT, "", "Tria is dead."))).isFalse();
        assertThat(fits(Key.of("event~me~hurt").orElseThrow(), prompt(Occasion.EVENT, "", "Tria is hurt in the crowd."))).isTrue();
        assertThat(fits(Key.of("event~me~hurt").orElseThrow(), prompt(Occasion.EVENT, "", "Tria is dead."))).isFalse();
    }

    @Test
    void an_answer_is_of_the_kind_of_news_that_began_the_talk() {
        Key key = Key.of("answer~snow").orElseThrow();
        assertThat(fits(key, prompt(Occasion.ANSWER, "Snow falls on the harbour.", "Sarah wrote: “I heard the door.”"))).isTrue();
        assertThat(fits(key, prompt(Occasion.ANSWER, "", "Sarah wrote: “I miss the snow.”"))).as("what began it is not known").isFalse();
    }

    private static Prompt inChapter(int chapter, Occasion occasion) {
        return new Prompt("Tria", "", List.of(), "Boots climbed the stairs.", "", occasion, "raid", 0, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(Prompt.CHAPTER, Integer.toString(chapter)), 300);
    }

    @Test
    void what_holds_from_a_chapter_is_not_given_away_before() {
        var opinion = Key.of("event+boots>7").orElseThrow();
        assertThat(fits(opinion, inChapter(6, Occasion.EVENT))).isFalse();
        assertThat(fits(opinion, inChapter(7, Occasion.EVENT))).isTrue();
        assertThat(fits(opinion, inChapter(61, Occasion.EVENT))).isTrue();
        assertThat(opinion.aim()).isEqualTo(Aim.KIND);
        assertThat(fits(opinion, prompt(Occasion.EVENT, "", "Boots climbed the stairs."))).as("where nobody says how far the story is").isFalse();
    }

    @Test
    void what_was_on_her_mind_in_a_chapter_passes_with_it() {
        var aside = Key.of("alone@raid>7<9").orElseThrow();
        assertThat(fits(aside, inChapter(6, Occasion.ALONE))).isFalse();
        assertThat(fits(aside, inChapter(9, Occasion.ALONE))).isTrue();
        assertThat(fits(aside, inChapter(10, Occasion.ALONE))).isFalse();
        assertThat(aside.aim()).isEqualTo(Aim.EXACT);
        assertThat(PhraseIndex.of(Map.of("alone@raid>7<9", List.of("a boot"))).topics(Occasion.ALONE, 8)).containsExactly("raid");
        assertThat(PhraseIndex.of(Map.of("alone@raid>7<9", List.of("a boot"))).topics(Occasion.ALONE, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"event+a>", "event+a>x", "event+a<9>7", "alone>12345", "hour", "events", "event@", "event+", "event:maybe", "event~", "event~fier", "eventide", "", "answer+a:for:for"})
    void other_symbols_are_no_keys(String symbol) {
        assertThat(Key.of(symbol)).isEmpty();
    }

    @Test
    void rules_for_this_very_news_come_first_and_say_that_they_are() throws InterruptedException {
        var book = Map.of("event@raid", List.of("midnight knocks never bring bread"), "event", List.of("something happened, write that down"),
                "event+boots+stairs", List.of("our stairs counted every boot"), "event+boots", List.of("boots want names as well"));
        for (int seed = 0; seed < 20; seed++) {
            var drafts = new ArrayList<Utterance>();
            var prompt = new Prompt("Tria", "", List.of(), "Boots climbed the stairs.", "", Occasion.EVENT, "raid", 0, List.of(), List.of(), List.of(), List.of(), List.of(), book, Map.of(), 300);
            new PhraseVoice().write(prompt, new Request(9, seed, Duration.ofSeconds(5)), drafts::add);
            assertThat(drafts.subList(0, 2)).extracting(Utterance::text).containsExactly("Our stairs counted every boot.", "Boots want names as well.");
            assertThat(drafts).extracting(Utterance::aim).containsExactly(Aim.EXACT, Aim.EXACT, Aim.BROAD, Aim.BROAD);
        }
    }

    @Test
    void a_rule_for_this_very_news_that_was_drawn_and_not_said_is_drawn_again() throws InterruptedException {
        var book = Map.of("event", List.of("something happened, write that down"), "event+boots+stairs", List.of("our stairs counted every boot", "two boots squeaked on the landing"));
        var voice = new PhraseVoice();
        for (int seed = 0; seed < 3; seed++) {
            var drafts = new ArrayList<Utterance>();
            var prompt = new Prompt("Tria", "", List.of(), "Boots climbed the stairs.", "", Occasion.EVENT, "raid", 0, List.of(), List.of(), List.of(), List.of("Our stairs counted every boot."), List.of(), book, Map.of(), 300);
            voice.write(prompt, new Request(9, seed, Duration.ofSeconds(5)), drafts::add);
            assertThat(drafts.getFirst().text()).isEqualTo("Two boots squeaked on the landing.");
        }
    }

    private static Prompt knowing(String news) {
        return new Prompt("Tria", "", List.of(), news, "", Occasion.EVENT, "", 0, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(Prompt.DOER, "Sarah"), 300);
    }

    @Test
    void a_friend_may_be_told_of_beside_any_kind_and_alone_only_where_there_is_no_other() {
        assertThat(fits(Key.of("event~illness~friend").orElseThrow(), knowing("Sarah has fallen ill."))).isTrue();
        assertThat(fits(Key.of("event~friend").orElseThrow(), knowing("Sarah has fallen ill."))).isFalse();
        assertThat(fits(Key.of("event~friend").orElseThrow(), knowing("Sarah took the long way home."))).isTrue();
        assertThat(fits(Key.of("event~illness~friend").orElseThrow(), prompt(Occasion.EVENT, "", "A stranger has fallen ill."))).isFalse();
    }

    @Test
    void what_is_for_a_kind_and_for_whom_it_befell_is_exactly_aimed_and_an_opinion_comes_last() {
        assertThat(Key.of("event~illness~friend").orElseThrow().aim()).isEqualTo(Aim.EXACT);
        assertThat(Key.of("event~me~friend").orElseThrow().aim()).isEqualTo(Aim.KIND);
        var order = List.of("event+harbour", "event~illness~friend", "event~illness", "event+mr+thorne>7", "event@raid").stream().map(symbol -> Key.of(symbol).orElseThrow().particular()).toList();
        assertThat(order).isSortedAccordingTo((one, other) -> other - one).doesNotHaveDuplicates();
    }

    @Test
    void a_kind_for_which_a_book_has_no_words_is_like_any_other_news_to_it_unless_it_is_grave() {
        var index = PhraseIndex.of(Map.of("event~other", List.of("I heard it at noon."), "event~snow", List.of("It snowed.")));
        assertThat(index.hasWords(new Matter(Occasion.EVENT, "", "The mayor refused the prize.", "", false), Calls.of("Tria", Map.of()), 1)).isTrue();
        assertThat(index.hasWords(new Matter(Occasion.EVENT, "", "The mayor is dead.", "", false), Calls.of("Tria", Map.of()), 1)).isFalse();
    }

    @Test
    void what_the_book_itself_tells_is_of_no_kind() {
        var index = PhraseIndex.of(Map.of("event~snow", List.of("It snowed."), "event~me", List.of("I was there.")));
        assertThat(index.hasWords(new Matter(Occasion.EVENT, "", "Snow fell on Tria.", "", true), Calls.of("Tria", Map.of()), 1)).isFalse();
        assertThat(index.hasWords(new Matter(Occasion.EVENT, "", "Snow fell on the harbour.", "", false), Calls.of("Tria", Map.of()), 1)).isTrue();
    }
}
