package murmuration.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import murmuration.language.Dictionary;
import murmuration.language.Embeddings;
import murmuration.language.Sentences;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CriticTest {

    private static final Embeddings EMBEDDINGS = new Embeddings();
    private static final Critic CRITIC = new Critic(new Sentences(), EMBEDDINGS, Dictionary.english(), new Sense(), new Contradiction());
    private static final String NEWS = "Wardens tore the newest sheet off the walls.";
    private static final String GOOD = "They scraped the sheet off the wall, so I print another tonight.";

    @AfterAll
    static void close() {
        EMBEDDINGS.close();
    }

    private static Score judge(String text, Origin origin, Brief brief) throws InterruptedException {
        return CRITIC.judge(text, origin, brief);
    }

    private static Finding part(Score score, String check) {
        return score.findings().stream().filter(finding -> finding.check().equals(check)).findFirst().orElseThrow();
    }

    @Test
    void a_draft_that_is_hers_and_to_the_point_passes_every_check() throws InterruptedException {
        Score score = judge(GOOD, Origin.STOCK, Briefs.about(NEWS));
        assertThat(score.findings()).extracting(Finding::check).containsExactly("sense", "voice", "subject", "canon", "repetition", "length", "language");
        assertThat(score.findings()).noneMatch(Finding::fatal);
        assertThat(score.total()).isGreaterThan(75);
    }

    @Test
    void what_is_beside_the_matter_scores_less_than_what_is_about_it() throws InterruptedException {
        Score about = judge(GOOD, Origin.STOCK, Briefs.about(NEWS));
        Score beside = judge("My aunt bakes plum cake with too much butter.", Origin.STOCK, Briefs.about(NEWS));
        assertThat(part(beside, "subject").score()).isLessThan(part(about, "subject").score());
        assertThat(beside.total()).isLessThan(about.total());
    }

    @Test
    void what_was_written_for_this_very_matter_is_as_long_as_it_was_meant_to_be() throws InterruptedException {
        String text = "If nobody in this street had slept with his boots on and his window open and his lamp turned down as I did all that night, then nobody would have heard the wardens come up the stairs with their buckets and their brushes.";
        assertThat(part(judge(text, Origin.FITTED, Briefs.about(NEWS)), "voice").sentence()).doesNotContain("words long");
        assertThat(part(judge(text, Origin.STOCK, Briefs.about(NEWS)), "voice").sentence()).contains("words long");
    }

    @Test
    void what_was_written_for_this_very_matter_is_worth_more_than_a_stock_phrase() throws InterruptedException {
        String text = "Ask the bakery which of us slept.";
        assertThat(judge(text, Origin.FITTED, Briefs.about(NEWS)).total()).isGreaterThan(judge(text, Origin.STOCK, Briefs.about(NEWS)).total());
        assertThat(part(judge(text, Origin.FITTED, Briefs.about(NEWS)), "subject").score()).isEqualTo(100);
    }

    @Test
    void what_was_written_for_news_of_this_kind_stands_between() throws InterruptedException {
        String text = "Ask the bakery which of us slept.";
        double kind = judge(text, Origin.OF_A_KIND, Briefs.about(NEWS)).total();
        assertThat(kind).isLessThan(judge(text, Origin.FITTED, Briefs.about(NEWS)).total()).isGreaterThan(judge(text, Origin.STOCK, Briefs.about(NEWS)).total());
    }

    @Test
    void what_a_small_model_adds_to_the_news_passes_and_stays_behind_what_was_written_for_the_matter() throws InterruptedException {
        Score led = judge("Wardens tore the newest sheet off the walls. I asked who signed the order.", Origin.SMALL_MODEL, Briefs.about(NEWS));
        assertThat(part(led, "repetition").score()).isEqualTo(100);
        assertThat(led.total()).isGreaterThan(70).isLessThan(judge("Ask the bakery which of us slept.", Origin.OF_A_KIND, Briefs.about(NEWS)).total());
        assertThat(judge("Wardens tore the newest sheet off the walls.", Origin.SMALL_MODEL, Briefs.about(NEWS)).total()).isLessThan(60);
    }

    @Test
    void a_small_model_that_says_hardly_anything_is_not_taken_at_its_word() throws InterruptedException {
        Finding sense = part(judge("That's a story about the wall.", Origin.SMALL_MODEL, Briefs.about(NEWS)), "sense");
        assertThat(sense.sentence()).isEqualTo("It says hardly anything.");
        assertThat(judge("That's a story about the wall.", Origin.SMALL_MODEL, Briefs.about(NEWS)).total()).isLessThan(60);
    }

    @Test
    void a_small_model_does_not_speak_of_news_that_names_her() throws InterruptedException {
        assertThat(judge("I heard that she left by the back door at night.", Origin.SMALL_MODEL, Briefs.about("Tria was seen leaving the harbour office.")).total()).isLessThan(Score.UNFIT);
    }

    @Test
    void a_stock_phrase_beside_the_matter_stays_under_a_usual_threshold() throws InterruptedException {
        assertThat(judge("My aunt bakes plum cake with too much butter.", Origin.STOCK, Briefs.about(NEWS)).total()).isLessThan(70);
    }

    @Test
    void what_she_said_before_she_may_not_say_again_in_the_same_or_in_like_words() throws InterruptedException {
        Brief brief = Briefs.brief(NEWS, List.of(GOOD), List.of(), List.of(), List.of());
        assertThat(part(judge(GOOD, Origin.STOCK, brief), "repetition").fatal()).isTrue();
        assertThat(part(judge("Tonight I print another sheet, they scraped one off a wall.", Origin.STOCK, brief), "repetition").fatal()).isTrue();
        assertThat(part(judge("Paste dries slowly in this rain.", Origin.STOCK, brief), "repetition").fatal()).isFalse();
    }

    @Test
    void what_somebody_else_said_she_may_not_repeat() throws InterruptedException {
        Brief brief = Briefs.brief(NEWS, List.of(), List.of(GOOD), List.of(), List.of());
        assertThat(part(judge(GOOD, Origin.STOCK, brief), "repetition")).matches(Finding::fatal).extracting(Finding::sentence).isEqualTo("Somebody else said it: “" + GOOD + "”");
    }

    @Test
    void a_model_that_copies_a_sample_or_echoes_the_news_is_found_out() throws InterruptedException {
        assertThat(part(judge("They tore down forty sheets, so I printed sixty more.", Origin.SMALL_MODEL, Briefs.about(NEWS)), "repetition").fatal()).isTrue();
        assertThat(part(judge("The wardens tore the newest sheet off a wall.", Origin.SMALL_MODEL, Briefs.about(NEWS)), "repetition").score()).isLessThan(50);
    }

    @Test
    void three_hundred_characters_fit_and_one_more_does_not() throws InterruptedException {
        String most = "a".repeat(296) + " b c";
        assertThat(part(judge(most, Origin.STOCK, Briefs.about(NEWS)), "length").fatal()).isFalse();
        assertThat(part(judge(most + "d", Origin.STOCK, Briefs.about(NEWS)), "length")).matches(Finding::fatal).extracting(Finding::sentence).isEqualTo("301 characters; a post holds 300.");
        assertThat(part(judge("So it is " + "👩‍👩‍👧‍👦".repeat(200), Origin.STOCK, Briefs.about(NEWS)), "length").fatal()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "…", "((((((", "“", "🎉", "I"})
    void whatever_a_voice_says_is_judged_and_nonsense_is_unfit(String text) throws InterruptedException {
        for (Origin origin : Origin.values()) assertThat(judge(text, origin, Briefs.about(NEWS)).total()).isLessThan(Score.UNFIT);
    }

    @Test
    void a_text_far_too_long_is_judged_within_reason() throws InterruptedException {
        assertThat(judge("The wardens came again. ".repeat(100), Origin.SMALL_MODEL, Briefs.about(NEWS)).total()).isLessThan(Score.UNFIT);
    }

    @Test
    void the_meaning_of_a_draft_of_a_large_model_in_the_words_of_the_news_is_never_measured() throws InterruptedException {
        var unable = new Embeddings();
        unable.close();
        var critic = new Critic(new Sentences(), unable, Dictionary.english(), new Sense(), new Contradiction());
        Brief brief = Briefs.brief(NEWS, List.of("Paste dries slowly in this rain."), List.of("Nobody came to the quay."), List.of(), List.of());
        Score score = critic.judge(GOOD, Origin.LARGE_MODEL, brief);
        assertThat(part(score, "subject").score()).isEqualTo(100);
        assertThat(part(score, "voice").score()).isGreaterThan(58);
        assertThat(score.findings()).noneMatch(Finding::fatal);
        assertThatThrownBy(() -> critic.judge("My aunt bakes plum cake with too much butter.", Origin.LARGE_MODEL, brief)).as("here words do not decide").isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_draft_of_a_large_model_beside_the_matter_is_found_out_like_any_other() throws InterruptedException {
        assertThat(part(judge("My aunt bakes plum cake with too much butter.", Origin.LARGE_MODEL, Briefs.about(NEWS)), "subject").score()).isLessThan(60);
    }

    @Test
    void many_agents_get_the_same_answer_at_once() throws Exception {
        Score alone = judge(GOOD, Origin.SMALL_MODEL, Briefs.about(NEWS));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 40).<Callable<Score>>mapToObj(_ -> () -> judge(GOOD, Origin.SMALL_MODEL, Briefs.about(NEWS))).toList());
            for (var answer : answers) assertThat(answer.get()).isEqualTo(alone);
        }
    }
}
