package murmuration.canon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What was mended while one novel was read, held against a tale of another time that was written for this test.
class AnotherBookTest {

    private static final String TALE = """
            CHAPTER I

            The ferry was late. Captain Brandt stood at the rail with Lena Voigt, and Mrs. Kroll sat on her trunk and watched them both.

            "The company wants the harbour cleared before the frost," said Captain Brandt.

            "The company," said Lena, "has wanted a good many things since I was born, and paid for none of them."

            "Then somebody will have to pay for the coal," said Captain Brandt.

            "If I," cried Mrs. Kroll, "were master of this boat, I should burn the furniture."

            Nobody laughed. The lamp on the quay went out, and after a while it was lit again.

            "Who is the tallest man on the river?" asked Mrs. Kroll.

            "Lena Voigt's father," said Captain Brandt.

            "Lena Voigt's father!" repeated Mrs. Kroll. "I am astonished. Since when does a captain measure a watchman?"

            "Since he saw my light in a fog and rang the bell for two hours," said Captain Brandt.

            CHAPTER II

            It snowed on Captain Brandt and on Lena Voigt, and it snowed on Mrs. Kroll, who had bought a pie.

            "I am told," said Mrs. Kroll, "that the pilot drinks nothing but milk."

            "Nothing is more suspicious," said Captain Brandt, "than a pilot with a clear head."

            "You would hang a man for his breakfast, Captain Brandt," said Lena.

            "The duty of a captain who has been as lucky as I have been. Besides, I never liked his hat," said Captain Brandt.
            """;

    private static final Map<String, List<String>> SAID = new LinkedHashMap<>();
    private static CastProposal proposal;

    @BeforeAll
    static void read() {
        var book = Texts.manuscript(TALE);
        proposal = CastProposal.of(book, Dialogue.of(book), 3);
        proposal.cast().forEach(proposed -> SAID.put(proposed.name(), proposed.phrases().values().stream().flatMap(List::stream).distinct().toList()));
    }

    private static List<String> said(String name) {
        return SAID.entrySet().stream().filter(said -> said.getKey().startsWith(name)).flatMap(said -> said.getValue().stream()).toList();
    }

    @Test
    void everybody_says_what_he_says_in_the_tale_and_nobody_what_another_says() {
        assertThat(said("Lena")).isNotEmpty().allMatch(text -> text.contains("good many things") || text.contains("hang a man"));
        assertThat(said("Mrs. Kroll")).isNotEmpty().allMatch(text -> text.contains("furniture") || text.contains("milk") || text.contains("astonished") || text.contains("tallest"));
        assertThat(said("Captain Brandt")).isNotEmpty().allMatch(text -> text.contains("harbour") || text.contains("coal") || text.contains("father") || text.contains("rang the bell") || text.contains("clear head") || text.contains("hat"));
    }

    @Test
    void a_sentence_that_its_tag_cut_is_whole_again() {
        assertThat(SAID.values().stream().flatMap(List::stream)).contains(
                "The company has wanted a good many things since I was born, and paid for none of them.",
                "If I were master of this boat, I should burn the furniture.",
                "Nothing is more suspicious than a pilot with a clear head.");
    }

    @Test
    void no_fragment_stands_for_itself() {
        assertThat(SAID.values().stream().flatMap(List::stream)).noneMatch(text -> text.startsWith("The duty of a captain who has been as lucky as I have been") || text.equals("Lena Voigt's father."));
    }

    @Test
    void most_of_its_talk_is_answered() {
        var keys = proposal.cast().stream().flatMap(proposed -> proposed.phrases().keySet().stream()).filter(key -> key.startsWith("event+") || key.startsWith("answer+")).toList();
        assertThat(keys).hasSizeGreaterThanOrEqualTo(5);
        assertThat(proposal.moments().moments()).extracting(Moments.Moment::text).anyMatch(news -> news.startsWith("Captain Brandt said: “")).anyMatch(news -> news.startsWith("Mrs. Kroll said: “"));
    }
}
