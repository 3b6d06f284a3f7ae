package murmuration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class TerminalTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Property
    void wrapping_keeps_every_word_and_no_line_is_too_wide(@ForAll List<@AlphaChars @StringLength(min = 1, max = 30) String> words, @ForAll @IntRange(min = 40, max = 100) int width) {
        String wrapped = terminal(false, width).wrapped(String.join(" ", words), 4);
        assertThat(List.of(wrapped.strip().split("\\s+"))).isEqualTo(words.isEmpty() ? List.of("") : words);
        assertThat(wrapped.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
    }

    @Example
    void paragraphs_stay_apart() {
        assertThat(terminal(false, 80).wrapped("One.\nTwo.", 2)).isEqualTo("  One.\n  Two.");
    }

    @Example
    void json_is_one_line_with_times_that_every_language_reads() {
        terminal(false, 80).json(Map.of("at", Instant.parse("2031-03-04T06:00:00.123456789Z")));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"at\":\"2031-03-04T06:00:00.123Z\"}" + System.lineSeparator());
    }

    @Example
    void progress_is_shown_only_where_a_person_looks_on() {
        terminal(false, 80).progress("Tria writes");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        terminal(true, 80).progress("Tria writes");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("\rTria".replace("\r", "\u001b[K"));
    }

    private Terminal terminal(boolean live, int width) {
        return new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), live, width);
    }
}
