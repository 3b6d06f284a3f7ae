package murmuration.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletionException;
import murmuration.board.Board;
import murmuration.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Posts here stand in chapter 6.
class ReleasePlanTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2031-04-05T06:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Database database;
    private Desk desk;
    private Post first;
    private Post second;

    @BeforeEach
    void two_posts_are_approved() {
        open();
        first = desk.lay(Posts.of("Who signed?", 1)).join();
        second = desk.lay(Posts.of("Eleven steps.", 2)).join();
        desk.judge(java.util.List.of(first.id(), second.id()), new Verdict.Approved(0)).join();
    }

    private void open() {
        database = Database.open(folder.resolve("board.db"));
        desk = Desk.open(database, new Board(CLOCK), CLOCK, CLOCK);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_post_goes_out_after_its_own_chapter_unless_it_was_moved_to_a_later_one() {
        desk.releases().move(Map.of(second.id(), 9)).join();
        assertThat(desk.approved()).extracting(ApprovedPost::safeFrom).containsExactly(6, 9);
    }

    @Test
    void the_plan_is_kept_in_the_world() {
        desk.releases().move(Map.of(first.id(), 8, second.id(), 9)).join();
        desk.releases().move(Map.of(first.id(), 6)).join();
        database.close();
        open();
        assertThat(desk.approved()).extracting(ApprovedPost::safeFrom).containsExactly(6, 9);
    }

    @Test
    void a_move_tells_where_the_posts_stood_so_that_it_can_be_taken_back() {
        desk.releases().move(Map.of(second.id(), 9)).join();
        Map<Long, Integer> before = desk.releases().move(Map.of(first.id(), 12, second.id(), 12)).join();
        assertThat(before).containsOnly(Map.entry(first.id(), 6), Map.entry(second.id(), 9));
        long revision = desk.revision();
        desk.releases().move(before).join();
        assertThat(desk.approved()).extracting(ApprovedPost::safeFrom).containsExactly(6, 9);
        assertThat(desk.revision()).as("a window sees that something changed").isGreaterThan(revision);
    }

    @Test
    void nothing_goes_out_before_the_chapter_it_may_give_away_and_then_nothing_is_moved() {
        var moves = new java.util.LinkedHashMap<Long, Integer>();
        moves.put(first.id(), 9);
        moves.put(second.id(), 5);
        assertThatThrownBy(() -> desk.releases().move(moves).join()).isInstanceOf(CompletionException.class).hasRootCauseMessage("Post 2 knows of chapter 6 and cannot go out before it.");
        assertThat(desk.approved()).extracting(ApprovedPost::safeFrom).containsExactly(6, 6);
    }

    @Test
    void a_post_that_is_not_there_cannot_be_planned() {
        assertThatThrownBy(() -> desk.releases().move(Map.of(77L, 9)).join()).hasRootCauseMessage("There is no post 77 on this desk.");
    }
}
