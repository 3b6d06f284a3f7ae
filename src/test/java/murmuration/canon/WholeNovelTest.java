package murmuration.canon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.Progress;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class WholeNovelTest {

    @Test
    void a_novel_becomes_cast_topics_and_canon_within_seconds() {
        var file = Texts.novel();
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
            var novel = Manuscript.read(List.of(file), Progress.SILENT);
            var dialogue = Dialogue.of(novel);
            assertThat(novel.lastChapter()).isEqualTo(61);
            assertThat(dialogue.lines()).hasSizeGreaterThan(500);
            assertThat(dialogue.aliases().get("Elizabeth")).contains("Lizzy", "Eliza", "Elizabeth Bennet");
            assertCast(CastProposal.of(novel, dialogue, 15));
            assertThat(Topics.of(novel, 12).topics()).extracting(Topic::id).contains("marriage", "pride", "dancing", "netherfield", "family", "money", "letters");
            assertCanon(novel);
        });
    }

    private static void assertCast(CastProposal proposal) {
        assertThat(proposal.cast()).extracting(Proposed::name)
                .contains("Elizabeth", "Jane", "Mr. Darcy", "Mrs. Bennet", "Mr. Bennet", "Lydia", "Mr. Collins", "Lady Catherine").doesNotContain("Darcy", "Lizzy");
        assertThat(proposal.cast().getFirst().name()).isEqualTo("Elizabeth");
        assertThat(proposal.cast().getFirst().samples()).hasSize(20);
        assertThat(proposal.moments().moments()).hasSizeGreaterThan(60);
        assertThat(proposal.cast().getFirst().phrases().keySet()).filteredOn(key -> key.startsWith("event+")).as("what leans on its scene is left out").hasSizeGreaterThan(5);
    }

    /// A world of it lives through so many moments in its first two minutes.
    @Test
    void its_people_have_something_to_say_to_most_of_what_happens() {
        var novel = Manuscript.read(List.of(Texts.novel()), Progress.SILENT);
        var proposal = CastProposal.of(novel, Dialogue.of(novel), 6);
        var events = proposal.cast().stream().flatMap(proposed -> proposed.phrases().keySet().stream()).filter(key -> key.startsWith("event+") && !key.contains(">")).toList();
        assertThat(events).as("seen: 97").hasSizeGreaterThan(80);
        var first = proposal.moments().moments().stream().limit(44).map(moment -> moment.text().toLowerCase(Locale.ROOT)).toList();
        assertThat(first).filteredOn(news -> events.stream().anyMatch(key -> Stream.of(key.substring("event+".length()).split("\\+")).allMatch(news::contains))).as("seen: 33").hasSizeGreaterThan(27);
    }

    private static void assertCanon(Manuscript novel) {
        try (var canon = Canon.of(novel, List.of())) {
            var everywhere = IntStream.rangeClosed(1, 61).boxed().collect(Collectors.toSet());
            assertThat(canon.ask("Wickham and Georgiana at Ramsgate", new Reader("Elizabeth", everywhere, 34), 3)).allSatisfy(known -> assertThat(known.score()).isLessThan(0.5));
            assertThat(canon.ask("Wickham and Georgiana at Ramsgate", new Reader("Elizabeth", everywhere, 35), 1)).extracting(Known::chapter).containsExactly(35);
        }
    }
}
