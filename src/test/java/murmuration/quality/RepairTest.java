package murmuration.quality;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RepairTest {

    @Test
    void every_sentence_end_is_a_candidate() {
        assertThat(Repair.candidates("Nobody paid. I have a copy of the bill. It is long."))
                .containsExactly("Nobody paid.", "Nobody paid. I have a copy of the bill.", "Nobody paid. I have a copy of the bill. It is long.");
    }

    @Test
    void there_are_four_at_most() {
        assertThat(Repair.candidates("I went home. I sat down. I read it. I slept. I woke. I ate.")).hasSize(4).last().isEqualTo("I went home. I sat down. I read it. I slept.");
    }

    @Test
    void what_the_limit_cut_off_is_dropped() {
        assertThat(Repair.candidates("They said no. I asked why they")).containsExactly("They said no.");
    }

    @Test
    void a_dangling_last_clause_is_cut() {
        assertThat(Repair.candidates("Most of those people have been eaten by rats, which will be a problem for."))
                .containsExactly("Most of those people have been eaten by rats.");
        assertThat(Repair.candidates("Mr. Bingley gives a ball, and I must have")).containsExactly("Mr. Bingley gives a ball.");
    }

    @Test
    void a_first_sentence_of_two_clauses_also_comes_without_its_last_one() {
        assertThat(Repair.candidates("The boat has been turned away, but they have brought a little one."))
                .containsExactly("The boat has been turned away, but they have brought a little one.", "The boat has been turned away.");
    }

    @Test
    void capitals_spaces_and_marks_are_mended() {
        assertThat(Repair.candidates("the boat came back , ha!i saw it."))
                .containsExactly("The boat came back, ha!", "The boat came back, ha! I saw it.");
        assertThat(Repair.candidates("I  don't know if i can go.. It costs 3,000 crowns..."))
                .containsExactly("I don't know if I can go.", "I don't know if I can go. It costs 3,000 crowns...");
    }

    @Test
    void a_single_sentence_gets_its_full_stop() {
        assertThat(Repair.candidates("I spoke to the captain of the boat")).containsExactly("I spoke to the captain of the boat.");
    }

    @Test
    void nothing_comes_of_nothing() {
        assertThat(Repair.candidates("  ")).isEmpty();
        assertThat(Repair.candidates("and the")).isEmpty();
    }

    @Test
    void good_posts_are_among_their_own_candidates() {
        var good = Judged.posts().stream().filter(post -> post.grades().stream().allMatch("A"::equals)).map(Judged::post).toList();

        assertThat(good).hasSizeGreaterThan(50).allSatisfy(post -> assertThat(Repair.candidates(post)).anySatisfy(candidate -> assertThat(candidate).isEqualToIgnoringCase(post)));
    }

    @Property(tries = 100)
    void candidates_are_few_different_and_begin_with_no_blank(@ForAll String draft) {
        assertThat(Repair.candidates(draft)).hasSizeLessThanOrEqualTo(4).doesNotHaveDuplicates().allSatisfy(candidate -> assertThat(candidate).isNotBlank());
    }
}
