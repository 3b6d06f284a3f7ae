package murmuration.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DriftTest {

    private static final Map<String, List<String>> CAST = Map.of("Tria", curt(0, 20), "Sarah", gentle(0, 20), "Randy", boastful(0, 20));
    private static final Drift DRIFT = Drift.among(CAST);

    @Test
    void new_lines_are_nearest_to_the_voice_they_are_written_in() {
        assertThat(nearest(curt(20, 25))).isEqualTo("Tria");
        assertThat(nearest(gentle(20, 25))).isEqualTo("Sarah");
        assertThat(nearest(boastful(20, 25))).isEqualTo("Randy");
    }

    @Test
    void who_sounds_like_somebody_else_has_drifted() {
        assertThat(DRIFT.of("Tria", curt(20, 25)).orElseThrow()).isNegative();
        assertThat(DRIFT.of("Tria", gentle(20, 25)).orElseThrow()).isPositive();
    }

    @Test
    void fewer_than_five_texts_tell_nothing() {
        assertThat(DRIFT.of("Tria", curt(20, 24))).isEmpty();
        assertThat(DRIFT.distances(List.of())).isEmpty();
    }

    @Test
    void a_voice_of_too_few_lines_an_unknown_one_and_a_cast_of_one_have_no_drift() {
        var alone = Drift.among(Map.of("Tria", curt(0, 10), "Sarah", gentle(0, 4)));
        assertThat(alone.of("Tria", gentle(0, 5))).isEmpty();
        assertThat(alone.of("Sarah", gentle(0, 5))).isEmpty();
        assertThat(Drift.among(Map.of()).distances(curt(0, 5))).isEmpty();
    }

    @Test
    void names_do_not_count() {
        var same = Stream.of("Kamea", "Benno", "Lotte", "Amara", "Joss").map(name -> "I told you, " + name + ", that I would not go.").toList();
        var other = Stream.of("Pell", "Ilse", "Eva", "Josef", "Tomas").map(name -> "I told you, " + name + ", that I would not go.").toList();
        assertThat(DRIFT.distances(same)).isEqualTo(DRIFT.distances(other));
    }

    private static String nearest(List<String> texts) {
        return DRIFT.distances(texts).entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    private static List<String> curt(int from, int to) {
        return lines(from, to, "No %s. Nobody got %s. Who paid?", "Print it. %s first, then %s.");
    }

    private static List<String> gentle(int from, int to) {
        return lines(from, to, "I think perhaps that we might share the %s with you, if you would like the %s.", "I should be glad if you could leave me a little of the %s and the %s.");
    }

    private static List<String> boastful(int from, int to) {
        return lines(from, to, "My %s was the biggest they had ever seen, and I've told them all about its %s!", "They were asking me about the %s, so I've shown them my own %s!");
    }

    private static List<String> lines(int from, int to, String one, String other) {
        var things = List.of("bread", "boats", "water", "paper", "lamps", "ropes", "coal", "stairs");
        return IntStream.range(from, to).mapToObj(i -> (i % 2 == 0 ? one : other).formatted(things.get(i % 8), things.get((i * 3 + 1) % 8))).toList();
    }
}
