package murmuration.studio.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DividersTest {

    @TempDir
    Path folder;

    @Test
    void lines_stand_where_they_were_drawn_when_the_program_is_started_again() {
        Path file = folder.resolve("window.properties");
        var memory = Memory.in(file);
        new Dividers(memory).note("live", .2514, .7);
        memory.close();
        var again = new Dividers(Memory.in(file));
        assertThat(again.places("live", .24, .64)).containsExactly(.251, .7);
        assertThat(again.places("desk", .24, .64)).containsExactly(.24, .64);
    }

    @Test
    void as_many_lines_as_there_are_or_the_usual_ones() {
        var dividers = new Dividers(Memory.brief());
        dividers.note("live", .3, .7);
        assertThat(dividers.places("live", .5)).containsExactly(.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wide", "0.2;0.3", "7.0 0.1", "NaN 0.1", "-0.1 0.2"})
    void what_somebody_wrote_into_the_file_is_no_place(String written) {
        var memory = Memory.brief();
        memory.put("dividers.live", written);
        assertThat(new Dividers(memory).places("live", .24, .64)).containsExactly(.24, .64);
    }
}
