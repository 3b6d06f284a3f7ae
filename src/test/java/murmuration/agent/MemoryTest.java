package murmuration.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import murmuration.board.Trace;
import murmuration.board.TraceType;
import murmuration.cast.Character;
import murmuration.cast.Knowledge;
import murmuration.cast.Motivation;
import murmuration.cast.Relationship;
import murmuration.review.Post;
import murmuration.store.Database;
import murmuration.store.StoreException;
import murmuration.voice.Occasion;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {

    private static final Instant NOW = Instant.parse("2031-03-04T23:00:00Z");

    private static Character chris(double stance, double feelingForTria) {
        return People.person(
                "Chris", Map.of("raid", new Motivation(.6, stance, "")), People.EASY, Knowledge.EVERYTHING, Map.of("Tria", new Relationship(feelingForTria, "")));
    }

    private static Trace post(long id, String agent, double stance, String text) {
        return new Trace(id, agent, TraceType.POST, "raid", NOW, .8, Duration.ofHours(6), "anger", stance, text, List.of(), Map.of());
    }

    @Test
    void a_friends_post_moves_her_stance_a_little_towards_the_friends() {
        var memory = new Memory(chris(-.2, .8));
        memory.learn(post(1, "Tria", -1, "The order was signed two days before."));
        assertThat(memory.stance("raid")).isLessThan(-.2).isGreaterThan(-.4);
    }

    @Test
    void an_enemys_post_does_not_move_her_stance() {
        var memory = new Memory(chris(-.2, -.8));
        memory.learn(post(1, "Tria", 1, "The order was right."));
        assertThat(memory.stance("raid")).isEqualTo(-.2);
    }

    @Test
    void agreement_warms_and_opposition_cools_her_towards_the_author() {
        var agreeing = new Memory(chris(-.8, .1));
        agreeing.learn(post(1, "Tria", -.8, "Nobody asked us."));
        assertThat(agreeing.affinity("Tria")).isGreaterThan(.1);
        var opposing = new Memory(chris(-.8, .1));
        opposing.learn(post(1, "Tria", 1, "They did well."));
        assertThat(opposing.affinity("Tria")).isLessThan(.1);
    }

    @Property
    void however_much_she_reads_stances_and_feelings_stay_in_their_bounds(
            @ForAll @DoubleRange(min = -1, max = 1) double mine, @ForAll @DoubleRange(min = -1, max = 1) double feeling, @ForAll @DoubleRange(min = -1, max = 1) double theirs) {
        var memory = new Memory(chris(mine, feeling));
        for (int i = 0; i < 300; i++) memory.learn(post(i, "Tria", theirs, "Word " + i));
        assertThat(memory.stance("raid")).isBetween(-1.0, 1.0);
        assertThat(memory.affinity("Tria")).isBetween(-1.0, 1.0);
        assertThat(Math.abs(memory.stance("raid") - theirs)).isLessThanOrEqualTo(Math.abs(mine - theirs) + 1e-9);
    }

    @Test
    void what_others_post_becomes_known_to_her() {
        var memory = new Memory(chris(0, 0));
        assertThat(memory.learned("raid")).isZero();
        memory.learn(post(1, "Tria", -1, "They came at ten past three."));
        memory.learn(post(2, "Sarah", -1, "Thirty-one beds are empty."));
        assertThat(memory.learned("raid")).isEqualTo(2);
        assertThat(memory.seen()).containsExactly("They came at ten past three.", "Thirty-one beds are empty.");
    }

    @Test
    void the_trace_that_brings_something_up_does_not_make_it_old_but_an_earlier_one_does() {
        var memory = new Memory(chris(0, 0));
        memory.see(post(1, "Tria", 0, "Wardens raided the Cannery at night."));
        assertThat(memory.novelty("Wardens raided the Cannery at night.", 1)).isEqualTo(1);
        assertThat(memory.novelty("Wardens raided the Cannery at night.", 2)).isZero();
        assertThat(memory.novelty("The bakery burned down.", 2)).isEqualTo(1);
    }

    @Test
    void short_term_memory_is_short() {
        var memory = new Memory(chris(0, 0));
        for (int i = 0; i < 500; i++) memory.see(post(i, "Tria", 0, "Text " + i));
        assertThat(memory.seen()).hasSizeLessThan(100).last().isEqualTo("Text 499");
        for (int i = 0; i < 500; i++) memory.spoke("raid", "Said " + i, 1, NOW);
        assertThat(memory.said()).hasSizeLessThan(100).last().isEqualTo("Said 499");
    }

    @Test
    void a_new_day_begins_with_no_posts_and_no_tokens() {
        var memory = new Memory(chris(0, 0));
        memory.spoke("raid", "One.", 1, NOW);
        memory.spoke("raid", "Two.", 1, NOW);
        memory.spent(120, NOW);
        assertThat(memory.postsToday(NOW.plus(Duration.ofMinutes(59)))).isEqualTo(2);
        assertThat(memory.tokensToday(NOW.plus(Duration.ofMinutes(59)))).isEqualTo(120);
        assertThat(memory.postsToday(NOW.plus(Duration.ofHours(1)))).isZero();
        assertThat(memory.tokensToday(NOW.plus(Duration.ofHours(1)))).isZero();
    }

    @Test
    void a_clock_that_jumps_back_gives_no_second_helping_of_posts_and_no_negative_hours() {
        var memory = new Memory(chris(0, 0));
        memory.spoke("raid", "One.", 1, NOW.plus(Duration.ofHours(2)));
        assertThat(memory.postsToday(NOW)).isEqualTo(1);
        assertThat(memory.hoursSince("raid", NOW)).isZero();
    }

    @Test
    void she_knows_how_long_she_has_been_silent_on_a_topic_and_altogether() {
        var memory = new Memory(chris(0, 0));
        assertThat(memory.hoursSince("raid", NOW)).isNegative();
        assertThat(memory.hoursSilent(NOW)).isGreaterThan(10_000);
        memory.spoke("raid", "One.", 1, NOW.minus(Duration.ofHours(3)));
        memory.spoke("water", "Two.", 1, NOW.minus(Duration.ofHours(1)));
        assertThat(memory.hoursSince("raid", NOW)).isCloseTo(3, within(1e-9));
        assertThat(memory.hoursSilent(NOW)).isCloseTo(1, within(1e-9));
    }

    @Test
    void her_expected_quality_falls_with_bad_drafts_and_recovers_with_time_and_with_good_ones() {
        var memory = new Memory(chris(0, 0));
        double hope = memory.expectedQuality("raid", NOW);
        for (int i = 0; i < 5; i++) memory.rate("raid", 10, NOW);
        double fallen = memory.expectedQuality("raid", NOW);
        assertThat(fallen).isLessThan(hope - 30);
        assertThat(memory.expectedQuality("water", NOW)).isEqualTo(hope);
        assertThat(memory.expectedQuality("raid", NOW.plus(Duration.ofHours(18)))).isCloseTo((hope + fallen) / 2, within(1e-9));
        for (int i = 0; i < 5; i++) memory.rate("raid", 95, NOW);
        assertThat(memory.expectedQuality("raid", NOW)).isGreaterThan(hope);
    }

    @Test
    void the_same_advice_is_kept_once_and_the_oldest_of_a_few_is_forgotten() {
        var memory = new Memory(chris(0, 0));
        for (String line : List.of("a", "b", "a", "c", "d", "e")) memory.advise(line);
        assertThat(memory.advice()).containsExactly("a", "c", "d", "e");
    }

    @Test
    void the_whole_of_it_comes_back_from_the_database(@TempDir Path folder) {
        var memory = new Memory(chris(-.2, .8));
        memory.readUpTo(77);
        memory.learn(post(1, "Tria", -1, "They came at ten past three."));
        memory.spoke("raid", "I saw it “too”.", 1, NOW);
        memory.spent(31, NOW);
        memory.rate("raid", 33.3, NOW);
        memory.advise("Keep it short.");
        var waiting = List.of(new Task(Occasion.EVENT, "raid", 12, "novelist", "Something happened.", .25, true, Map.of("who", "Benno", "chapter", "3")));
        Memory.Kept kept = memory.kept(waiting);
        Path file = folder.resolve("board.db");
        try (Database database = Database.open(file)) {
            Ledger ledger = Ledger.open(database);
            ledger.remember("Chris", NOW, memory.kept(List.of()));
            ledger.remember("Chris", NOW, kept);
            Database.now(ledger.flush());
        }
        try (Database database = Database.open(file)) {
            assertThat(Ledger.open(database).memory("Tria")).isEmpty();
            Memory.Kept found = Ledger.open(database).memory("Chris").orElseThrow();
            assertThat(found).isEqualTo(kept);
            assertThat(Memory.of(chris(-.2, .8), found).kept(waiting)).isEqualTo(kept);
        }
    }

    @Test
    void what_somebody_remembers_is_written_by_itself_before_long_and_as_it_is_then(@TempDir Path folder) throws InterruptedException {
        try (Database database = Database.open(folder.resolve("board.db"))) {
            Ledger ledger = Ledger.open(database);
            var memory = new Memory(chris(0, 0));
            for (int post = 1; post <= 3; post++) {
                for (int i = 0; i < 40; i++) ledger.remember("Person" + i, NOW, memory.kept(List.of()));
                memory.spoke("raid", "Word " + post + ".", post, NOW);
            }
            ledger.remember("Person0", NOW, memory.kept(List.of()));
            Stage.await("all forty are on the disk", () -> stored(database) == 40);
            Optional<Memory.Kept> stored = Database.now(database.read(connection -> Memories.asStored(connection, "Person0")));
            assertThat(stored).contains(memory.kept(List.of()));
        }
    }

    @Test
    void what_could_not_be_written_is_written_the_next_time(@TempDir Path folder) {
        try (Database database = Database.open(folder.resolve("board.db"))) {
            Ledger ledger = Ledger.open(database);
            Memory.Kept kept = new Memory(chris(0, 0)).kept(List.of());
            Database.now(database.write(connection -> connection.createStatement().execute("ALTER TABLE memories RENAME TO away")));
            ledger.remember("Chris", NOW, kept);
            assertThatThrownBy(() -> Database.now(ledger.flush())).isInstanceOf(StoreException.class);
            Database.now(database.write(connection -> connection.createStatement().execute("ALTER TABLE away RENAME TO memories")));
            assertThat(ledger.memory("Chris")).contains(kept);
        }
    }

    @Test
    void a_memory_of_an_older_studio_says_nothing_of_her_last_post_and_takes_none_up(@TempDir Path folder) {
        try (Database database = Database.open(folder.resolve("board.db"))) {
            Ledger ledger = Ledger.open(database);
            ledger.remember("Chris", NOW, new Memory(chris(0, 0)).kept(List.of()));
            Database.now(ledger.flush());
            Database.now(database.write(connection -> connection.createStatement().execute("UPDATE memories SET body = json_remove(body, '$.spokenFor')")));
            Memory old = Memory.of(chris(0, 0), ledger.memory("Chris").orElseThrow());
            old.recall(said(9, "Long ago."));
            assertThat(old.said()).isEmpty();
        }
    }

    @Test
    void she_takes_up_again_what_she_said_after_her_memory_was_written_and_nothing_twice() {
        Memory memory = new Memory(chris(0, 0));
        memory.spoke("raid", "One.", 5, NOW);
        memory.recall(said(4, "Before."));
        memory.recall(said(5, "One."));
        memory.recall(said(6, "Two."));
        memory.recall(said(6, "Two."));
        assertThat(memory.said()).containsExactly("One.", "Two.");
        assertThat(memory.postsToday(NOW)).isEqualTo(2);
        assertThat(memory.hoursSince("bread", NOW)).isEqualTo(1);
    }

    private static Post said(long decision, String text) {
        return new Post(
                decision, "Chris", "chris", "bread", text, NOW.minus(Duration.ofHours(1)), NOW, 80, "script", "calm", 0, "Something happened.", Optional.empty(), 1, 1, decision, List.of(), List.of(), List.of(), List.of());
    }

    private static int stored(Database database) {
        return Database.now(database.read(connection -> {
            try (var statement = connection.createStatement(); var row = statement.executeQuery("SELECT count(*) FROM memories")) {
                row.next();
                return row.getInt(1);
            }
        }));
    }
}
