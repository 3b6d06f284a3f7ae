package murmuration.canon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TempersTest {

    private static Speaker speaker(String name, String... sentences) {
        var said = List.of(sentences);
        var use = WordUse.of(said);
        return new Speaker(name, List.of(), List.of(said), use, use, Set.of());
    }

    private static final Speaker ANNA = speaker("Anna", "Oh, nobody ever tells me such things!", "I knew how it would be, I always told you so!", "You have no feeling for my poor nerves!");
    private static final Speaker THORNE = speaker("Mr. Thorne",
            "I have the honour to assure you that my regard for the character of your family, and my opinion of the circumstances in which it has pleased them to be placed, are of the most respectful description.",
            "Permit me to observe, that the duty of a person of my rank is in every circumstance to favour that conduct which the general esteem of the neighbourhood has already distinguished.");
    private static final Speaker WEIR = speaker("Weir", "It broke.", "I saw it go.", "We need rope.", "The pole is too short.");
    private static final Speaker LAMB = speaker("Miss Lamb", "I hope that they may be happy.", "Perhaps she was sorry, and I cannot think that anybody meant to be unkind.", "It seems so kind of them.");

    @Test
    void each_is_heard_against_the_others() {
        assertThat(Tempers.of(List.of(ANNA, THORNE, WEIR, LAMB)))
                .containsAllEntriesOf(Map.of("Anna", Temper.ANXIOUS, "Mr. Thorne", Temper.STATELY, "Weir", Temper.PLAIN, "Miss Lamb", Temper.GENTLE));
    }

    @Test
    void who_never_exclaims_is_in_no_flutter_and_short_sentences_are_no_speeches() {
        assertThat(Tempers.of(List.of(WEIR, speaker("Dale", "I never said so.", "Nobody tells me anything.", "It was always like that."))).values()).doesNotContain(Temper.ANXIOUS, Temper.STATELY);
    }

    @Test
    void a_cast_of_one_has_a_temper_too() {
        assertThat(Tempers.of(List.of(THORNE))).containsKey("Mr. Thorne");
        assertThat(Tempers.of(List.of())).isEmpty();
    }
}
