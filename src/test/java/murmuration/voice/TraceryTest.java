package murmuration.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TraceryTest {

    private static Optional<String> expand(String rule, Map<String, List<String>> rules, Map<String, String> slots) {
        return new Tracery(rules, slots).expand(rule, new SplittableRandom(1));
    }

    private static Optional<String> expand(String rule) {
        return expand(rule, Map.of("load", List.of("owl"), "verb", List.of("carry"), "hero", List.of("#load#")), Map.of());
    }

    @Test
    void a_symbol_is_replaced_by_one_of_its_rules() {
        assertThat(expand("An #hero# sits.")).hasValue("An owl sits.");
    }

    @Test
    void modifiers_are_applied_from_left_to_right() {
        assertThat(expand("#load.s.capitalize# #verb.ed# #load.a#")).hasValue("Owls carried an owl");
    }

    @Test
    void a_saved_symbol_keeps_its_words() {
        var rules = Map.of("name", List.of("Ann", "Bo", "Cy", "Di"), "pair", List.of("#who# and #who#"));
        assertThat(expand("#[who:#name#]pair#", rules, Map.of()).orElseThrow()).matches("(\\w+) and \\1");
        assertThat(expand("[who:#name#]#who#, #who#", rules, Map.of()).orElseThrow()).matches("(\\w+), \\1");
    }

    @Test
    void a_backslash_lets_a_sign_stand_for_itself() {
        assertThat(expand("\\#flood \\[sic\\] \\\\")).hasValue("#flood [sic] \\");
    }

    @Test
    void a_rule_with_an_empty_slot_an_unknown_symbol_or_an_unknown_modifier_is_not_taken() {
        assertThat(expand("#who# came.", Map.of(), Map.of("who", " "))).isEmpty();
        assertThat(expand("#nothing#")).isEmpty();
        assertThat(expand("#load.shout#")).isEmpty();
        assertThat(expand("#load")).isEmpty();
        assertThat(expand("[load")).isEmpty();
    }

    @Test
    void another_rule_of_the_symbol_is_taken_when_one_cannot_be() {
        var rules = Map.of("start", List.of("#who# came", "#place# fell", "it rained"));
        assertThat(expand("#start#", rules, Map.of())).hasValue("it rained");
    }

    @Test
    void the_words_of_a_slot_are_not_expanded() {
        assertThat(expand("#who# came", Map.of("x", List.of("y")), Map.of("who", "#x# [a:b]"))).hasValue("#x# [a:b] came");
    }

    @Test
    void a_grammar_that_calls_itself_ends() {
        var rules = Map.of("a", List.of("#b##b##b#", "#a##a#"), "b", List.of("#a##a##a#", "#b#"));
        assertThat(expand("#a#", rules, Map.of())).isEmpty();
    }

    @Property(tries = 500)
    void no_text_makes_it_throw_or_hang(@ForAll("grammatical") String rule, @ForAll("grammatical") String other) {
        Optional<String> words = expand(rule, Map.of("a", List.of(other, rule), "b", List.of(rule)), Map.of("who", other));
        assertThat(words.orElse("").length()).isLessThanOrEqualTo(1_000);
    }

    @Provide
    Arbitrary<String> grammatical() {
        Arbitrary<String> signs = Arbitraries.of("#", "[", "]", ":", ".", "\\", "a", "b", "who", "#a#", "[c:#b#]", "#c.s#", " ", "é");
        return Arbitraries.oneOf(signs.list().ofMaxSize(20).map(list -> String.join("", list)), Arbitraries.strings().ofMaxLength(40));
    }
}
