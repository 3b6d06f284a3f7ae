package murmuration.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import murmuration.agent.Doing;
import murmuration.studio.board.Interest;
import murmuration.studio.parts.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Toolkit.class)
class StatusModelTest {

    @TempDir
    Path folder;

    @Test
    void whoever_waits_to_try_again_is_alive_and_said_to_wait() throws Exception {
        try (var rehearsal = new Rehearsal(folder)) {
            rehearsal.status("Randy", Doing.FAILED, 12, "The writer did not answer. Tries again in 16 s.", 1, 0, "fear", false, "");
            rehearsal.status("Chris", Doing.WRITING, 2, "Writes about the raid.", 1, 0, "fear", false, "");
            rehearsal.status("Tria", Doing.STOPPED, 2, "", 1, 0, "fear", false, "");
            var model = new StatusModel();
            model.show(rehearsal.sources().look(rehearsal.sources().reader(), Interest.NONE));
            StatusModel.Numbers numbers = model.numbers().get();
            assertThat(numbers.alive()).isEqualTo(numbers.agents() - 1);
            assertThat(numbers.stuck()).containsOnlyKeys("Randy").containsValue("The writer did not answer. Tries again in 16 s.");
        }
    }

    @Test
    void the_line_at_the_foot_says_how_many_live_and_how_many_of_them_wait() {
        assertThat(Texts.of("status.alive", 5, 5, 0)).isEqualTo("5 of 5 alive");
        assertThat(Texts.of("status.alive", 5, 5, 1)).isEqualTo("5 of 5 alive, 1 waits to try again");
        assertThat(Texts.of("status.alive", 5, 5, 5)).isEqualTo("5 of 5 alive, 5 wait to try again");
    }
}
