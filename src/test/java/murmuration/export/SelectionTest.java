package murmuration.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import murmuration.review.ApprovedPost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {

    private static final Instant EVENING = Instant.parse("2031-03-04T20:00:00Z");

    private Posts posts;

    @BeforeEach
    void a_desk_with_three_approved_posts_and_one_that_waits(@TempDir Path folder) {
        posts = new Posts(folder);
        posts.approved(Posts.post("Tria", "evening", EVENING, 5));
        posts.approved(Posts.post("Sarah", "morning", Posts.MORNING, 4));
        posts.approved(Posts.post("Tria", "night", EVENING.plusSeconds(7200), 7));
        posts.waiting(Posts.post("Tria", "waiting", EVENING, 4));
    }

    @AfterEach
    void close() {
        posts.close();
    }

    @Test
    void everything_is_in_the_order_of_the_story() {
        assertThat(texts(Selection.EVERYTHING)).containsExactly("morning", "evening", "night");
    }

    @Test
    void what_the_release_plan_holds_back_is_held_back_by_safe_up_to() {
        posts.release(2, 6);
        assertThat(texts(new Selection(OptionalInt.of(5), Set.of(), Optional.empty(), Optional.empty()))).containsExactly("evening");
        assertThat(Row.of(posts.approved().get(1)).safeFromChapter()).isEqualTo(6);
    }

    @Test
    void safe_up_to_a_chapter_holds_back_what_a_later_one_gives_away() {
        assertThat(texts(new Selection(OptionalInt.of(5), Set.of(), Optional.empty(), Optional.empty()))).containsExactly("morning", "evening");
    }

    @Test
    void characters_are_chosen_by_name() {
        assertThat(texts(new Selection(OptionalInt.empty(), Set.of("Tria"), Optional.empty(), Optional.empty()))).containsExactly("evening", "night");
    }

    @Test
    void a_stretch_of_time_has_its_beginning_and_not_its_end() {
        assertThat(texts(new Selection(OptionalInt.empty(), Set.of(), Optional.of(EVENING), Optional.of(EVENING.plusSeconds(7200))))).containsExactly("evening");
    }

    private List<String> texts(Selection selection) {
        return selection.of(posts.approved()).stream().map(ApprovedPost::text).toList();
    }
}
