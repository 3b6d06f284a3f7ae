package murmuration.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import murmuration.board.TraceType;
import murmuration.cast.Character;
import murmuration.cast.Constraints;
import murmuration.voice.VoiceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Agents alive on threads of their own.
@Timeout(90)
class SwarmTest {

    @TempDir
    Path folder;

    private static Character caring(String name) {
        return People.person(name, People.cares("water", .9, 0));
    }

    private static long posts(Stage stage, String name) {
        return stage.desk.items(item -> item.post().character().equals(name)).size();
    }

    private static Status status(Swarm swarm, String name) {
        return swarm.statuses().get(name);
    }

    @Test
    void a_voice_that_throws_is_one_agents_fault_and_the_others_go_on() throws InterruptedException {
        var voice = new Speaking((prompt, random) -> {
            if (prompt.name().equals("Tria")) throw new VoiceException("The writer is out.");
            return Speaking.sentence(random);
        });
        try (var stage = new Stage(folder, voice);
                var swarm = stage.swarm(caring("Tria"), caring("Chris"))) {
            stage.happens("water", "The cellar flooded.");
            swarm.start("Tria");
            swarm.start("Chris");
            Stage.await("Chris posted", () -> posts(stage, "Chris") > 0);
            Stage.await("Tria failed", () -> !stage.traces(TraceType.FAULT).isEmpty());
            assertThat(stage.traces(TraceType.FAULT)).allSatisfy(fault -> {
                assertThat(fault.agent()).isEqualTo("Tria");
                assertThat(fault.text()).isEqualTo("The writer is out.");
            });
            assertThat(status(swarm, "Tria").doing()).isEqualTo(Doing.FAILED);
            assertThat(status(swarm, "Tria").why()).isEqualTo("The writer is out. Tries again in 1 s.");
            assertThat(status(swarm, "Tria").counts().faults()).isEqualTo(1);
            assertThat(swarm.alive()).isEqualTo(2);
        }
    }

    @Test
    void a_voice_that_hangs_does_not_hinder_the_others_and_can_be_interrupted() throws InterruptedException {
        var never = new CountDownLatch(1);
        var voice = new Speaking((prompt, random) -> {
            if (prompt.name().equals("Tria")) never.await();
            return Speaking.sentence(random);
        });
        try (var stage = new Stage(folder, voice);
                var swarm = stage.swarm(caring("Tria"), caring("Chris"), caring("Sarah"))) {
            stage.happens("water", "The cellar flooded.");
            for (String name : stage.cast.keySet()) swarm.start(name);
            Stage.await("the others posted", () -> posts(stage, "Chris") > 0 && posts(stage, "Sarah") > 0);
            Stage.await("Tria hangs", () -> status(swarm, "Tria").doing() == Doing.WRITING);
            long began = System.nanoTime();
            swarm.close();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
            assertThat(swarm.alive()).isZero();
            assertThat(posts(stage, "Tria")).isZero();
            assertThat(stage.traces(TraceType.FAULT)).isEmpty();
        }
    }

    @Test
    void a_thread_that_dies_is_started_again_and_the_others_are_untouched() throws InterruptedException {
        var once = new AtomicBoolean();
        var voice = new Speaking((prompt, random) -> {
            if (prompt.name().equals("Tria") && once.compareAndSet(false, true)) throw new LinkageError("killed");
            return Speaking.sentence(random);
        });
        try (var stage = new Stage(folder, voice);
                var swarm = stage.swarm(caring("Tria"), caring("Chris"))) {
            stage.happens("water", "The cellar flooded.");
            swarm.start("Tria");
            swarm.start("Chris");
            Stage.await("Tria's thread died", () -> !stage.traces(TraceType.FAULT).isEmpty());
            Stage.await("Chris posted", () -> posts(stage, "Chris") > 0);
            stage.clock.turn(Duration.ofHours(2));
            stage.happens("water", "A boat sank at noon.");
            Stage.await("Tria posts", () -> posts(stage, "Tria") > 0);
            assertThat(swarm.alive()).isEqualTo(2);
            assertThat(status(swarm, "Tria").counts().faults()).isEqualTo(1);
            assertThat(status(swarm, "Chris").counts().faults()).isZero();
        }
    }

    @Test
    void a_draft_that_takes_all_memory_is_one_agents_fault_and_she_writes_again() throws InterruptedException {
        var once = new AtomicBoolean();
        var voice = new Speaking((prompt, random) -> {
            if (prompt.name().equals("Tria") && once.compareAndSet(false, true)) throw new OutOfMemoryError("Java heap space");
            return Speaking.sentence(random);
        });
        try (var stage = new Stage(folder, voice);
                var swarm = stage.swarm(caring("Tria"), caring("Chris"))) {
            stage.happens("water", "The cellar flooded.");
            swarm.start("Tria");
            swarm.start("Chris");
            Stage.await("Chris posted", () -> posts(stage, "Chris") > 0);
            Stage.await("Tria failed", () -> !stage.traces(TraceType.FAULT).isEmpty());
            assertThat(stage.traces(TraceType.FAULT)).singleElement().satisfies(fault -> assertThat(fault.text()).isEqualTo("Java heap space"));
            stage.happens("water", "A boat sank at noon.");
            Stage.await("Tria posts", () -> {
                stage.clock.turn(Duration.ofMinutes(10));
                return posts(stage, "Tria") > 0;
            });
            assertThat(swarm.alive()).isEqualTo(2);
            assertThat(status(swarm, "Chris").counts().faults()).isZero();
        }
    }

    @Test
    void a_subject_that_is_handed_to_her_wakes_her() throws InterruptedException {
        try (var stage = new Stage(folder, Speaking.freely());
                var swarm = stage.swarm(caring("Tria"))) {
            swarm.start("Tria");
            Stage.await("she rests", () -> status(swarm, "Tria").doing() == Doing.QUIET || status(swarm, "Tria").doing() == Doing.RESTING);
            swarm.hand("Tria", "bread", "The bakery burned down.");
            Stage.await("she wrote about it", () -> stage.desk.items().stream().anyMatch(item -> item.post().situation().equals("The bakery burned down.")));
            assertThat(stage.clock.instant()).isEqualTo(Stage.MORNING);
            assertThat(swarm.messages()).isEqualTo(0);
        }
    }

    @Test
    void paused_she_is_stopped_at_once_and_resumed_she_takes_up_what_she_was_writing() throws InterruptedException {
        var hang = new AtomicBoolean(true);
        var calls = new AtomicInteger();
        var never = new CountDownLatch(1);
        var voice = new Speaking((_, random) -> {
            calls.incrementAndGet();
            if (hang.get()) never.await();
            return Speaking.sentence(random);
        });
        try (var stage = new Stage(folder, voice);
                var swarm = stage.swarm(caring("Tria"))) {
            stage.happens("water", "The cellar flooded.");
            swarm.start("Tria");
            Stage.await("she writes", () -> calls.get() == 1);
            swarm.pause("Tria");
            swarm.pause("Tria");
            assertThat(status(swarm, "Tria").doing()).isEqualTo(Doing.PAUSED);
            Stage.await("her thread has ended", () -> swarm.alive() == 0);
            assertThat(stage.desk.items()).isEmpty();
            hang.set(false);
            swarm.resume("Tria");
            Stage.await("she posted", () -> posts(stage, "Tria") == 1);
            assertThat(stage.desk.items().getFirst().post().situation()).isEqualTo("The cellar flooded.");
            assertThat(swarm.messages()).isZero();
            assertThat(stage.traces(TraceType.FAULT)).isEmpty();
        }
    }

    @Test
    void paused_and_resumed_in_quick_succession_she_never_lives_twice() throws InterruptedException {
        var tireless = new Constraints(1000, 5, 4, 0, 40, 0, .5, 0, "00-24", 1, Constraints.Budget.DEFAULT);
        var writing = new AtomicInteger();
        var most = new AtomicInteger();
        var voice = new Speaking((_, random) -> {
            most.accumulateAndGet(writing.incrementAndGet(), Math::max);
            try {
                Thread.yield();
                return Speaking.sentence(random);
            } finally {
                writing.decrementAndGet();
            }
        });
        try (var stage = new Stage(folder, voice);
                var swarm = stage.swarm(People.person("Tria", People.cares("water", .9, 0), tireless))) {
            for (int i = 0; i < 100; i++) {
                stage.happens("water", Speaking.sentence(new java.util.SplittableRandom(i)));
                int written = voice.prompts.size();
                swarm.start("Tria");
                if (i % 10 == 0) Stage.await("she writes", () -> voice.prompts.size() > written);
                swarm.pause("Tria");
            }
            swarm.resume("Tria");
            Stage.await("she has said it all", () -> {
                stage.clock.turn(Duration.ofMinutes(10));
                return posts(stage, "Tria") > 0 && stage.world.inboxes().get("Tria").size() == 0 && status(swarm, "Tria").doing() != Doing.WRITING;
            });
            swarm.close();
            assertThat(most.get()).isEqualTo(1);
            assertThat(stage.desk.items()).hasSameSizeAs(stage.traces(TraceType.POST));
        }
    }

    @Test
    void starting_one_who_lives_changes_nothing_and_nobody_can_start_a_stranger() throws InterruptedException {
        try (var stage = new Stage(folder, Speaking.freely());
                var swarm = stage.swarm(caring("Tria"))) {
            swarm.start("Tria");
            swarm.start("Tria");
            assertThat(swarm.alive()).isEqualTo(1);
            assertThatThrownBy(() -> swarm.start("Nobody")).isInstanceOf(IllegalArgumentException.class).hasMessage("There is nobody called Nobody.");
            swarm.pause("Nobody");
            assertThat(swarm.statuses()).containsOnlyKeys("Tria");
        }
    }
}
