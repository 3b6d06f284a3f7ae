package murmuration.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import murmuration.quality.Taste;
import murmuration.review.Post;
import murmuration.review.Verdict;
import murmuration.voice.Example;
import murmuration.voice.ScriptedVoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonsTest {

    private final AtomicBoolean wanted = new AtomicBoolean(true);
    private Stage stage;
    private Lessons lessons;

    @BeforeEach
    void open(@TempDir Path folder) {
        stage = new Stage(folder, new ScriptedVoice(List.of("Nobody asked.")));
        lessons = new Lessons(stage.desk, wanted::get);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private long laid(String who, String text) {
        var runnerUp = new Post.Alternative(text + " Or so I heard.", 70, "model", List.of(new Post.Check("sense", 60, "")));
        var post = new Post(
                0, who, who, "water", text, Stage.MORNING, Instant.EPOCH, 80, "phrases", "neutral", 0, "The boards stood under water.", Optional.empty(), 1, 0, 0, List.of(new Post.Check("sense", 80, "")), List.of(runnerUp),
                List.of(), List.of());
        return stage.desk.lay(post).join().id();
    }

    @Test
    void what_was_approved_becomes_a_sample_with_its_situation_in_the_novelist_s_words() {
        stage.desk.judge(laid("Tria", "Wet again."), new Verdict.Approved(0)).join();
        stage.desk.judge(laid("Tria", "Wet boards, no names."), new Verdict.Revised("Wet boards. No names.")).join();
        stage.desk.judge(laid("Tria", "Dull."), new Verdict.Discarded(Verdict.Reason.DULL)).join();
        laid("Tria", "Not read yet.");
        assertThat(lessons.samples("Tria"))
                .containsExactly(new Example("The boards stood under water.", "Wet again."), new Example("The boards stood under water.", "Wet boards. No names."));
        assertThat(lessons.samples("Chris")).isEmpty();
    }

    @Test
    void an_approval_that_is_undone_is_no_sample() {
        stage.desk.judge(laid("Tria", "Wet again."), new Verdict.Approved(0)).join();
        assertThat(lessons.samples("Tria")).hasSize(1);
        stage.desk.undo().join();
        assertThat(lessons.samples("Tria")).isEmpty();
    }

    @Test
    void verdicts_teach_a_taste_unless_the_novelist_does_not_want_it() {
        for (int i = 0; i < 8; i++) stage.desk.judge(laid("Tria", "Post number " + i + "."), new Verdict.Approved(1)).join();
        assertThat(lessons.taste()).isNotSameAs(Taste.UNTAUGHT);
        wanted.set(false);
        assertThat(lessons.taste()).isSameAs(Taste.UNTAUGHT);
        assertThat(lessons.samples("Tria")).isEmpty();
    }
}
