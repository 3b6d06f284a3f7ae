package murmuration.agent;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import murmuration.board.Trace;
import murmuration.cast.Character;
import murmuration.review.Post;
import murmuration.voice.Occasion;

/// What somebody would write if something happened, tried out in private: the same prompt, the same checks, and nothing on the board or the desk. She remembers
/// nothing of it and brings nothing along.
public final class Rehearsal {

    private final Surroundings world;
    private final Briefing briefing;
    private final Author author;

    public Rehearsal(Surroundings world) {
        this.world = world;
        this.briefing = new Briefing(world);
        this.author = new Author(world.critic(), world.lessons());
    }

    /// Something to speak about.
    ///
    /// @param topic its id
    /// @param news what happened
    /// @param post what somebody wrote about it, if that is what she answers
    public record Cue(String topic, String news, Optional<Said> post) {}

    /// Somebody's post.
    public record Said(String by, String text) {}

    /// What came of it.
    ///
    /// @param drafts as her voice wrote them, before they were cut and judged
    /// @param posts those that pass her checks, best first
    /// @param refused those that do not, best first
    public record Outcome(int drafts, List<Post.Alternative> posts, List<Post.Alternative> refused) {}

    /// @param seed of everything that is left to chance
    public Outcome of(Cue cue, Character who, long seed) throws InterruptedException {
        Task task = task(cue);
        var memory = new Memory(who);
        var knowing = Knowing.of(task, world.inWords(task.topic()), who, world.canon(), world.chapter().getAsInt(), 1);
        String beginning = cue.post().map(_ -> cue.news()).orElse("");
        var prompt = briefing.prompt(task, beginning, who, memory, knowing, new SplittableRandom(seed));
        Author.Drafts drafts = author.write(world.voice(), prompt, briefing.brief(task, beginning, who, memory), who, seed);
        Map<Boolean, List<Post.Alternative>> judged =
                drafts.candidates().stream().collect(partitioningBy(draft -> draft.passes(who.constraints()), mapping(Author.Scored::alternative, toList())));
        return new Outcome(drafts.asked(), judged.get(true), judged.get(false));
    }

    private static Task task(Cue cue) {
        return cue.post()
                .map(post -> new Task(Occasion.ANSWER, cue.topic(), 0, post.by(), Look.answering(post.by(), post.text()), 0, false, Map.of()))
                .orElseGet(() -> new Task(Occasion.EVENT, cue.topic(), 0, Trace.NOVELIST, cue.news(), 0, false, Map.of()));
    }
}
