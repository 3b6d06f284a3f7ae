package murmuration.studio.tune;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import murmuration.agent.Decision;
import murmuration.agent.FourChecks;
import murmuration.agent.Inputs;
import murmuration.cast.ActiveHours;
import murmuration.cast.Character;
import murmuration.cast.Constraints;
import murmuration.cast.Dial;
import murmuration.cast.Sheets;
import murmuration.review.Item;
import murmuration.review.Post;
import murmuration.review.Verdict;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Memory;
import murmuration.studio.parts.Notices;
import murmuration.voice.Occasion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TuneModelTest {

    private final List<String> said = new ArrayList<>();
    private final Memory memory = Memory.brief();
    private RehearsedTuning tuning;
    private TuneModel model;

    private static Character character(String name) {
        return ((Sheets.Sheet.Good) Sheets.parse(name, "{\"name\": \"" + name + "\", \"motivations\": {\"raid\": {\"weight\": 0.8, \"stance\": -1}}}")).character();
    }

    private static Decision posted(long id, double score) {
        var in = new Inputs(.6, 0, .8, .8, .2, .9, 2, 1, -1, false, true, 100, 80, false);
        return new Decision(id, "Tria", Instant.parse("2031-03-04T12:00:00Z"), Occasion.EVENT, "raid", 1, "", in, Constraints.DEFAULT, FourChecks.judge(in, Constraints.DEFAULT), Decision.Outcome.POSTED, score, "");
    }

    @BeforeEach
    void tria_is_tuned() {
        tuning = new RehearsedTuning(List.of(character("Tria"), character("Chris"), character("Sarah")));
        tuning.decided.addAll(List.of(posted(1, 72), posted(2, 79), posted(3, 91)));
        model = new TuneModel(tuning, new Background(Runnable::run, Runnable::run, said::add), new Notices(), memory);
    }

    private Constraints file(String name) {
        return tuning.sheets.get(name).constraints();
    }

    private Constraints shown() {
        return model.now().get().orElseThrow().constraints();
    }

    @Test
    void while_it_is_dragged_only_the_replay_changes_and_let_go_it_is_in_the_file() {
        model.turn(Dial.QUALITY_THRESHOLD, 75);
        model.turn(Dial.QUALITY_THRESHOLD, 80);
        assertThat(model.hindsight().replay().get().dropped()).containsExactly(1L, 2L);
        assertThat(file("Tria").qualityThreshold()).isEqualTo(70);
        model.settle();
        assertThat(file("Tria").qualityThreshold()).isEqualTo(80);
        assertThat(tuning.written).hasSize(1);
        assertThat(model.hindsight().replay().get().dropped()).as("still held against what she did").containsExactly(1L, 2L);
    }

    @Test
    void letting_go_where_it_was_writes_nothing() {
        model.turn(Dial.QUALITY_THRESHOLD, 80);
        model.turn(Dial.QUALITY_THRESHOLD, 70);
        model.settle();
        assertThat(tuning.written).isEmpty();
    }

    @Test
    void everything_can_be_undone_and_done_again() {
        model.turn(Dial.DAILY_POSTS, 3);
        model.settle();
        model.hours(ActiveHours.daily(8, 20));
        model.settle();
        model.weight("raid", -.254);
        model.settle();
        assertThat(tuning.sheets.get("Tria").motivation("raid").weight()).isEqualTo(-.25);
        model.undo();
        model.undo();
        assertThat(file("Tria").activeHours()).isEqualTo("00-24");
        assertThat(shown().dailyPosts()).isEqualTo(3);
        model.redo();
        assertThat(file("Tria").activeHours()).isEqualTo("08-20");
        model.revert();
        assertThat(file("Tria")).isEqualTo(Constraints.DEFAULT);
        model.undo();
        assertThat(file("Tria").dailyPosts()).isEqualTo(3);
    }

    @Test
    void two_slots_are_gone_back_and_forth_between() {
        model.keep(Slots.Slot.A);
        model.turn(Dial.SOCIABILITY, .9);
        model.settle();
        model.keep(Slots.Slot.B);
        model.take(Slots.Slot.A);
        assertThat(file("Tria").sociability()).isEqualTo(.5);
        model.take(Slots.Slot.B);
        assertThat(file("Tria").sociability()).isEqualTo(.9);
    }

    @Test
    void presets_outlive_the_window_and_are_taken_as_they_were_kept() {
        model.turn(Dial.TOKENS_PER_DAY, 30_000);
        model.hours(ActiveHours.daily(22, 4));
        model.presets().keep("night\towl", shown());
        var later = new TuneModel(tuning, new Background(Runnable::run, Runnable::run, said::add), new Notices(), memory);
        later.choose("Sarah");
        assertThat(later.presets().names()).containsExactly("night owl");
        later.take("night owl");
        assertThat(file("Sarah").activeHours()).isEqualTo("22-04");
        assertThat(file("Sarah").budget().tokensPerDay()).isEqualTo(30_000);
    }

    @Test
    void her_limits_can_be_given_to_others_in_one_step() {
        model.turn(Dial.DAILY_POSTS, 4);
        model.settle();
        model.giveTo(List.of("Chris", "Sarah"));
        assertThat(file("Chris").dailyPosts()).isEqualTo(4);
        assertThat(file("Sarah").dailyPosts()).isEqualTo(4);
        model.undo();
        assertThat(file("Chris").dailyPosts()).isEqualTo(10);
        assertThat(file("Sarah").dailyPosts()).isEqualTo(10);
        assertThat(file("Tria").dailyPosts()).isEqualTo(4);
    }

    @Test
    void a_number_opens_the_posts_behind_it_and_turning_on_closes_them() {
        model.turn(Dial.QUALITY_THRESHOLD, 80);
        model.hindsight().open(Kind.DROPPED);
        assertThat(model.hindsight().listed().get()).extracting(past -> past.decision().id()).containsExactly(1L, 2L);
        model.turn(Dial.QUALITY_THRESHOLD, 75);
        assertThat(model.hindsight().list().get()).isEmpty();
    }

    @Test
    void what_cannot_be_written_is_said_and_the_file_is_shown_again() {
        tuning.refusing = true;
        model.turn(Dial.QUALITY_THRESHOLD, 90);
        model.settle();
        assertThat(said).containsExactly("The disk is full.");
        assertThat(shown().qualityThreshold()).isEqualTo(70);
    }

    @Test
    void what_somebody_else_writes_meanwhile_is_shown() {
        model.look();
        tuning.sheets.computeIfPresent("Tria", (_, who) -> who.with(Dial.DAILY_POSTS.turn(who.constraints(), 2)));
        model.look();
        assertThat(shown().dailyPosts()).isEqualTo(2);
    }

    @Test
    void who_leaves_the_cast_leaves_the_view_to_the_next() {
        tuning.sheets.remove("Tria");
        model.look();
        assertThat(model.now().get().map(Character::name)).contains("Chris");
        tuning.sheets.clear();
        model.look();
        assertThat(model.now().get()).isEqualTo(Optional.empty());
    }

    @Test
    void how_long_posts_stay_fresh_is_dragged_let_go_undone_and_done_again() {
        model.halfLife(Duration.ofHours(30));
        assertThat(tuning.halfLife()).as("while it is dragged").isEqualTo(Duration.ofHours(10));
        model.settle();
        assertThat(tuning.halfLife()).isEqualTo(Duration.ofHours(30));
        model.turn(Dial.DAILY_POSTS, 3);
        model.settle();
        model.undo();
        assertThat(tuning.halfLife()).as("what was done last is undone first").isEqualTo(Duration.ofHours(30));
        model.undo();
        assertThat(tuning.halfLife()).isEqualTo(Duration.ofHours(10));
        assertThat(model.halfLife().get()).isEqualTo(Duration.ofHours(10));
        model.redo();
        assertThat(tuning.halfLife()).isEqualTo(Duration.ofHours(30));
    }

    @Test
    void a_half_life_that_cannot_be_kept_is_shown_as_it_is() {
        tuning.refusing = true;
        model.halfLife(Duration.ofHours(30));
        model.settle();
        assertThat(said).containsExactly("The disk is full.");
        assertThat(model.halfLife().get()).isEqualTo(Duration.ofHours(10));
    }

    @Test
    void a_week_that_is_painted_stands_in_the_sheet_by_days() {
        model.hours(ActiveHours.daily(6, 23).painted(5, 6, 6, 8, false));
        model.settle();
        assertThat(file("Tria").activeHours()).isEqualTo("Mon-Fri 06-23; Sat Sun 09-23");
    }

    @Test
    void what_the_hand_holds_and_what_is_written_outside_meanwhile_are_both_in_the_file() {
        model.look();
        model.turn(Dial.QUALITY_THRESHOLD, 75);
        tuning.sheets.computeIfPresent("Tria", (_, who) -> who.with(Dial.DAILY_POSTS.turn(who.constraints(), 2)));
        model.look();
        model.turn(Dial.QUALITY_THRESHOLD, 80);
        model.settle();
        assertThat(file("Tria").dailyPosts()).isEqualTo(2);
        assertThat(file("Tria").qualityThreshold()).isEqualTo(80);
    }

    @Test
    void somebody_without_a_decision_is_tuned_like_anybody() {
        model.choose("Sarah");
        assertThat(model.hindsight().replay().get().decisions()).isZero();
        assertThat(model.suggestion()).isEmpty();
        model.turn(Dial.QUALITY_THRESHOLD, 90);
        model.hindsight().open(Kind.DROPPED);
        assertThat(model.hindsight().listed().get()).isEmpty();
        model.settle();
        assertThat(file("Sarah").qualityThreshold()).isEqualTo(90);
    }

    @Test
    void one_verdict_is_counted_and_suggests_nothing() {
        tuning.items.add(approved(2));
        model.readPast();
        model.turn(Dial.QUALITY_THRESHOLD, 95);
        assertThat(model.hindsight().replay().get().verdicts()).isOne();
        assertThat(model.hindsight().replay().get().agreement()).isZero();
        assertThat(model.suggestion()).isEmpty();
    }

    private static Item approved(long decision) {
        var post = new Post(1, "Tria", "tria", "raid", "Who signed?", Instant.EPOCH, Instant.EPOCH, 79, "phrases", "anger", 0, "", Optional.empty(), 1, 7, decision, List.of(), List.of(), List.of(), List.of());
        return new Item(post, Optional.of(new Verdict.Approved(0)), Optional.of(Instant.EPOCH));
    }

    @ParameterizedTest
    @EnumSource(Dial.class)
    void no_dial_can_be_turned_past_its_ends(Dial dial) {
        model.turn(dial, 1e12);
        assertThat(dial.of(shown())).isBetween(dial.least(), dial.most());
        model.turn(dial, -1e12);
        assertThat(dial.of(shown())).isBetween(dial.least(), dial.most());
    }
}
