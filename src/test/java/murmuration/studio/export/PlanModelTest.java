package murmuration.studio.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import murmuration.export.Selection;
import murmuration.review.ApprovedPost;
import murmuration.review.Post;
import murmuration.review.Verdict;
import murmuration.studio.Rehearsal;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Posts here stand in chapter 5 of 12.
class PlanModelTest {

    private final Notices notices = new Notices();
    private final BlockingQueue<Runnable> answers = new LinkedBlockingQueue<>();
    private Rehearsal rehearsal;
    private PlanModel plan;
    private Post gate;
    private Post feet;

    @BeforeEach
    void two_posts_are_approved_and_one_waits(@TempDir Path folder) {
        rehearsal = new Rehearsal(folder);
        gate = approve(rehearsal.lay("Chris", "seagate", 2, "The gate weighs forty tons."));
        feet = approve(rehearsal.lay("Tria", "raid", 1, "Feet tell you who sleeps."));
        rehearsal.lay("Sarah", "raid", 1, "Nobody asked.");
        plan = new PlanModel(rehearsal.way(), new Background(Runnable::run, answers::add, notices::say), notices);
        plan.look();
    }

    private Post approve(Post post) {
        rehearsal.desk().judge(post.id(), new Verdict.Approved(0)).join();
        return post;
    }

    @AfterEach
    void close() {
        rehearsal.close();
    }

    /// Waits until a move is on the disk, and shows it.
    private void settled() throws InterruptedException {
        answers.take().run();
    }

    private List<Integer> chapters() {
        return rehearsal.desk().approved().stream().map(ApprovedPost::safeFrom).toList();
    }

    @Test
    void every_chapter_has_a_column_and_only_approved_posts_stand_in_them() {
        assertThat(plan.columns().get()).hasSize(12);
        assertThat(plan.columns().get().get(4).posts()).extracting(post -> post.post().id()).containsExactly(gate.id(), feet.id());
        assertThat(plan.selected().get()).contains(gate.id());
    }

    @Test
    void a_post_moves_by_drag_and_by_key_and_exports_for_readers_follow() throws InterruptedException {
        plan.move(gate.id(), 9);
        settled();
        assertThat(chapters()).containsExactly(9, 5);
        plan.shift(1);
        settled();
        assertThat(chapters()).containsExactly(10, 5);
        var upToNine = new Selection(OptionalInt.of(9), Set.of(), Optional.empty(), Optional.empty());
        assertThat(upToNine.of(rehearsal.desk().approved())).extracting(post -> post.post().id()).containsExactly(feet.id());
        plan.home();
        settled();
        assertThat(chapters()).containsExactly(5, 5);
    }

    @Test
    void moves_are_taken_back_and_made_again() throws InterruptedException {
        plan.move(gate.id(), 9);
        settled();
        plan.move(feet.id(), 7);
        settled();
        assertThat(plan.undo()).isTrue();
        settled();
        assertThat(chapters()).containsExactly(9, 5);
        assertThat(plan.undo()).isTrue();
        settled();
        assertThat(chapters()).containsExactly(5, 5);
        assertThat(plan.undo()).isFalse();
        assertThat(plan.redo()).isTrue();
        settled();
        assertThat(chapters()).containsExactly(9, 5);
    }

    @Test
    void nothing_moves_before_its_own_chapter_or_behind_the_last() throws InterruptedException {
        plan.shift(-1);
        assertThat(notices.latest().get()).isEqualTo("This post knows of chapter 5; it cannot go out before it.");
        assertThat(chapters()).containsExactly(5, 5);
        plan.shift(99);
        settled();
        assertThat(chapters()).containsExactly(12, 5);
    }

    @Test
    void arrows_choose_within_a_chapter_and_from_chapter_to_chapter() throws InterruptedException {
        plan.step(1);
        assertThat(plan.selected().get()).contains(feet.id());
        plan.step(1);
        assertThat(plan.selected().get()).contains(feet.id());
        plan.move(gate.id(), 8);
        settled();
        plan.turn(-1);
        assertThat(plan.selected().get()).contains(feet.id());
        plan.turn(1);
        assertThat(plan.selected().get()).contains(gate.id());
    }

    @Test
    void whose_approval_is_taken_back_leaves_the_plan() throws InterruptedException {
        plan.move(gate.id(), 8);
        settled();
        rehearsal.desk().judge(gate.id(), new Verdict.Later()).join();
        plan.look();
        assertThat(plan.post(gate.id())).isEmpty();
        assertThat(plan.selected().get()).contains(feet.id());
    }
}
