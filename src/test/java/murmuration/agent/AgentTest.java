package murmuration.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import murmuration.board.Mark;
import murmuration.board.Trace;
import murmuration.board.TraceType;
import murmuration.cast.Constraints;
import murmuration.cast.Knowledge;
import murmuration.cast.Motivation;
import murmuration.cast.Relationship;
import murmuration.review.Post;
import murmuration.review.Verdict;
import murmuration.store.Database;
import murmuration.store.StoreException;
import murmuration.voice.Occasion;
import murmuration.voice.Prompt;
import murmuration.voice.VoiceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Agents stepped by hand: one look at a time, on the test's own thread.
class AgentTest {

    @TempDir
    Path folder;

    private static Constraints limits(int posts, int queue, double cooldown, String hours, int drafts, long tokens) {
        return new Constraints(posts, queue, 4, cooldown, 40, 0, .5, 0, hours, drafts, new Constraints.Budget(tokens));
    }

    private static Decision last(Agent agent) {
        return agent.status().lastDecision().orElseThrow();
    }

    @Test
    void what_happens_leads_to_a_post_with_its_trace_and_everything_it_was_written_from() throws InterruptedException {
        try (var stage = new Stage(folder, Speaking.freely())) {
            Agent tria = stage.agent(People.person("Tria", People.cares("water", .9, -.8)));
            Trace event = stage.happens("water", "The cellar flooded in the night.");
            stage.clock.turn(Duration.ofMinutes(10));
            tria.step();

            Post post = stage.desk.items().getFirst().post();
            Trace trace = stage.traces(TraceType.POST).getFirst();
            assertThat(post.character()).isEqualTo("Tria");
            assertThat(post.situation()).isEqualTo("The cellar flooded in the night.");
            assertThat(post.traceId()).isEqualTo(trace.id());
            assertThat(post.stance()).isEqualTo(-.8);
            assertThat(post.traces()).extracting(Post.Seen::trace).containsExactly(event.id());
            assertThat(post.checks()).isNotEmpty();
            assertThat(trace.text()).isEqualTo(post.text());
            assertThat(trace.causes()).containsExactly(event.id());
            assertThat(stage.decisions()).singleElement().satisfies(decision -> {
                assertThat(decision.outcome()).isEqualTo(Decision.Outcome.POSTED);
                assertThat(decision.id()).isEqualTo(post.decisionId());
                assertThat(decision.inputs().novelty()).isEqualTo(1);
            });
            assertThat(tria.status().counts()).isEqualTo(new Status.Counts(1, 1, 0, 2, 14, 0, 0));
            assertThat(tria.status().postsToday()).isEqualTo(1);
        }
    }

    @Test
    void a_post_is_seen_and_answered_by_others_although_nobody_told_them() throws InterruptedException {
        try (var stage = new Stage(folder, Speaking.freely())) {
            Agent tria = stage.agent(People.person("Tria", People.cares("water", .9, -.8)));
            Agent chris = stage.agent(People.person("Chris", People.cares("water", .8, -.5), People.EASY, new Knowledge(Set.of(99), List.of(), Set.of()), Map.of()));
            Trace event = stage.board.leave(Mark.of(Trace.NOVELIST, TraceType.EVENT, "water", stage.clock.instant(), "The cellar flooded.").with(Map.of("chapter", "1")));
            chris.step();
            assertThat(stage.desk.items()).isEmpty();
            tria.step();
            stage.clock.turn(Duration.ofMinutes(5));
            chris.step();

            Post answer = stage.desk.items().getLast().post();
            assertThat(answer.character()).isEqualTo("Chris");
            assertThat(answer.replyTo()).contains(stage.desk.items().getFirst().post().id());
            assertThat(answer.situation()).startsWith("Tria wrote: “");
            assertThat(last(chris).occasion()).isEqualTo(Occasion.ANSWER);
            assertThat(stage.traces(TraceType.POST).getLast().causes()).containsExactly(stage.traces(TraceType.POST).getFirst().id());
            assertThat(stage.traces(TraceType.POST).getFirst().causes()).containsExactly(event.id());
            assertThat(stage.world.measures().talkLength()).isEqualTo(1.5);
            assertThat(stage.world.measures().dependencyChain()).isEqualTo(1);
        }
    }

    @Test
    void what_her_phrase_book_has_words_for_she_takes_before_what_came_first() throws InterruptedException {
        try (var stage = new Stage(folder, Speaking.freely())) {
            Agent tria = stage.agent(People.person("Tria", People.cares("water", .9, -.8), Map.of("event+lights", List.of("Count the candles."))));
            stage.happens("water", "The cellar flooded in the night.");
            Trace lights = stage.happens("water", "The lights went out in the street.");
            stage.clock.turn(Duration.ofMinutes(10));
            tria.step();
            assertThat(stage.desk.items().getFirst().post().traces()).extracting(Post.Seen::trace).containsExactly(lights.id());
        }
    }

    @Test
    void what_she_has_words_of_her_own_for_moves_her_more_than_its_topic_does() throws InterruptedException {
        try (var stage = new Stage(folder, Speaking.freely())) {
            Agent tria = stage.agent(People.person("Tria", People.cares("water", .05, 0), Map.of("event+lights", List.of("Count the candles."))));
            stage.happens("water", "The cellar flooded in the night.");
            stage.happens("water", "The lights went out in the street.");
            stage.clock.turn(Duration.ofMinutes(10));
            tria.step();
            assertThat(stage.desk.items()).singleElement().satisfies(item -> assertThat(item.post().situation()).contains("lights"));
            assertThat(stage.decisions()).singleElement().satisfies(decision -> assertThat(decision.inputs().weight()).isEqualTo(.8));
        }
    }

    @Test
    void nobody_looks_at_what_means_nothing_to_her() throws InterruptedException {
        try (var stage = new Stage(folder, Speaking.freely())) {
            Agent tria = stage.agent(People.person("Tria", People.cares("water", .9, 0), limits(10, 5, 0, "00-24", 1, 1000)));
            stage.happens("bread", "The bakery burned down.");
            tria.step();
            assertThat(stage.traces(TraceType.POST)).noneMatch(trace -> trace.topic().equals("bread"));
        }
    }

    @Test
    void she_refuses_when_she_has_said_enough_today_and_begins_anew_tomorrow() throws InterruptedException {
        try (var stage = new Stage(folder, Speaking.freely())) {
            Agent tria = stage.agent(People.person("Tria", People.cares("water", .9, 0), limits(2, 5, 0, "00-24", 1, 10_000)));
            for (String text : List.of("The cellar flooded.", "A boat sank at noon.", "Rain fell on the market.")) {
                stage.happens("water", text);
                tria.step();
            }
            assertThat(stage.desk.items()).hasSize(2);
            assertThat(tria.status().why()).isEqualTo("Has said enough for today (2 of 2).");
            stage.clock.turn(Duration.ofDays(1));
            stage.happens("water", "Snow closed the pass.");
            tria.step();
            assertThat(stage.desk.items()).hasSize(3);
        }
    }

    @Test
    void she_refuses_a_topic_that_has_not_cooled_down() throws InterruptedException {
        try (var stage = new Stage(folder, Speaking.freely())) {
            Agent tria = stage.agent(People.person("Tria", People.cares("water", .9, 0), limits(9, 5, 8, "00-24", 1, 10_000)));
            stage.happens("water", "The cellar flooded.");
            tria.step();
            stage.clock.turn(Duration.ofHours(5));
            stage.happens("water", "A boat sank at noon.");
            tria.step();
            assertThat(tria.status().why()).isEqualTo("The topic cools down for 3 h more.");
            assertThat(tria.status().doing()).isEqualTo(Doing.QUIET);
            stage.clock.turn(Duration.ofHours(3));
            stage.happens("water", "Rain fell on the market.");
            tria.step();
            assertThat(stage.desk.items()).hasSize(2);
        }
    }

    @Test
    void what_the_novelist_lets_happen_does_not_wait_for_a_topic_to_cool_down() throws InterruptedException {
        try (var stage = new Stage(folder, Speaking.freely())) {
            Agent tria = stage.agent(People.person("Tria", People.cares("water", .9, 0), limits(9, 5, 8, "00-24", 1, 10_000)));
            stage.happens("water", "The cellar flooded.");
            tria.step();
            stage.clock.turn(Duration.ofHours(3));
            stage.board.leave(Mark.of(Trace.NOVELIST, TraceType.EVENT, "water", stage.clock.instant(), "A whale swam into the harbour.").with(Map.of("chapter", "0")));
            tria.step();
            assertThat(stage.desk.items()).hasSize(2);
        }
    }

    @Test
    void asleep_or_without_budget_she_is_silent_and_says_why() throws InterruptedException {
        try (var stage = new Stage(folder, Speaking.freely())) {
            Agent owl = stage.agent(People.person("Owl", People.cares("water", .9, 0), limits(9, 5, 0, "22-06", 1, 10_000)));
            Agent poor = stage.agent(People.person("Poor", People.cares("water", .9, 0), limits(9, 5, 0, "00-24", 1, 0)));
            stage.happens("water", "The cellar flooded.");
            owl.step();
            poor.step();
            assertThat(owl.status().why()).isEqualTo("Is asleep at this hour.");
            assertThat(poor.status().why()).isEqualTo("Has used up the day's budget.");
            assertThat(stage.decisions()).extracting(Decision::outcome).containsExactly(Decision.Outcome.SILENT, Decision.Outcome.SILENT);
        }
    }

    @Test
    void a_voice_that_costs_and_gives_nothing_is_not_asked_beyond_the_days_budget() {
        var asked = new AtomicInteger();
        var costly = new Speaking((_, _) -> {
            asked.incrementAndGet();
            throw new VoiceException("The voice answered with something that is no post.", 400);
        });
        try (var stage = new Stage(folder, costly)) {
            Agent tria = stage.agent(People.person("Tria", People.cares("water", .9, 0), limits(99, 5, 0, "00-24", 1, 1_000)));
            for (int i = 0; i < 6; i++) {
                stage.happens("water", "The cellar flooded, stair " + i + ".");
                stage.clock.turn(Duration.ofMinutes(10));
                catchThrowableOfType(VoiceException.class, tria::step);
            }
            assertThat(asked).hasValue(3);
            assertThat(tria.status().why()).isEqualTo("Has used up the day's budget.");
            assertThat(tria.status().counts().tokens()).isEqualTo(1_200);
        }
    }

    @Test
    void a_full_inbox_refuses_what_is_too_much_and_the_ledger_says_so() throws InterruptedException {
        try (var stage = new Stage(folder, Speaking.freely())) {
            Agent tria = stage.agent(People.person("Tria", People.cares("water", .9, 0), limits(9, 2, 0, "00-24", 1, 10_000)));
            for (String text : List.of("The cellar flooded.", "A boat sank at noon.", "Rain fell on the market.", "Snow closed the pass.")) stage.happens("water", text);
            tria.step();
            assertThat(stage.decisions()).extracting(Decision::reason).filteredOn(reason -> reason.startsWith("Has too much to speak about already")).hasSize(2);
            assertThat(stage.desk.items()).hasSize(1);
            assertThat(stage.world.inboxes().get("Tria").size()).isEqualTo(1);
        }
    }

    @Test
    void a_draft_that_is_not_good_enough_is_tried_again_with_her_own_criticism_and_then_stays_with_her() throws InterruptedException {
        var voice = new Speaking((_, _) -> "Here speaks a language model, I fear.");
        try (var stage = new Stage(folder, voice)) {
            Agent tria = stage.agent(People.person("Tria", People.cares("water", .9, 0)));
            stage.happens("water", "The cellar flooded.");
            tria.step();
            assertThat(stage.desk.items()).isEmpty();
            assertThat(voice.prompts).hasSize(2);
            assertThat(voice.prompts).element(0).extracting(Prompt::advice).isEqualTo(List.of());
            assertThat(voice.prompts).element(1).extracting(Prompt::advice).isEqualTo(List.of("One plain claim, in one sentence."));
            assertThat(last(tria).outcome()).isEqualTo(Decision.Outcome.UNWRITTEN);
            assertThat(tria.status().why()).isEqualTo("Tried and was not content: Something of the machine shows in it.");
        }
    }

    @Test
    void after_failing_again_and_again_she_expects_nothing_of_herself_for_a_while() throws InterruptedException {
        try (var stage = new Stage(folder, new Speaking((_, _) -> "Of the and."))) {
            Agent tria = stage.agent(People.person("Tria", People.cares("water", .9, 0), new Constraints(9, 5, 4, 0, 70, 0, .5, 0, "00-24", 1, Constraints.Budget.DEFAULT)));
            for (int i = 0; i < 4; i++) {
                stage.happens("water", Speaking.sentence(new java.util.SplittableRandom(i)));
                tria.step();
            }
            assertThat(tria.status().why()).isEqualTo("Does not expect to do this well.");
            stage.clock.turn(Duration.ofDays(3));
            stage.happens("water", "Snow closed the pass.");
            tria.step();
            assertThat(last(tria).outcome()).isEqualTo(Decision.Outcome.UNWRITTEN);
        }
    }

    @Test
    void a_discarded_post_is_noticed_as_a_trace_and_becomes_one_line_of_advice_in_the_next_prompt() throws InterruptedException {
        var voice = Speaking.freely();
        try (var stage = new Stage(folder, voice)) {
            Agent tria = stage.agent(People.person("Tria", People.cares("water", .9, 0)));
            Trace first = stage.happens("water", "The cellar flooded.");
            tria.step();
            double hoped = last(tria).inputs().expectedQuality();
            Post post = stage.desk.items().getFirst().post();
            Database.now(stage.desk.judge(post.id(), new Verdict.Discarded(Verdict.Reason.DULL)));
            stage.happens("water", "A boat sank at noon.");
            tria.step();
            assertThat(voice.prompts).last().extracting(Prompt::advice).isEqualTo(List.of("Say something that is mine alone."));
            assertThat(last(tria).inputs().expectedQuality()).isLessThan(hoped);
            assertThat(stage.board.strength(stage.board.trace(post.traceId()).orElseThrow())).isZero();
            assertThat(stage.board.strength(first)).isPositive();
        }
    }

    @Test
    void verdicts_are_noticed_in_a_crowd_of_news_on_whatever_topic_and_without_a_reason() throws InterruptedException {
        var voice = Speaking.freely();
        try (var stage = new Stage(folder, voice)) {
            Agent tria = stage.agent(People.person("Tria", People.cares("water", .9, 0)));
            stage.world.inboxes().get("Tria").hand(new Task(Occasion.EVENT, "bread", 0, "", "The bakery burned down.", 0, true, Map.of()));
            tria.step();
            Database.now(stage.desk.judge(stage.desk.items().getFirst().post().id(), new Verdict.Discarded(Verdict.Reason.NONE)));
            IntStream.range(0, 60).forEach(i -> stage.happens("water", Speaking.sentence(new java.util.SplittableRandom(i))));
            tria.step();
            assertThat(voice.prompts).last().extracting(Prompt::advice).isEqualTo(List.of("Not like the one that was not wanted."));
        }
    }

    @Test
    void an_approval_raises_what_she_expects_of_herself() throws InterruptedException {
        try (var stage = new Stage(folder, Speaking.freely())) {
            Agent tria = stage.agent(People.person("Tria", People.cares("water", .9, 0)));
            Agent same = stage.agent(People.person("Same", People.cares("water", .9, 0)));
            stage.happens("water", "The cellar flooded.");
            tria.step();
            Database.now(stage.desk.judge(stage.desk.items().getFirst().post().id(), new Verdict.Approved(0)));
            stage.happens("water", "A boat sank at noon.");
            tria.step();
            double approved = last(tria).inputs().expectedQuality();
            stage.happens("water", "Snow closed the pass.");
            same.step();
            assertThat(approved).isGreaterThan(last(same).inputs().expectedQuality());
        }
    }

    @Test
    void what_the_novelist_hands_her_goes_first_and_is_written_about_even_asleep_and_unmoved() throws InterruptedException {
        try (var stage = new Stage(folder, Speaking.freely())) {
            Agent tria = stage.agent(People.person("Tria", People.cares("water", .9, 0), limits(9, 5, 8, "22-06", 1, 10_000)));
            stage.happens("water", "The cellar flooded.");
            stage.swarm().hand("Tria", "bread", "The bakery burned down.");
            tria.step();
            assertThat(stage.desk.items()).singleElement().satisfies(item -> assertThat(item.post().situation()).isEqualTo("The bakery burned down."));
            assertThat(stage.world.inboxes().get("Tria").size()).isEqualTo(1);
        }
    }

    @Test
    void an_overloaded_agent_offers_and_an_idle_one_claims_and_answers_in_her_own_voice() throws InterruptedException {
        try (var stage = new Stage(folder, Speaking.freely())) {
            Agent tria = stage.agent(People.person("Tria", People.cares("bread", .9, 0), limits(9, 5, 0, "22-06", 1, 10_000)));
            var idle = new Constraints(99, 9, 9, 0, 40, 0, .5, 0, "00-24", 1, Constraints.Budget.DEFAULT);
            Agent randy = stage.agent(People.person("Randy", Map.of("bread", new Motivation(.9, .5, ""), "water", new Motivation(.9, 0, "")), idle));
            for (int i = 0; i < 5; i++) stage.happens("bread", Speaking.sentence(new java.util.SplittableRandom(i)));
            randy.step();
            for (int looks = 0; stage.world.inboxes().get("Randy").size() > 0 && looks < 9; looks++) randy.step();
            long before = randy.status().counts().decisions();
            tria.step();
            assertThat(stage.traces(TraceType.OFFER)).singleElement().satisfies(offer -> assertThat(offer.topic()).isEqualTo("bread"));
            stage.clock.turn(Duration.ofMinutes(3));
            randy.step();

            assertThat(stage.traces(TraceType.CLAIM)).singleElement().satisfies(claim -> {
                assertThat(claim.agent()).isEqualTo("Randy");
                assertThat(claim.metadata()).containsEntry("from", "Tria");
                assertThat(claim.causes()).containsExactly(stage.traces(TraceType.OFFER).getFirst().id());
            });
            assertThat(randy.status().counts().steals()).isEqualTo(1);
            assertThat(randy.status().counts().decisions()).isGreaterThan(before);
            assertThat(stage.world.inboxes().get("Tria").size()).isEqualTo(3);
        }
    }

    @Test
    void a_peer_who_does_not_care_or_know_leaves_the_offer_alone() throws InterruptedException {
        try (var stage = new Stage(folder, Speaking.freely())) {
            Agent tria = stage.agent(People.person("Tria", People.cares("water", .9, 0)));
            Agent sleepy = stage.agent(People.person("Sleepy", People.cares("water", .9, 0), limits(9, 5, 0, "22-06", 1, 10_000)));
            Agent cold = stage.agent(People.person("Cold", People.cares("water", .03, 0)));
            for (int i = 0; i < 5; i++) stage.happens("water", Speaking.sentence(new java.util.SplittableRandom(i)));
            for (int i = 0; i < 6; i++) sleepy.step();
            cold.step();
            tria.step();
            sleepy.step();
            cold.step();
            assertThat(stage.traces(TraceType.CLAIM)).isEmpty();
            assertThat(stage.world.inboxes().get("Tria").size()).isEqualTo(4);
        }
    }

    @Test
    void the_novelists_tuning_counts_from_the_next_look_on() throws InterruptedException {
        try (var stage = new Stage(folder, Speaking.freely())) {
            Agent tria = stage.agent(People.person("Tria", People.cares("water", .9, 0)));
            stage.tune("Tria", limits(0, 5, 0, "00-24", 1, 10_000));
            stage.happens("water", "The cellar flooded.");
            tria.step();
            assertThat(tria.status().why()).isEqualTo("Has said enough for today (0 of 0).");
        }
    }

    @Test
    void a_voice_that_fails_ends_the_subject_as_unwritten_with_its_reason() {
        try (var stage = new Stage(folder, new Speaking((_, _) -> {
            throw new VoiceException("The writer is out.");
        }))) {
            Agent tria = stage.agent(People.person("Tria", People.cares("water", .9, 0)));
            stage.happens("water", "The cellar flooded.");
            assertThatThrownBy(tria::step).isInstanceOf(VoiceException.class);
            assertThat(stage.decisions()).singleElement().satisfies(decision -> {
                assertThat(decision.outcome()).isEqualTo(Decision.Outcome.UNWRITTEN);
                assertThat(decision.reason()).isEqualTo("The writer is out.");
            });
        }
    }

    @Test
    void a_subject_that_the_novelist_handed_her_survives_a_voice_that_fails() throws InterruptedException {
        var calls = new java.util.concurrent.atomic.AtomicInteger();
        try (var stage = new Stage(folder, new Speaking((_, random) -> {
            if (calls.getAndIncrement() == 0) throw new VoiceException("The writer is out.");
            return Speaking.sentence(random);
        }))) {
            Agent tria = stage.agent(People.person("Tria", People.cares("water", .9, 0)));
            stage.swarm().hand("Tria", "water", "The cellar flooded.");
            assertThatThrownBy(tria::step).isInstanceOf(VoiceException.class);
            tria.step();
            assertThat(stage.desk.items()).hasSize(1);
        }
    }

    @Test
    void closing_in_the_midst_of_writing_gives_the_subject_back_and_a_new_life_takes_it_up_with_all_she_remembers() throws InterruptedException {
        var writing = new Speaking((_, random) -> Speaking.sentence(random));
        try (var stage = new Stage(folder, writing)) {
            Agent tria = stage.agent(People.person("Tria", People.cares("water", .9, 0)));
            stage.happens("water", "The cellar flooded.");
            tria.step();
            stage.happens("water", "A boat sank at noon.");
            Thread.currentThread().interrupt();
            assertThatThrownBy(tria::step).isInstanceOf(InterruptedException.class);
            Thread.currentThread().interrupt();
            tria.run();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(tria.status().doing()).isEqualTo(Doing.STOPPED);
        }
        try (var stage = new Stage(folder, writing)) {
            Agent again = stage.agent(People.person("Tria", People.cares("water", .9, 0)));
            assertThat(again.status().postsToday()).isEqualTo(1);
            again.step();
            assertThat(stage.desk.items()).hasSize(2).last().satisfies(item -> assertThat(item.post().situation()).isEqualTo("A boat sank at noon."));
            assertThat(stage.decisions()).extracting(Decision::id).doesNotHaveDuplicates();
            assertThat(last(again).inputs().postsToday()).isEqualTo(1);
        }
    }

    @Test
    void killed_before_her_memory_was_written_she_still_knows_what_she_said() throws InterruptedException {
        var voice = new Speaking((_, random) -> Speaking.sentence(random));
        try (var stage = new Stage(folder, voice)) {
            Agent tria = stage.agent(People.person("Tria", People.cares("water", .9, 0)));
            stage.happens("water", "The cellar flooded.");
            tria.step();
            Database.now(stage.ledger.flush());
            execute(stage, "CREATE TABLE earlier AS SELECT * FROM memories");
            stage.happens("water", "A boat sank at noon.");
            tria.step();
            assertThat(stage.desk.items()).hasSize(2);
        }
        try (var stage = new Stage(folder, voice)) {
            execute(stage, "UPDATE memories SET body = (SELECT body FROM earlier)");
            Agent again = stage.agent(People.person("Tria", People.cares("water", .9, 0)));
            assertThat(again.status().postsToday()).isEqualTo(2);
        }
    }

    private static void execute(Stage stage, String sql) {
        Database.now(stage.database.write(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        }));
    }

    @Test
    void what_her_voice_takes_counts_neither_against_her_day_nor_against_her_post() throws InterruptedException {
        var clock = new java.util.concurrent.atomic.AtomicReference<HandClock>();
        var voice = new Speaking((_, random) -> {
            clock.get().turn(Duration.ofHours(16)); // past midnight
            return Speaking.sentence(random);
        });
        try (var stage = new Stage(folder, voice)) {
            clock.set(stage.clock);
            Agent tria = stage.agent(People.person("Tria", People.cares("water", .9, 0), limits(1, 5, 24, "00-24", 1, 10_000)));
            stage.happens("water", "The cellar flooded.");
            tria.step();
            Post post = stage.desk.items().getFirst().post();
            assertThat(post.at()).isEqualTo(Stage.MORNING);
            assertThat(last(tria).at()).isEqualTo(Stage.MORNING);
            Trace trace = stage.board.trace(post.traceId()).orElseThrow();
            assertThat(stage.board.strength(trace)).isEqualTo(trace.strength());
            stage.clock.turn(Duration.ofHours(8)); // a day after she decided
            stage.happens("water", "A boat sank at noon.");
            tria.step();
            assertThat(stage.desk.items()).hasSize(2);
            assertThat(last(tria).inputs().postsToday()).isZero();
            assertThat(last(tria).inputs().tokensToday()).isZero();
        }
    }

    @Test
    void a_post_that_the_desk_cannot_keep_was_never_said() throws InterruptedException {
        try (var stage = new Stage(folder, Speaking.freely())) {
            Agent tria = stage.agent(People.person("Tria", People.cares("water", .9, 0)));
            Database.now(stage.database.write(connection -> connection.createStatement().execute("ALTER TABLE posts RENAME TO elsewhere")));
            stage.happens("water", "The cellar flooded.");
            assertThatThrownBy(tria::step).isInstanceOf(StoreException.class).hasMessageStartingWith("The post could not be laid on the desk: ");
            assertThat(stage.traces(TraceType.POST)).isEmpty();
            assertThat(tria.status().counts()).isEqualTo(new Status.Counts(1, 0, 1, 2, 14, 0, 0));
            assertThat(tria.status().doing()).isEqualTo(Doing.QUIET);
            assertThat(stage.decisions()).singleElement().satisfies(decision -> {
                assertThat(decision.outcome()).isEqualTo(Decision.Outcome.UNWRITTEN);
                assertThat(decision.reason()).startsWith("The post could not be laid on the desk: ");
            });
            Database.now(stage.database.write(connection -> connection.createStatement().execute("ALTER TABLE elsewhere RENAME TO posts")));
            stage.happens("water", "A boat sank at noon.");
            tria.step();
            assertThat(stage.desk.items()).hasSize(1);
            assertThat(last(tria).inputs().postsToday()).isZero();
        }
    }

    @Test
    void a_relation_to_the_author_is_part_of_the_decision() throws InterruptedException {
        try (var stage = new Stage(folder, Speaking.freely())) {
            Agent tria = stage.agent(People.person("Tria", People.cares("water", .9, -.5)));
            Agent chris = stage.agent(
                    People.person("Chris", People.cares("water", .9, -.5), People.EASY, new Knowledge(Set.of(99), List.of(), Set.of()), Map.of("Tria", new Relationship(.4, ""))));
            stage.board.leave(Mark.of(Trace.NOVELIST, TraceType.EVENT, "water", stage.clock.instant(), "The cellar flooded.").with(Map.of("chapter", "1")));
            chris.step();
            tria.step();
            chris.step();
            assertThat(last(chris).inputs().relationship()).isGreaterThanOrEqualTo(.4);
            assertThat(LongStream.of(last(chris).trace())).containsExactly(stage.traces(TraceType.POST).getFirst().id());
        }
    }
}
