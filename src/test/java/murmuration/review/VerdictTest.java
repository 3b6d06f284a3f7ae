package murmuration.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private static Item item(Verdict verdict) {
        return new Item(Posts.of("Ask who signed.", 1, "Ask them."), Optional.ofNullable(verdict), Optional.of(Instant.EPOCH));
    }

    @Test
    void each_verdict_leaves_the_post_in_its_state() {
        assertThat(item(null).state()).isEqualTo(State.WAITING);
        assertThat(item(new Verdict.Later()).state()).isEqualTo(State.LATER);
        assertThat(item(new Verdict.Approved(0)).state()).isEqualTo(State.APPROVED);
        assertThat(item(new Verdict.Revised("Ask.")).state()).isEqualTo(State.APPROVED);
        assertThat(item(new Verdict.Discarded(Verdict.Reason.DULL)).state()).isEqualTo(State.DISCARDED);
    }

    @Test
    void the_words_that_count_are_the_novelists_or_the_ones_she_chose() {
        assertThat(item(new Verdict.Approved(0)).text()).isEqualTo("Ask who signed.");
        assertThat(item(new Verdict.Approved(0)).edited()).isFalse();
        assertThat(item(new Verdict.Approved(1)).text()).isEqualTo("Ask them.");
        assertThat(item(new Verdict.Revised("Ask.")).text()).isEqualTo("Ask.");
        assertThat(item(new Verdict.Revised("Ask.")).edited()).isTrue();
        assertThat(item(new Verdict.Discarded(Verdict.Reason.NONE)).text()).isEqualTo("Ask who signed.");
    }

    @Test
    void an_approved_post_is_made_of_nothing_else() {
        for (Verdict verdict : new Verdict[] {null, new Verdict.Later(), new Verdict.Discarded(Verdict.Reason.OTHER)}) {
            assertThatThrownBy(() -> new ApprovedPost(item(verdict), 1)).isInstanceOf(ReviewException.class).hasMessage("Only an approved post may leave the world.");
        }
        assertThat(ApprovedPost.class.getConstructors()).as("nobody outside can make one").isEmpty();
        assertThat(Modifier.isFinal(ApprovedPost.class.getModifiers())).isTrue();
    }

    @Test
    void a_revision_without_words_is_refused() {
        assertThatThrownBy(() -> new Verdict.Revised(" \n")).isInstanceOf(ReviewException.class).hasMessage("A post needs some text.");
    }

    @ParameterizedTest
    @CsvSource({"off-voice, OFF_VOICE", "Off Canon, OFF_CANON", "' dull ', DULL", "spoiler, SPOILER", "boring, OTHER", "'', OTHER", "none, NONE"})
    void a_reason_is_understood_as_a_person_types_it(String word, Verdict.Reason reason) {
        assertThat(Verdict.Reason.of(word)).isEqualTo(reason);
    }
}
