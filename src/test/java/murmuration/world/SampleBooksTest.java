package murmuration.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import murmuration.agent.Rehearsal;
import murmuration.cast.Character;
import murmuration.cast.Constraints;
import murmuration.review.Post;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the sample cast's books were written for passes the cast's own checks.
class SampleBooksTest {

    /// So many of each book's best-fitting lines are tried for a piece of news.
    private static final int LINES = 3;

    /// Judging all of them takes a minute.
    private static final int EVERY = 4;

    private World world;

    @BeforeEach
    void open(@TempDir Path folder) {
        Path home = Path.of("").toAbsolutePath();
        world = World.open(Worlds.makeSample(folder.resolve("sample"), home), World.Options.usual(home).voice("phrases").seed(7));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void lines_for_what_happens_in_the_book_are_not_refused_when_it_happens() throws InterruptedException {
        WorldFile file = WorldFile.read(world.folder());
        var refused = new ArrayList<String>();
        List<StoryEvent> events = Stream.concat(file.before().stream(), file.calendar().stream()).toList();
        for (StoryEvent event : events) {
            world.letHappen(event);
            if (events.indexOf(event) % EVERY != 0) continue;
            for (Character who : world.cast()) refused.addAll(refused(who, new Rehearsal.Cue(event.topic(), event.text(), Optional.empty())));
        }
        assertThat(refused).hasSizeLessThan(3);
    }

    @Test
    void news_that_the_novelist_thinks_of_finds_everybody_with_words() throws InterruptedException {
        List<String> news = List.of(
                "A fire breaks out in the Cannery.", "Snow falls on the harbour.", "The king is dead.", "Director Halloran resigns.", "A whale swims into the harbour.", "A stranger arrives on the last boat.",
                "Somebody has stolen the bell of St Brannoc's.");
        for (String happened : news) {
            for (Character who : world.cast()) {
                List<Post.Alternative> posts = world.rehearsal().of(new Rehearsal.Cue(world.topicOf(happened), happened, Optional.empty()), who, 3).posts();
                assertThat(posts).as("%s on %s", who.name(), happened).isNotEmpty();
            }
        }
    }

    @Test
    void what_is_said_of_the_man_with_the_camp_stool_is_for_him_alone() throws InterruptedException {
        String news = "The Office opens a fifth window.";
        for (Character who : world.cast()) {
            Rehearsal.Outcome outcome = world.rehearsal().of(new Rehearsal.Cue(world.topicOf(news), news, Optional.empty()), who, 3);
            assertThat(outcome.posts()).as(who.name()).isNotEmpty();
            assertThat(Stream.concat(outcome.posts().stream(), outcome.refused().stream())).extracting(Post.Alternative::text).noneMatch(text -> text.contains("camp stool") || text.contains("five times"));
        }
    }

    private List<String> refused(Character who, Rehearsal.Cue cue) throws InterruptedException {
        var limits = who.constraints();
        var few = new Constraints(
                limits.dailyPosts(), limits.maxQueue(), limits.overloadedAt(), limits.topicCooldownHours(), limits.qualityThreshold(), limits.voiceThreshold(), limits.curiosity(), limits.sociability(), limits.activeHours(), LINES, limits.budget());
        return world.rehearsal().of(cue, who.with(few), 5).refused().stream().filter(post -> post.checks().stream().anyMatch(check -> check.reason().contains("written for this."))).map(post -> who.name() + " on “" + cue.news() + "”: " + post.text() + " — " + why(post)).toList();
    }

    private static String why(Post.Alternative post) {
        return post.checks().stream().min((one, other) -> Double.compare(one.score(), other.score())).map(Post.Check::reason).orElse("");
    }
}
