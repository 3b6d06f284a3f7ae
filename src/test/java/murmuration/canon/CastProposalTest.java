package murmuration.canon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import murmuration.language.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CastProposalTest {

    private static final Set<String> SLOTS = Set.of("who", "what", "place", "fact", "quote", "name");
    private static Dialogue dialogue;
    private static CastProposal proposal;

    @BeforeAll
    static void propose() throws IOException {
        var excerpt = Texts.excerpt();
        dialogue = Dialogue.of(excerpt);
        proposal = CastProposal.of(excerpt, dialogue, 3);
    }

    @Test
    void those_who_speak_most_come_first() {
        assertThat(proposal.cast()).extracting(Proposed::name).hasSize(3).contains("Mrs. Bennet", "Mr. Bennet");
        assertThat(proposal.cast()).extracting(proposed -> dialogue.of(proposed.name()).stream().mapToInt(line -> Words.all(line.text()).size()).sum())
                .isSortedAccordingTo((one, other) -> other - one);
    }

    @Test
    void samples_are_her_own_sentences_of_middling_length() {
        assertThat(proposal.cast()).allSatisfy(proposed -> {
            assertThat(proposed.samples()).isNotEmpty().hasSizeLessThanOrEqualTo(20);
            assertThat(proposed.samples()).allSatisfy(sample -> {
                assertThat(Words.all(sample.text()).size()).isBetween(6, 25);
                assertThat(sample.situation()).isNotBlank();
            });
        });
    }

    @Test
    void husband_and_wife_have_met() {
        var husband = proposal.cast().stream().filter(proposed -> proposed.name().equals("Mr. Bennet")).findFirst().orElseThrow();
        assertThat(husband.acquaintances()).anySatisfy(other -> {
            assertThat(other.name()).isEqualTo("Mrs. Bennet");
            assertThat(other.met()).isTrue();
        });
        assertThat(husband.chapters()).contains(1);
    }

    @Test
    void a_phrase_book_uses_only_symbols_that_exist() {
        assertThat(proposal.cast()).allSatisfy(proposed -> {
            var used = proposed.phrases().values().stream().flatMap(rules -> rules.stream()).flatMap(rule -> Pattern.compile("#([^#.]+)[^#]*#").matcher(rule).results())
                    .map((MatchResult found) -> found.group(1)).collect(Collectors.toSet());
            used.removeAll(SLOTS);
            assertThat(proposed.phrases().keySet()).containsAll(used);
        });
    }

    @Test
    void nobody_is_proposed_without_dialogue() {
        var silent = Texts.manuscript("Nobody spoke.");
        assertThat(CastProposal.of(silent, Dialogue.of(silent), 6).cast()).isEmpty();
    }
}
