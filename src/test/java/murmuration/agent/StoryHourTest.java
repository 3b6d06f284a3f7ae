package murmuration.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import murmuration.board.Trace;
import murmuration.board.TraceType;
import murmuration.cast.Character;
import murmuration.review.Item;
import murmuration.voice.VoiceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What must hold after any stretch of story, however many live in it.
@Timeout(150)
class StoryHourTest {

    private static final int PEOPLE = 50;
    private static final int ROUNDS = 22;

    @TempDir
    Path folder;

    private static List<Decision> those(List<Decision> decisions, Decision.Outcome outcome) {
        return decisions.stream().filter(decision -> decision.outcome() == outcome).toList();
    }

    /// Posts on the desk, decisions to post, post traces and what the agents counted are the same; every other decision is a silence, and counted as one; each fault
    /// is one decision that stayed unwritten for that very reason; each claim was counted by who made it and took what nobody else took; nobody went over her limit.
    private static void holdsTogether(Stage stage, List<Status> people) {
        List<Decision> decisions = stage.decisions();
        List<Item> posts = stage.desk.items();
        List<Decision> posted = those(decisions, Decision.Outcome.POSTED);
        assertThat(posts).extracting(item -> item.post().decisionId()).containsExactlyInAnyOrderElementsOf(posted.stream().map(Decision::id).toList());
        assertThat(posts).extracting(item -> item.post().traceId()).containsExactlyInAnyOrderElementsOf(stage.traces(TraceType.POST).stream().map(Trace::id).toList());
        long unwritten = those(decisions, Decision.Outcome.UNWRITTEN).size();
        assertThat(decisions).hasSize((int) (posts.size() + those(decisions, Decision.Outcome.SILENT).size() + unwritten));
        assertThat(decisions).extracting(Decision::id).doesNotHaveDuplicates();
        assertThat(decisions).allSatisfy(decision -> assertThat(decision.reason()).isNotBlank());
        assertThat(people.stream().mapToLong(status -> status.counts().decisions()).sum()).isEqualTo(decisions.size()).isEqualTo(stage.world.measures().decisions());
        assertThat(people.stream().mapToLong(status -> status.counts().steals()).sum()).isEqualTo(stage.traces(TraceType.CLAIM).size());
        assertThat(people.stream().mapToLong(status -> status.counts().faults()).sum()).isEqualTo(stage.traces(TraceType.FAULT).size());
        assertThat(stage.traces(TraceType.FAULT)).extracting(fault -> fault.agent() + ": " + fault.text())
                .containsExactlyInAnyOrderElementsOf(decisions.stream().filter(StoryHourTest::failed).map(decision -> decision.agent() + ": " + decision.reason()).toList());
        assertThat(people.stream().mapToLong(status -> status.counts().posts()).sum()).isEqualTo(posts.size());
        assertThat(people.stream().mapToLong(status -> status.counts().silences()).sum()).isEqualTo(decisions.size() - posts.size());
        assertThat(stage.traces(TraceType.CLAIM)).extracting(claim -> claim.metadata().get("from") + " " + claim.metadata().get("subject")).doesNotHaveDuplicates();
        posts.stream().collect(Collectors.groupingBy(item -> item.post().character() + " on " + LocalDate.ofInstant(item.post().at(), ZoneOffset.UTC), Collectors.counting()))
                .forEach((who, count) -> assertThat(count).as(who).isLessThanOrEqualTo(stage.cast.get(who.split(" ")[0]).constraints().dailyPosts()));
        assertThat(decisions).allSatisfy(decision -> {
            if (decision.outcome() == Decision.Outcome.SILENT) assertThat(FourChecks.allPassed(decision.checks())).isFalse();
            else assertThat(FourChecks.allPassed(decision.checks())).isTrue();
        });
        twiceOnTheSame(decisions);
    }

    /// Whether the voice failed, or anything else did, before there was a draft to judge.
    private static boolean failed(Decision decision) {
        return decision.outcome() == Decision.Outcome.UNWRITTEN && decision.bestDraft() < 0;
    }

    /// Nobody decides twice on the same trace, unless she took it over from a peer.
    private static void twiceOnTheSame(List<Decision> decisions) {
        var tasks = decisions.stream().filter(decision -> decision.trace() > 0).collect(Collectors.groupingBy(decision -> decision.agent() + decision.trace(), Collectors.counting()));
        assertThat(tasks.values().stream().filter(count -> count > 2)).isEmpty();
    }

    @Test
    void an_hour_of_fifty_lives_ends_with_every_post_silence_claim_and_fault_accounted_for() throws InterruptedException {
        var voice = new Speaking((prompt, random) -> {
            if (prompt.name().equals("Person7")) throw new VoiceException("The writer is out.");
            return Speaking.sentence(random);
        });
        try (var stage = new Stage(folder, voice)) {
            var swarm = stage.swarm(People.crowd(PEOPLE, Stage.TOPICS).toArray(Character[]::new));
            var random = new SplittableRandom(3);
            stage.cast.keySet().forEach(swarm::start);
            Instant end = stage.clock.instant().plus(Duration.ofHours(1));
            for (int minute = 0; stage.clock.instant().isBefore(end); minute++) {
                if (minute % 4 == 0) stage.happens(Stage.TOPICS.get(minute / 4 % 5), Speaking.sentence(random));
                stage.clock.turn(Duration.ofMinutes(1));
                if (minute % 10 == 5) swarm.pause("Person" + minute % PEOPLE);
                if (minute % 10 == 9) swarm.resume("Person" + (minute - 4) % PEOPLE);
                Stage.await("all but the one who fails have done what was due", () -> stage.atRest() >= swarm.alive() - 1);
            }
            Stage.await("they have decided a hundred times", () -> {
                stage.clock.turn(Duration.ofMinutes(1));
                return stage.world.measures().decisions() > 100;
            });
            Stage.await("whoever fails is backing off", () -> swarm.statuses().get("Person7").doing() == Doing.FAILED);
            assertThat(swarm.statuses().values()).allSatisfy(status -> assertThat(status.why()).as(status.name() + " says why").isNotBlank());
            var people = new ArrayList<Status>();
            for (String name : stage.cast.keySet()) swarm.pause(name);
            Stage.await("all are still", () -> swarm.alive() == 0);
            people.addAll(swarm.statuses().values());
            swarm.close();
            assertThat(swarm.messages()).isZero();
            holdsTogether(stage, people);
            assertThat(stage.desk.items()).hasSizeGreaterThan(20);
        }
    }

    /// The same agents stepped one after another: nothing is left to threads, so the whole story can be played again.
    private static List<Status> play(Stage stage, int rounds) throws InterruptedException {
        List<Agent> agents = People.crowd(PEOPLE, Stage.TOPICS).stream().map(stage::agent).toList();
        var random = new SplittableRandom(7);
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < 2; i++) stage.happens(Stage.TOPICS.get(random.nextInt(5)), Speaking.sentence(random));
            for (Agent agent : agents) agent.step();
            stage.clock.turn(Duration.ofMinutes(20));
        }
        return agents.stream().map(Agent::status).toList();
    }

    @Test
    void a_thousand_recorded_decisions_judged_again_give_the_same_checks_and_a_story_played_again_the_same_decisions() throws InterruptedException {
        List<Decision> first;
        List<String> posts;
        try (var stage = new Stage(subfolder("first"), moody())) {
            List<Status> people = play(stage, ROUNDS);
            first = stage.decisions();
            posts = stage.desk.items().stream().map(Item::text).toList();
            holdsTogether(stage, people);
        }
        assertThat(first).hasSizeGreaterThan(1000);
        assertThat(first).allSatisfy(decision -> assertThat(FourChecks.judge(decision.inputs(), decision.constraints())).isEqualTo(decision.checks()));
        assertThat(first).extracting(Decision::outcome).contains(Decision.Outcome.values());
        try (var stage = new Stage(subfolder("second"), moody())) {
            play(stage, ROUNDS);
            assertThat(stage.decisions()).isEqualTo(first);
            assertThat(stage.desk.items()).extracting(Item::text).isEqualTo(posts);
        }
    }

    /// Now and then it finds no words that are good enough.
    private static Speaking moody() {
        return new Speaking((_, random) -> random.nextInt(3) == 0 ? "Of the and." : Speaking.sentence(random));
    }

    private Path subfolder(String name) {
        Path path = folder.resolve(name);
        assertThat(path.toFile().mkdirs()).isTrue();
        return path;
    }
}
