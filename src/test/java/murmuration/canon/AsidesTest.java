package murmuration.canon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsidesTest {

    private static Remark said(String text, int chapter, Set<String> about) {
        return new Remark(text, new Exchange(new Line("Mrs. Pool", text, "", chapter, 1, 0, 1), Optional.empty()), 0, true, Remark.Manner.PLAIN, about, Set.of());
    }

    @Test
    void what_was_on_her_mind_is_for_a_quiet_hour_of_those_chapters() {
        assertThat(Asides.of(List.of(said("People do not die of every little cold.", 7, Set.of()), said("Mr. Thorne has more money than sense.", 9, Set.of("Mr. Thorne"))), List.of()))
                .containsEntry("alone>7<13", List.of("People do not die of every little cold."))
                .containsEntry("alone>9<15", List.of("Mr. Thorne has more money than sense."));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "And nobody ever thanked the miller for it.", "I must beg to return to the house.", "I never saw anybody more like her.", "I could hardly keep my countenance.", "They have all gone down to the river.", "Too short by far.", "I must be in town on Saturday for the sale.", "An elm is not the worst of such trees.", "We shall be back at the mill by dinner."})
    void what_leans_on_its_scene_stays_there(String text) {
        assertThat(Asides.of(List.of(said(text, 7, Set.of())), List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mr. Thorne sent papers down from his mill again.", "Mr. Thorne is upstairs with the papers today.", "There are ninety people now upon the barge."})
    void what_is_of_the_moment_is_not_on_anybodys_mind_later(String text) {
        assertThat(Asides.of(List.of(said(text, 7, Set.of("Mr. Thorne"))), List.of())).isEmpty();
    }

    @Test
    void a_chapter_gives_three_at_most_and_those_of_weight_first() {
        var plain = List.of("The bread in this valley comes from Anna's oven.", "A wheel needs a river and a little oil.", "Grey flour makes a grey loaf, and no better one.").stream().map(text -> said(text, 3, Set.of()));
        var weighty = said("I never trust Mr. Thorne with money or with a letter.", 3, Set.of("Mr. Thorne"));
        var rules = Asides.of(Stream.concat(plain, Stream.of(weighty)).toList(), List.of()).get("alone>3<9");
        assertThat(rules).hasSize(3).first().isEqualTo(weighty.text());
    }

    @Test
    void what_was_named_before_is_no_aside() {
        var line = new Line("Mrs. Pool", "Nobody ever praised the match.", "", 7, 1, 0, 1);
        var answered = new Line("Anna", "It is a good match for both of them.", "", 7, 1, 0, 1);
        assertThat(Asides.of(List.of(new Remark(line.text(), new Exchange(line, Optional.of(answered)), 0, true, Remark.Manner.PLAIN, Set.of(), Set.of())), List.of())).isEmpty();
    }

    @Test
    void what_she_says_to_the_news_is_kept_for_it() {
        assertThat(Asides.of(List.of(said("Mr. Thorne has more money than sense.", 9, Set.of("Mr. Thorne"))), List.of("Mr. Thorne has more money than sense."))).isEmpty();
    }
}
