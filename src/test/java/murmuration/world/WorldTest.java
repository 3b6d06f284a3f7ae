package murmuration.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import murmuration.agent.Decision;
import murmuration.board.Trace;
import murmuration.board.TraceType;
import murmuration.cast.Character;
import murmuration.cast.Problem;
import murmuration.review.Item;
import murmuration.review.Post;
import murmuration.review.Verdict;
import murmuration.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(150)
class WorldTest {

    @TempDir
    Path temporary;

    private Path folder() {
        return temporary.resolve("world");
    }

    private static List<Decision> decisions(World world) {
        return Database.now(world.decisions(Optional.empty(), 10_000));
    }

    @Test
    void the_sample_world_lives_and_goes_on_where_it_stood_when_it_is_opened_again() throws InterruptedException {
        Path folder = Worlds.makeSample(folder(), Place.HOME);
        Instant stood;
        List<Item> lay;
        int decided;
        try (World world = World.open(folder, Place.options().voice("phrases").speed(7200))) {
            assertThat(world.problems()).isEmpty();
            assertThat(world.cast()).extracting(Character::name).containsExactly("Chris", "Kamea", "Randy", "Sarah", "Tria");
            assertThat(world.portrait(world.cast().getFirst())).isPresent();
            world.start();
            assertThat(world.running()).isTrue();
            Place.await("three posts lie on the desk", () -> world.desk().items().size() >= 3);
            Database.now(world.desk().judge(1, new Verdict.Approved(0)));
            world.close();
            stood = world.clock().instant();
        }
        try (World world = World.open(folder, Place.options().voice("phrases").speed(7200))) {
            assertThat(world.clock().instant()).isEqualTo(stood);
            lay = world.desk().items();
            decided = decisions(world).size();
            assertThat(lay).hasSizeGreaterThanOrEqualTo(3);
            assertThat(world.desk().approved()).hasSize(1);
            assertThat(decisions(world).stream().filter(decision -> decision.outcome() == Decision.Outcome.POSTED)).hasSameSizeAs(lay);
            assertThat(world.board().read(murmuration.board.TraceQuery.EVERYTHING.of(java.util.Set.of(TraceType.POST))).traces()).hasSameSizeAs(lay);
            world.start();
            var statuses = world.swarm().statuses();
            LocalDate today = LocalDate.ofInstant(world.clock().instant(), ZoneOffset.UTC);
            assertThat(statuses).allSatisfy((name, status) -> assertThat((long) status.postsToday()).isGreaterThanOrEqualTo(
                    lay.stream().filter(item -> item.post().character().equals(name) && LocalDate.ofInstant(item.post().at(), ZoneOffset.UTC).equals(today)).count()));
            Place.await("something new lies on the desk", () -> world.desk().items().size() > lay.size());
            assertThat(world.desk().items()).startsWith(lay.toArray(Item[]::new));
        }
        try (World world = Place.open(folder)) {
            assertThat(decisions(world)).hasSizeGreaterThan(decided).extracting(Decision::id).doesNotHaveDuplicates();
            assertThat(world.clock().instant()).isAfter(stood);
        }
    }

    @Test
    void what_the_novelist_lets_happen_moves_the_story_to_its_chapter_and_never_back() {
        Path folder = Place.make(folder(), "");
        try (World world = Place.open(folder)) {
            world.letHappen(new StoryEvent(null, 4, "bread", "The bakery burned down.", "", "", "", 1, "fear", -1));
            world.letHappen(new StoryEvent(null, 2, "bread", "Somebody baked a loaf.", "", "", "", 1, "joy", 1));
            assertThat(world.chapter()).isEqualTo(4);
        }
        try (World world = Place.open(folder)) {
            assertThat(world.chapter()).isEqualTo(4);
            assertThat(Place.events(world)).extracting(Trace::text).containsExactly("The cellar flooded in the night.", "The bakery burned down.", "Somebody baked a loaf.");
        }
    }

    @Test
    void an_event_on_a_topic_that_nobody_declared_gets_the_one_whose_words_are_nearest() {
        try (World world = Place.open(Place.make(folder(), ""))) {
            assertThat(world.letHappen(StoryEvent.of("zeppelins", "The bakers took their loaves out of the ovens.")).topic()).isEqualTo("bread");
            assertThat(world.letHappen(StoryEvent.of("", "The rain filled the cellars.")).topic()).isEqualTo("water");
            assertThat(world.letHappen(StoryEvent.of("bread", "The rain filled the cellars.")).topic()).isEqualTo("bread");
        }
    }

    @Test
    void an_event_from_the_future_happens_now_and_one_that_says_nothing_is_refused() {
        try (World world = Place.open(Place.make(folder(), ""))) {
            Instant later = world.clock().instant().plus(Duration.ofDays(3));
            assertThat(world.letHappen(new StoryEvent(later, 1, "water", "The tide came early.", "", "", "", 7, "fear", 9)).at()).isEqualTo(world.clock().instant());
            assertThatThrownBy(() -> StoryEvent.of("water", " ")).isInstanceOf(WorldException.class);
        }
    }

    @Test
    void a_world_that_is_open_is_refused_in_one_sentence_and_closed_it_opens_again() {
        Path folder = Place.make(folder(), "");
        try (World _ = Place.open(folder)) {
            assertThatThrownBy(() -> Place.open(folder)).isInstanceOf(WorldException.class).hasMessage("The world " + folder + " is already open in another window or program.");
        }
        Place.open(folder).close();
    }

    @Test
    void a_voice_that_does_not_exist_is_refused_and_the_world_is_not_left_locked() {
        Path folder = Place.make(folder(), ",\n\"voices\": {\"cloud\": {\"kind\": null}}");
        for (String voice : List.of("nobody", "cloud")) {
            assertThatThrownBy(() -> World.open(folder, Place.options().voice(voice))).isInstanceOf(WorldException.class).hasMessageContaining("“" + voice + "”");
        }
        Place.open(folder).close();
    }

    @Test
    void a_broken_character_is_a_problem_with_its_place_and_the_rest_is_there() {
        Path folder = Place.make(folder(), "", "Tria", "Chris");
        Place.write(folder.resolve("characters/randy.json"), "{\n  \"name\": \"Randy\",\n  \"goals\": [\"one\" \"two\"]\n}");
        try (World world = Place.open(folder)) {
            assertThat(world.cast()).extracting(Character::name).containsExactly("Chris", "Tria");
            assertThat(world.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.file()).isEqualTo("randy.json");
                assertThat(problem.line()).isEqualTo(3);
                assertThat(problem.column()).isPositive();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "empty", "binary"})
    void a_manuscript_that_cannot_be_read_is_a_problem_and_the_rest_opens(String what) throws IOException {
        Path folder = Place.make(folder(), "", "Tria");
        Path chapter = folder.resolve("manuscript/01.md");
        switch (what) {
            case "missing" -> {
                Files.delete(chapter);
                Files.delete(folder.resolve("manuscript"));
            }
            case "empty" -> Files.writeString(chapter, "");
            default -> Files.write(chapter, new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe, 0, 0, 7, (byte) 0x89, 'P', 'N', 'G'});
        }
        try (World world = Place.open(folder)) {
            assertThat(world.problems()).singleElement().extracting(Problem::file).isEqualTo("manuscript");
            assertThat(world.canon().manuscript().chapters()).isEmpty();
            assertThat(world.cast()).hasSize(1);
        }
    }

    @Test
    void without_its_model_the_phrase_books_write_alone_and_it_says_so() throws InterruptedException {
        Path folder = Place.make(folder(), "", "Tria");
        try (World world = World.open(folder, World.Options.usual(temporary.resolve("nowhere")).voice("local").seed(1).speed(3600))) {
            assertThat(world.writer().state()).isEqualTo("failed");
            assertThat(world.writer().sentence()).contains("smollm2-135m").endsWith("the phrase books write alone.");
            world.start();
            Place.await("a phrase lies on the desk", () -> !world.desk().items().isEmpty());
            assertThat(world.desk().items().getFirst().post()).extracting(Post::hand).isEqualTo("phrases");
        }
    }

    @Test
    void half_lives_of_nothing_do_not_hinder_a_world() {
        Path folder = Place.make(folder(), ",\n\"halfLives\": {\"event\": \"PT0S\", \"post\": \"PT0.0000001S\", \"verdict\": \"PT1H\"}");
        try (World world = Place.open(folder)) {
            assertThat(world.board().halfLife(TraceType.EVENT)).isEqualTo(TraceType.EVENT.usualHalfLife());
            assertThat(world.board().halfLife(TraceType.POST)).isEqualTo(TraceType.POST.usualHalfLife());
            assertThat(world.board().halfLife(TraceType.VERDICT)).isEqualTo(Duration.ofHours(1));
            assertThat(world.board().strength(world.letHappen(StoryEvent.of("water", "It rained.")))).isEqualTo(1);
        }
    }

    @Test
    void closing_twice_or_with_an_interrupt_pending_lets_go_of_everything() {
        Path folder = Place.make(folder(), "", "Tria");
        World world = Place.open(folder);
        world.start();
        world.start();
        world.letHappen(StoryEvent.of("bread", "The bakery burned down."));
        Thread.currentThread().interrupt();
        world.close();
        assertThat(Thread.interrupted()).isTrue();
        world.close();
        try (World again = Place.open(folder)) {
            assertThat(Place.events(again)).extracting(Trace::text).contains("The bakery burned down.");
        }
    }

    @Test
    void a_world_without_people_topics_or_book_opens_and_lives() {
        Place.write(folder().resolve("world.json"), "{\"voice\": \"phrases\"}");
        try (World world = Place.open(folder())) {
            world.start();
            assertThat(world.letHappen(StoryEvent.of("", "Something happened.")).topic()).isEqualTo("story");
            assertThat(world.cast()).isEmpty();
        }
    }

    @Test
    void paused_time_stands_still_and_resumed_it_goes_on() {
        try (World world = World.open(Place.make(folder(), ""), Place.options().speed(1000))) {
            world.start();
            world.pause();
            Instant now = world.clock().instant();
            assertThat(world.running()).isFalse();
            assertThat(world.clock().instant()).isEqualTo(now);
            world.resume();
            assertThat(Stream.generate(world.clock()::instant).anyMatch(instant -> instant.isAfter(now))).isTrue();
        }
    }

    @Test
    void five_hundred_people_start_and_stop() throws InterruptedException {
        Path folder = Place.make(folder(), "", IntStream.range(0, 500).mapToObj(i -> "Neighbour" + i).toArray(String[]::new));
        long began;
        try (World world = World.open(folder, Place.options().speed(3600))) {
            world.start();
            Place.await("all of them live", () -> world.swarm().alive() == 500);
            Place.await("some of them post", () -> world.desk().items().size() > 5);
            began = System.nanoTime();
            world.close();
            assertThat(world.swarm().alive()).isZero();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        try (World world = Place.open(folder)) {
            assertThat(decisions(world).stream().filter(decision -> decision.outcome() == Decision.Outcome.POSTED)).hasSameSizeAs(world.desk().items());
        }
    }

    @Test
    void who_is_asked_for_silence_on_a_topic_is_silent_on_it_until_that_is_lifted() throws InterruptedException {
        Path folder = Place.make(folder(), "", "Tria");
        try (World world = World.open(folder, Place.options().speed(3600))) {
            world.mute("Tria", "water");
            world.mute("Tria", "bread");
            world.cool("Tria", "bread");
            assertThat(world.hushes()).extracting(Hush::topic).containsExactly("water", "bread");
            world.start();
            Place.await("she looked", () -> world.swarm().statuses().getOrDefault("Tria", null) != null && world.swarm().statuses().get("Tria").counts().decisions() > 0
                    || world.clock().instant().isAfter(Instant.parse("2031-03-04T10:30:00Z")));
            assertThat(world.desk().items()).noneMatch(item -> item.post().topic().equals("water"));
        }
        try (World world = World.open(folder, Place.options().speed(3600))) {
            assertThat(world.hushes()).extracting(Hush::topic).contains("water");
            world.unhush("Tria", "water");
            world.unhush("Tria", "bread");
            world.letHappen(StoryEvent.of("water", "The cellar flooded once more."));
            world.start();
            Place.await("she speaks of the water", () -> world.desk().items().stream().anyMatch(item -> item.post().topic().equals("water")));
        }
    }

    @Test
    void somebody_who_comes_lives_and_somebody_who_goes_does_not() throws InterruptedException {
        try (World world = World.open(Place.make(folder(), "", "Tria"), Place.options().speed(3600))) {
            world.start();
            Place.await("she lives", () -> world.swarm().alive() == 1);
            world.company().duplicate("Tria", "Mira");
            Place.await("two live", () -> world.swarm().alive() == 2);
            var removed = world.company().remove("Tria");
            assertThat(world.swarm().statuses()).containsOnlyKeys("Mira");
            world.company().putBack(removed);
            Place.await("two live again", () -> world.swarm().alive() == 2);
        }
    }

    @Test
    void what_she_remembers_and_what_her_hours_came_to_can_be_read() throws InterruptedException {
        Path folder = Place.make(folder(), "", "Tria");
        try (World world = World.open(folder, Place.options().speed(3600))) {
            assertThat(Database.now(world.ledger().recollection("Tria")).said()).isEmpty();
            world.start();
            Place.await("she spoke", () -> !world.desk().items().isEmpty());
            Place.await("she remembers that", () -> !Database.now(world.ledger().recollection("Tria")).said().isEmpty());
            Instant now = world.clock().instant();
            assertThat(Database.now(world.ledger().lastDecision("Tria", now))).isPresent();
            assertThat(Database.now(world.ledger().lastDecision("Tria", Instant.EPOCH))).isEmpty();
            assertThat(Database.now(world.ledger().hours(now.minus(Duration.ofDays(1))))).anyMatch(hour -> hour.agent().equals("Tria") && hour.posts() > 0);
        }
    }
}
