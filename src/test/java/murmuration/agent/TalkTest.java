package murmuration.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import murmuration.board.Mark;
import murmuration.board.Trace;
import murmuration.board.TraceType;
import murmuration.voice.ScriptedVoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TalkTest {

    private Stage stage;

    @BeforeEach
    void open(@TempDir Path folder) {
        stage = new Stage(folder, new ScriptedVoice(List.of("Nothing.")));
    }

    @AfterEach
    void close() throws Exception {
        stage.close();
    }

    private Trace leave(String who, TraceType type, String text, Long... causes) {
        return stage.board.leave(Mark.of(who, type, "bread", Stage.MORNING, text).causedBy(List.of(causes)));
    }

    @Test
    void a_talk_is_followed_back_to_the_news_it_began_with() {
        Trace news = leave(Trace.NOVELIST, TraceType.EVENT, "The bakery closed.");
        Trace post = leave("Tria", TraceType.POST, "No bread on the Row.", news.id());
        Trace answer = leave("Chris", TraceType.POST, "I have half a loaf.", post.id());
        assertThat(Talk.endingIn(stage.board, answer.id()).traces()).extracting(Trace::id).containsExactly(answer.id(), post.id(), news.id());
        assertThat(Talk.endingIn(stage.board, answer.id()).news()).contains(news);
        assertThat(Talk.endingIn(stage.board, answer.id()).length()).isEqualTo(3);
    }

    @Test
    void what_nobody_reported_has_no_news_behind_it() {
        Trace unasked = leave("Tria", TraceType.POST, "Ink on the bread again.");
        assertThat(Talk.endingIn(stage.board, unasked.id()).news()).isEmpty();
        assertThat(Talk.endingIn(stage.board, 4711).length()).isEqualTo(1);
    }

    @Test
    void it_is_known_how_often_somebody_spoke_in_it_whomever_she_answered() {
        Trace news = leave(Trace.NOVELIST, TraceType.EVENT, "The bakery closed.");
        Trace other = leave(Trace.NOVELIST, TraceType.EVENT, "The tide came in.");
        Trace post = leave("Tria", TraceType.POST, "No bread on the Row.", news.id());
        leave("Tria", TraceType.POST, "Wet boots.", other.id());
        Trace answer = leave("Chris", TraceType.POST, "I have half a loaf.", post.id());
        leave("Tria", TraceType.POST, "Bring the half.", answer.id());
        assertThat(Talk.endingIn(stage.board, answer.id()).timesSpoken(stage.board, "Tria")).isEqualTo(2);
        assertThat(Talk.endingIn(stage.board, answer.id()).timesSpoken(stage.board, "Chris")).isEqualTo(1);
        assertThat(Talk.endingIn(stage.board, answer.id()).timesSpoken(stage.board, "Sarah")).isZero();
    }
}
