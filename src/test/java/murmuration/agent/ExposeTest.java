package murmuration.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import murmuration.cast.Character;
import murmuration.cast.Sheets;
import murmuration.review.Post;
import murmuration.voice.Occasion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example of the architecture: Tria publishes an exposé, and Chris, whom nobody tells, comes across it and decides for himself.
class ExposeTest {

    private static final Path CHARACTERS = Path.of(System.getProperty("murmuration.home", "."), "characters");
    private static final String EXPOSE = "The raid order was signed two days before anybody complained, and I have the paper with the date.";
    private static final String HIS_WORD = "Somebody signed that raid order with a dry pen while the barge still lay at my quay.";

    @TempDir
    Path folder;

    private static Character sheet(String name) {
        Sheets.Sheet read = Sheets.read(CHARACTERS.resolve(name + ".json"));
        assertThat(read).isInstanceOf(Sheets.Sheet.Good.class);
        return ((Sheets.Sheet.Good) read).character();
    }

    @Test
    void trias_expose_moves_chris_although_nobody_told_him() throws InterruptedException {
        var voice = new Speaking((prompt, _) -> prompt.name().equals("Tria") ? EXPOSE : HIS_WORD);
        try (var stage = new Stage(folder, voice)) {
            stage.chapter.set(7);
            Agent tria = stage.agent(sheet("tria"));
            Agent chris = stage.agent(sheet("chris"));
            stage.swarm().hand("Tria", "press", "A copy of the raid order lay under the door of the press.");
            tria.step();
            Post expose = stage.desk.items().getFirst().post();
            assertThat(expose.character()).isEqualTo("Tria");
            assertThat(expose.text()).isEqualTo(EXPOSE);

            double stood = sheet("chris").motivation("press").stance();
            stage.clock.turn(Duration.ofMinutes(30));
            chris.step();
            Decision his = chris.status().lastDecision().orElseThrow();
            assertThat(his.agent()).isEqualTo("Chris");
            assertThat(his.occasion()).isEqualTo(Occasion.ANSWER);
            assertThat(his.trace()).isEqualTo(expose.traceId());
            assertThat(his.reason()).isEqualTo("Answered Tria.");
            Post answer = stage.desk.items().getLast().post();
            assertThat(answer.text()).isEqualTo(HIS_WORD);
            assertThat(answer.replyTo()).contains(expose.id());
            assertThat(answer.stance()).isGreaterThan(stood);
            assertThat(stage.board.trace(answer.traceId()).orElseThrow().causes()).containsExactly(expose.traceId());
        }
    }

    @Test
    void an_expose_on_what_chris_does_not_care_about_leaves_him_silent() throws InterruptedException {
        var voice = new Speaking((_, _) -> EXPOSE);
        try (var stage = new Stage(folder, voice)) {
            Agent tria = stage.agent(sheet("tria"));
            Agent chris = stage.agent(sheet("chris"));
            var indifferent = new LinkedHashMap<>(sheet("chris").motivations());
            indifferent.keySet().retainAll(List.of("harbour"));
            Character cold = People.person("Chris", indifferent, sheet("chris").constraints(), sheet("chris").knowledge(), sheet("chris").relationships());
            stage.cast.put("Chris", cold);
            stage.happens("press", "A copy of the raid order reached the press.");
            tria.step();
            chris.step();
            assertThat(stage.desk.items()).extracting(item -> item.post().character()).containsExactly("Tria");
        }
    }
}
