package murmuration.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonCheckTest {

    private static final String SECRET = "the raid order was signed two days before the complaint";
    private static final Contradiction CONTRADICTION = new Contradiction();

    private static final Set<String> NAMES = Set.of("Tria", "Chris", "Sarah", "Kamea", "Randy");

    private static Finding check(String text, Brief brief) {
        return CanonCheck.of(text, Origin.SMALL_MODEL, brief, CONTRADICTION);
    }

    @Test
    void what_is_to_come_may_not_be_given_away() {
        Brief brief = Briefs.brief("Wardens came to the Cannery.", List.of(), List.of(), List.of(), List.of(SECRET));
        assertThat(check("I saw that the raid order was signed two days before any complaint.", brief)).matches(Finding::fatal).extracting(Finding::sentence).isEqualTo("She may not say yet that " + SECRET + ".");
        assertThat(check("Somebody gave an order by daylight.", brief).fatal()).isFalse();
    }

    @Test
    void what_the_news_tells_is_no_secret() {
        Brief brief = Briefs.brief("Sarah says that the raid order was signed two days before the complaint.", List.of(), List.of(), List.of(), List.of(SECRET));
        assertThat(check("So the raid order was signed two days before the complaint.", brief).fatal()).isFalse();
    }

    @Test
    void nine_of_ten_planted_spoilers_are_caught_and_at_most_one_of_ten_harmless_posts_is_refused() {
        var missed = Judged.rows("spoilers.tsv").stream().filter(row -> !isRefused(row[1], row[2])).map(row -> row[1] + " / " + row[2]).toList();
        var refused = Judged.rows("harmless.tsv").stream().filter(row -> isRefused(row[0], row[1])).map(row -> row[0] + " / " + row[1]).toList();
        assertThat(missed).hasSizeLessThanOrEqualTo(Judged.rows("spoilers.tsv").size() / 10);
        assertThat(refused).hasSizeLessThanOrEqualTo(Judged.rows("harmless.tsv").size() / 10);
    }

    private static boolean isRefused(String secret, String draft) {
        Brief brief = new Brief(Briefs.person(Briefs.SHEET), "Something happened.", "", "", List.of(), List.of(), NAMES, List.of(), List.of(secret));
        return check(draft, brief).sentence().startsWith("She may not say yet");
    }

    @Test
    void what_a_talk_began_with_is_no_secret() {
        var secret = "the raid order was signed two days before any complaint";
        var answer = new Brief(Briefs.person(Briefs.SHEET), "Chris wrote: “Two days is a long time.”", "The raid order was signed two days before any complaint.", "", List.of(), List.of(), NAMES, List.of(), List.of(secret));
        assertThat(check("The raid order was signed two days before any complaint. I asked who signed it.", answer).fatal()).isFalse();
    }

    @Test
    void what_she_knows_already_is_no_secret() {
        Brief brief = Briefs.brief("Wardens came.", List.of(), List.of(), List.of("the raid order was signed two days before any complaint"), List.of(SECRET));
        assertThat(check("The raid order was signed two days before any complaint.", brief).fatal()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"I met Humphrey at the window.", "We walked to Paris, and nobody asked.", "Ask them, Gwendolyn said so."})
    void a_name_that_nobody_in_this_world_has_is_fatal(String text) {
        assertThat(check(text, Briefs.about("The window closed."))).matches(Finding::fatal).extracting(Finding::sentence).asString().startsWith("Nobody in this world is called ");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "I asked Mr Pell at Window Four.", "Then Tria’s paper came.", "On Monday I'll print it, and I've ink.", "The queue on Tallow Street is long.", "Even Benno laughed.", "Thank God it rained. Nobody came.", "They wrote: We were never there."})
    void names_of_the_world_of_the_news_and_of_every_day_may_be_used(String text) {
        assertThat(check(text, Briefs.about("Benno showed a receipt."))).matches(finding -> !finding.fatal());
    }

    @Test
    void text_without_letters_is_nothing_against_the_book() {
        assertThat(check("... 12!", Briefs.about("")).fatal()).isFalse();
    }
}
