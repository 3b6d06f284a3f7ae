package murmuration.cast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import murmuration.cast.Sheets.Sheet;
import org.junit.jupiter.api.Test;

class SheetTextTest {

    private static final String SET_BY_HAND = """
            { "name" : "Tria",   "goals": ["one",
                  "two"],
              "motivations": {"raid": {"weight":0.90, "stance": -1, "why": "\\"weight\\": 3"}},
              "mine": {"dailyPosts": 1},
              "constraints": {
                "dailyPosts": 12,   "activeHours": "05-01",
                "qualityThreshold": 7e1 } }
            """;

    private static Character read(String text) {
        return ((Sheet.Good) Sheets.parse("tria.json", text)).character();
    }

    @Test
    void only_the_value_that_changed_is_another() {
        Character before = read(SET_BY_HAND);
        Character after = before.with(Dial.QUALITY_THRESHOLD.turn(before.constraints(), 82));
        assertThat(SheetText.tuned(SET_BY_HAND, before, after)).isEqualTo(SET_BY_HAND.replace("7e1", "82"));
    }

    @Test
    void what_is_turned_is_read_back_as_it_was_turned() {
        Character before = read(SET_BY_HAND);
        Constraints limits = before.constraints();
        for (Dial dial : List.of(Dial.DAILY_POSTS, Dial.CURIOSITY, Dial.TOKENS_PER_DAY, Dial.DRAFTS)) limits = dial.turn(limits, dial.of(limits) + dial.step());
        Character after = before.with(limits.with(ActiveHours.daily(8, 2))).moved(Map.of("raid", new Motivation(-.35, -1, ""), "the \"dam\"", new Motivation(.4, 0, "")));
        String text = SheetText.tuned(SET_BY_HAND, before, after);
        assertThat(read(text).constraints()).isEqualTo(after.constraints());
        assertThat(read(text).motivation("raid").weight()).isEqualTo(-.35);
        assertThat(read(text).motivation("the \"dam\"").weight()).isEqualTo(.4);
        assertThat(read(text).other()).isEqualTo(before.other());
        assertThat(text).contains("\"name\" : \"Tria\",   \"goals\": [\"one\",\n      \"two\"]");
    }

    @Test
    void what_was_missing_comes_in_where_it_belongs() {
        assertThat(SheetText.put("{\"name\": \"Tria\"}", "12", "constraints", "dailyPosts")).isEqualTo("{\"name\": \"Tria\", \"constraints\": { \"dailyPosts\": 12 }}");
        assertThat(SheetText.put("{\n  \"constraints\": {\n    \"drafts\": 4\n  }\n}", "12", "constraints", "dailyPosts")).isEqualTo("{\n  \"constraints\": {\n    \"drafts\": 4,\n    \"dailyPosts\": 12\n  }\n}");
        assertThat(SheetText.put("{}", "1", "a")).isEqualTo("{ \"a\": 1 }");
    }

    @Test
    void every_line_of_a_sample_sheet_but_one_is_the_same() throws IOException {
        String text = Files.readString(Path.of(System.getProperty("murmuration.home", "."), "characters", "tria.json"));
        Character before = read(text);
        List<String> changed = SheetText.tuned(text, before, before.with(Dial.SOCIABILITY.turn(before.constraints(), .75))).lines().toList();
        List<String> was = text.lines().toList();
        assertThat(changed).hasSameSizeAs(was);
        assertThat(IntStream.range(0, was.size()).filter(line -> !was.get(line).equals(changed.get(line))).mapToObj(changed::get)).containsExactly("    \"sociability\": 0.75,");
    }

    @Test
    void a_motive_that_went_has_no_weight_left() {
        Character before = read(SET_BY_HAND);
        assertThat(read(SheetText.tuned(SET_BY_HAND, before, before.moved(new LinkedHashMap<>()))).motivation("raid").weight()).isZero();
    }

    @Test
    void what_is_no_sheet_is_refused() {
        assertThatThrownBy(() -> SheetText.put("[1]", "1", "a")).isInstanceOf(CastException.class);
        assertThatThrownBy(() -> SheetText.put("{\"a\": ", "1", "b")).isInstanceOf(CastException.class);
    }
}
