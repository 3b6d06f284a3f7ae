package murmuration.studio.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import murmuration.agent.Decision;
import murmuration.agent.Doing;
import murmuration.agent.Hour;
import murmuration.agent.Recollection;
import murmuration.agent.Status;
import murmuration.cast.Character;
import murmuration.cast.Sheets;
import murmuration.studio.Rehearsal;
import murmuration.studio.parts.Background;
import org.junit.jupiter.api.Test;

class CastModelTest {

    private final List<Character> cast = Sheets.readAll(Rehearsal.HOME.resolve("characters")).cast();
    private final List<String> asked = new ArrayList<>();
    private final CastModel model = new CastModel(cast, List.of(), new Noting(), new Background(Runnable::run, Runnable::run, asked::add));

    @Test
    void everybody_has_a_pane_before_they_wake() {
        assertThat(model.members().get()).extracting(Member::name).containsExactlyElementsOf(cast.stream().map(Character::name).toList());
        assertThat(model.members().get()).extracting(Member::doing).containsOnly(Doing.STOPPED);
    }

    @Test
    void a_status_goes_to_its_own_character() {
        model.show(cast, Map.of("Tria", status("Tria", Doing.WRITING)));
        assertThat(member("Tria").doing()).isEqualTo(Doing.WRITING);
        assertThat(member("Chris").status()).isEmpty();
    }

    @Test
    void who_lives_is_paused_and_who_is_paused_goes_on() {
        model.show(cast, Map.of("Tria", status("Tria", Doing.RESTING), "Chris", status("Chris", Doing.PAUSED)));
        model.pauseOrResume(member("Tria"));
        model.pauseOrResume(member("Chris"));
        assertThat(asked).containsExactly("pause Tria", "resume Chris");
    }

    @Test
    void all_are_paused_at_once_and_go_on_when_nobody_lives() {
        model.show(cast.subList(0, 2), Map.of("Chris", status("Chris", Doing.RESTING), "Kamea", status("Kamea", Doing.PAUSED)));
        model.pauseOrResumeAll();
        model.show(cast.subList(0, 2), Map.of("Chris", status("Chris", Doing.PAUSED), "Kamea", status("Kamea", Doing.PAUSED)));
        model.pauseOrResumeAll();
        assertThat(asked).containsExactly("pause Chris", "resume Chris", "resume Kamea");
    }

    @Test
    void a_day_is_counted_hour_by_hour_and_what_lies_outside_is_not() {
        model.count(Instant.parse("2031-03-04T12:30:00Z"));
        Day day = model.days().get().get("Tria");
        assertThat(day.posts()[0]).isEqualTo(2);
        assertThat(day.silences()[Day.HOURS - 1]).isEqualTo(4);
        assertThat(day.allPosts()).isEqualTo(2);
        assertThat(day.allSilences()).isEqualTo(5);
    }

    @Test
    void who_leaves_the_cast_has_no_pane() {
        model.show(cast.subList(1, 3), Map.of());
        assertThat(model.members().get()).extracting(Member::name).containsExactly("Kamea", "Randy");
    }

    @Test
    void a_subject_needs_words() {
        model.hand("Tria", "raid", "   ");
        model.hand("Tria", "raid", " Who signed? ");
        assertThat(asked).containsExactly("hand Tria raid Who signed?");
    }

    @Test
    void a_failure_is_said_in_its_own_sentence() {
        var failing = new CastModel(cast, List.of(), new Noting() {
            @Override
            public void pause(String name) {
                throw new IllegalStateException("She cannot be paused now.");
            }
        }, new Background(Runnable::run, Runnable::run, asked::add));
        failing.show(cast, Map.of("Tria", status("Tria", Doing.RESTING)));
        failing.pauseOrResume(failing.members().get().stream().filter(one -> one.name().equals("Tria")).findFirst().orElseThrow());
        assertThat(asked).containsExactly("She cannot be paused now.");
    }

    private Member member(String name) {
        return model.members().get().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private static Status status(String name, Doing doing) {
        return new Status(name, doing, Instant.EPOCH, "", 1, 0, "neutral", Optional.empty(), Optional.empty(), Status.Counts.NONE);
    }

    private class Noting implements Backstage {
        @Override
        public Map<String, Status> statuses() {
            return Map.of();
        }

        @Override
        public void pause(String name) {
            asked.add("pause " + name);
        }

        @Override
        public void resume(String name) {
            asked.add("resume " + name);
        }

        @Override
        public List<Hour> hours(Instant from) {
            return List.of(new Hour("Tria", from, 2, 1), new Hour("Tria", from.plusSeconds(23 * 3600), 0, 4), new Hour("Tria", from.plusSeconds(24 * 3600), 9, 9));
        }

        @Override
        public Recollection recollection(String name) {
            return Recollection.NONE;
        }

        @Override
        public List<Decision> decisions(String name, int newest) {
            return List.of();
        }

        @Override
        public List<String> voices() {
            return List.of("local", "phrases");
        }

        @Override
        public void hand(String name, String topic, String text) {
            asked.add("hand " + name + " " + topic + " " + text);
        }
    }
}
