package murmuration.studio.desk;

import static murmuration.studio.Rehearsal.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import murmuration.review.ApprovedPost;
import murmuration.review.Given;
import murmuration.review.Item;
import murmuration.review.Life;
import murmuration.review.Post;
import murmuration.review.State;
import murmuration.review.Verdict;
import murmuration.studio.Rehearsal;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Memory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskModelTest {

    @TempDir
    Path folder;

    private Rehearsal rehearsal;
    private DeskModel model;
    private Post first;
    private Post second;

    /// Stands for JavaFX's thread: what arrives is run when the test says so.
    private final BlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
    private final List<String> notices = new ArrayList<>();

    @BeforeEach
    void layTwoPosts() {
        rehearsal = new Rehearsal(folder);
        first = rehearsal.lay("Tria", "raid", 2, "Ask them why. I have the list. The ink is younger.", draft("Somebody signed.", 70, "phrases"), draft("They came.", 60, "model"));
        second = rehearsal.lay("Chris", "harbour", 1, "Ninety in the basket. That's all.");
        model = new DeskModel(rehearsal.desk(), new Background(Runnable::run, fx::add, notices::add), rehearsal.aids());
        model.refresh();
        settle();
    }

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void the_oldest_post_is_read_first() {
        assertThat(shown()).isEqualTo(first.id());
        assertThat(model.queue()).extracting(item -> item.post().id()).containsExactly(first.id(), second.id());
        assertThat(model.counts().get()).containsEntry(State.WAITING, 2);
    }

    @Test
    void the_queue_is_shown_as_it_was_when_the_world_was_last_open_but_for_the_search() {
        var memory = Memory.brief();
        model.remember(memory);
        model.wish(model.wish().get().grouping(Grouping.THREAD).order(Order.BEST).search("ink"));
        model.filter(State.LATER);
        var again = new DeskModel(rehearsal.desk(), new Background(Runnable::run, fx::add, notices::add), rehearsal.aids());
        again.remember(memory);
        assertThat(again.wish().get()).isEqualTo(new Wish(State.LATER, "", Grouping.THREAD, Order.BEST));
    }

    @Test
    void what_was_kept_by_another_program_is_no_wish() {
        var memory = Memory.brief();
        memory.put("desk", "PUBLISHED BEST  ;");
        model.remember(memory);
        assertThat(model.wish().get()).isEqualTo(new Wish(State.WAITING, "", Grouping.NONE, Order.BEST));
    }

    @Test
    void the_next_card_shows_when_the_verdict_is_on_the_disk_and_not_before() {
        model.approve();
        assertThat(shown()).isEqualTo(first.id());
        committed();
        assertThat(shown()).isEqualTo(second.id());
        assertThat(state(first)).isEqualTo(State.APPROVED);
    }

    @Test
    void while_a_verdict_is_written_another_cannot_be_given() {
        model.approve();
        model.discard(Verdict.Reason.NONE);
        committed();
        assertThat(state(first)).isEqualTo(State.APPROVED);
        assertThat(state(second)).isEqualTo(State.WAITING);
    }

    @Test
    void approving_a_runner_up_takes_it() {
        model.card().leaf(1);
        settle();
        model.approve();
        committed();
        assertThat(rehearsal.desk().item(first.id()).orElseThrow().text()).isEqualTo("Somebody signed.");
    }

    @Test
    void drafts_are_leafed_through_round_and_round() {
        model.card().leaf(-1);
        assertThat(model.card().card().get().orElseThrow().text()).isEqualTo("They came.");
        model.card().leaf(1);
        assertThat(model.card().card().get().orElseThrow().text()).isEqualTo(first.text());
    }

    @Test
    void approving_with_a_sentence_struck_saves_a_revision() {
        model.card().strike(1);
        assertThat(model.card().words()).isEqualTo("Ask them why. The ink is younger.");
        model.approve();
        committed();
        assertThat(rehearsal.desk().item(first.id()).flatMap(Item::verdict)).contains(new Verdict.Revised("Ask them why. The ink is younger."));
    }

    @Test
    void a_struck_sentence_can_be_restored_and_the_last_one_cannot_be_struck() {
        model.card().strike(0);
        model.card().strike(1);
        model.card().strike(2);
        assertThat(model.card().words()).isEqualTo("The ink is younger.");
        model.card().strike(0);
        model.card().strike(1);
        assertThat(model.card().words()).isEqualTo(first.text());
    }

    @Test
    void her_own_words_approved_unchanged_are_no_revision() {
        model.card().edit();
        model.approve(first.text());
        committed();
        assertThat(rehearsal.desk().item(first.id()).flatMap(Item::verdict)).contains(new Verdict.Approved(0));
    }

    @Test
    void an_edit_without_words_is_no_verdict() {
        model.approve("  ");
        assertThat(fx).isEmpty();
        assertThat(state(first)).isEqualTo(State.WAITING);
    }

    @Test
    void undo_brings_the_post_back_and_redo_judges_it_again() {
        model.discard(Verdict.Reason.DULL);
        committed();
        model.undo();
        committed();
        assertThat(shown()).isEqualTo(first.id());
        assertThat(state(first)).isEqualTo(State.WAITING);
        model.redo();
        committed();
        assertThat(rehearsal.desk().item(first.id()).flatMap(Item::verdict)).contains(new Verdict.Discarded(Verdict.Reason.DULL));
        assertThat(model.wish().get().state()).isEqualTo(State.DISCARDED);
    }

    @Test
    void undo_with_nothing_to_undo_changes_nothing() {
        model.undo();
        committed();
        assertThat(shown()).isEqualTo(first.id());
    }

    @Test
    void a_new_post_goes_to_the_end_and_leaves_the_card_where_it_is() {
        model.move(1);
        model.card().leaf(1);
        Post third = rehearsal.lay("Sarah", "trust", 0, "I think so.");
        model.refresh();
        assertThat(shown()).isEqualTo(second.id());
        assertThat(model.queue().getLast().post().id()).isEqualTo(third.id());
    }

    @Test
    void what_was_put_aside_is_found_again() {
        model.later();
        committed();
        model.filter(State.LATER);
        assertThat(shown()).isEqualTo(first.id());
        model.filter(State.APPROVED);
        assertThat(model.card().card().get()).isEmpty();
    }

    @Test
    void only_what_the_desk_approved_may_leave_the_world() {
        model.approve();
        committed();
        model.discard(Verdict.Reason.NONE);
        committed();
        assertThat(rehearsal.desk().approved()).extracting(ApprovedPost::text).containsExactly(first.text());
        assertThat(model.card().card().get()).isEmpty();
    }

    @Test
    void a_flag_takes_a_post_to_its_own_pile_and_undo_brings_it_back() {
        model.flag();
        committed();
        assertThat(state(first)).isEqualTo(State.FLAGGED);
        assertThat(model.counts().get()).containsEntry(State.FLAGGED, 1);
        model.undo();
        committed();
        assertThat(state(first)).isEqualTo(State.WAITING);
    }

    @Test
    void one_verdict_on_all_that_is_found_is_one_step_to_take_back() {
        Post third = rehearsal.lay("Tria", "raid", 0, "Who signed for the boats?");
        model.refresh();
        model.wish(model.wish().get().search("tria  RAID"));
        assertThat(model.queue()).extracting(item -> item.post().id()).containsExactly(first.id(), third.id());
        model.judgeAll(new Verdict.Discarded(Verdict.Reason.DULL));
        committed();
        assertThat(List.of(state(first), state(second), state(third))).containsExactly(State.DISCARDED, State.WAITING, State.DISCARDED);
        model.undo();
        committed();
        assertThat(List.of(state(first), state(second), state(third))).containsOnly(State.WAITING);
    }

    @Test
    void words_that_are_nowhere_leave_an_empty_queue_and_nothing_to_judge() {
        model.wish(model.wish().get().search("zeppelin"));
        model.judgeAll(new Verdict.Approved(0));
        assertThat(model.queue()).isEmpty();
        assertThat(model.card().card().get()).isEmpty();
        assertThat(fx).isEmpty();
    }

    @Test
    void posts_lie_together_by_person_when_that_is_wanted() {
        Post third = rehearsal.lay("Tria", "raid", 0, "Who signed for the boats?");
        model.refresh();
        model.wish(model.wish().get().grouping(Grouping.CHARACTER));
        assertThat(model.queue()).extracting(item -> item.post().id()).containsExactly(second.id(), first.id(), third.id());
    }

    @Test
    void a_discarded_post_shows_what_grew_from_it_to_keep_or_to_think_about_again() {
        Post grown = rehearsal.answer("Sarah", "raid", first, "Somebody signed, and I think she knows who.");
        Post other = rehearsal.answer("Chris", "raid", first, "They came. That's all.");
        model.refresh();
        model.discard(Verdict.Reason.OFF_CANON);
        committed();
        assertThat(model.aftermath().ripple().get()).extracting(item -> item.post().id()).containsExactly(grown.id(), other.id());
        model.aftermath().keep(rehearsal.desk().item(grown.id()).orElseThrow());
        model.thinkAgain(rehearsal.desk().item(other.id()).orElseThrow());
        while (state(other) == State.WAITING) committed();
        assertThat(model.aftermath().ripple().get()).isEmpty();
        assertThat(List.of(state(grown), state(other))).containsExactly(State.WAITING, State.LATER);
        assertThat(rehearsal.done).containsExactly("again Chris raid");
    }

    @Test
    void taking_a_discard_back_leaves_nothing_to_think_about() {
        rehearsal.answer("Sarah", "raid", first, "Somebody signed.");
        model.refresh();
        model.discard(Verdict.Reason.NONE);
        committed();
        model.undo();
        committed();
        assertThat(model.aftermath().ripple().get()).isEmpty();
    }

    @Test
    void the_third_discard_for_one_reason_proposes_a_change_and_changes_nothing_by_itself() {
        for (int i = 0; i < 2; i++) rehearsal.lay("Tria", "press", 0, "One more sheet, number " + i + ".");
        model.refresh();
        model.wish(model.wish().get().search("tria"));
        for (int i = 0; i < 3; i++) {
            assertThat(model.aftermath().advice().get()).isEmpty();
            model.discard(Verdict.Reason.DULL);
            committed();
        }
        Advice advice = model.aftermath().advice().get().orElseThrow();
        assertThat(advice).extracting(Advice::character, Advice::to, Advice::spared, Advice::lost).containsExactly("Tria", 82.0, 3, 0);
        assertThat(rehearsal.done).isEmpty();
        model.follow(advice);
        settle();
        assertThat(rehearsal.done).containsExactly("allow Tria 82.0");
        assertThat(model.aftermath().advice().get()).isEmpty();
    }

    @Test
    void undo_takes_back_a_followed_proposal_before_the_verdicts_that_led_to_it() {
        double before = rehearsal.aids().authors().threshold("Tria");
        Advice advice = discardedForDullness();
        model.follow(advice);
        settle();
        model.undo();
        settle();
        assertThat(rehearsal.done).containsExactly("allow Tria 82.0", "allow Tria " + before);
        assertThat(model.changes().isBack(model.changes().latest().get().orElseThrow())).isTrue();
        model.undo();
        committed();
        assertThat(model.counts().get()).containsEntry(State.DISCARDED, 2);
        model.redo();
        committed();
        model.redo();
        settle();
        assertThat(rehearsal.done).endsWith("allow Tria 82.0");
    }

    @Test
    void a_proposal_is_not_taken_back_over_what_was_tuned_since() {
        model.follow(discardedForDullness());
        settle();
        var tuned = rehearsal.aids().authors().constraints("Chris").orElseThrow();
        rehearsal.aids().authors().allow("Tria", tuned);
        model.undo();
        settle();
        assertThat(rehearsal.aids().authors().constraints("Tria")).contains(tuned);
    }

    private Advice discardedForDullness() {
        for (int i = 0; i < 2; i++) rehearsal.lay("Tria", "press", 0, "One more sheet, number " + i + ".");
        model.refresh();
        model.wish(model.wish().get().search("tria"));
        for (int i = 0; i < 3; i++) {
            model.discard(Verdict.Reason.DULL);
            committed();
        }
        return model.aftermath().advice().get().orElseThrow();
    }

    @Test
    void a_post_remembers_what_was_said_of_it_and_what_was_taken_back() {
        model.discard(Verdict.Reason.DULL);
        committed();
        model.undo();
        committed();
        var given = new ArrayList<Given>();
        model.history(given::addAll);
        committed();
        assertThat(given).extracting(Given::verdict, Given::life).containsExactly(tuple(new Verdict.Discarded(Verdict.Reason.DULL), Life.UNDONE));
    }

    @Test
    void beside_the_card_lie_its_thread_its_like_and_the_last_words_on_the_topic() {
        Post grown = rehearsal.answer("Tria", "raid", first, "Ask them why. I have the list. The ink is teh younger.");
        Post answer = rehearsal.answer("Sarah", "trust", grown, "I think so.");
        model.refresh();
        model.select(rehearsal.desk().item(grown.id()).orElseThrow());
        settle();
        Beside beside = model.card().beside().get();
        assertThat(beside.before()).extracting(item -> item.post().id()).containsExactly(first.id());
        assertThat(beside.after()).extracting(item -> item.post().id()).containsExactly(answer.id());
        assertThat(beside.similar()).extracting(similar -> similar.item().post().id()).containsExactly(first.id());
        assertThat(beside.last()).extracting(item -> item.post().id()).containsExactly(first.id());
        assertThat(beside.unknown()).containsExactly("teh");
    }

    @Test
    void the_day_is_counted_by_verdicts() {
        assertThat(model.tally().get()).isEqualTo(new Tally(0, 2));
        model.approve();
        committed();
        assertThat(model.tally().get()).isEqualTo(new Tally(1, 2));
        assertThat(model.left()).isEqualTo(1);
    }

    private long shown() {
        return model.card().card().get().orElseThrow().post().id();
    }

    private State state(Post post) {
        return rehearsal.desk().item(post.id()).orElseThrow().state();
    }

    /// Waits for the desk's answer and takes it, and whatever follows from it.
    private void committed() {
        try {
            Runnable answer = fx.poll(10, TimeUnit.SECONDS);
            assertThat(answer).as("an answer of the desk").isNotNull();
            answer.run();
            settle();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void settle() {
        for (Runnable next = fx.poll(); next != null; next = fx.poll()) next.run();
    }
}
