package murmuration.agent;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import murmuration.board.Mark;
import murmuration.board.Trace;
import murmuration.board.TraceType;
import murmuration.cast.Character;
import murmuration.language.Tone;
import murmuration.review.Post;
import murmuration.voice.Occasion;

/// Puts a chosen draft where it can be seen: its trace on the board for the cast, the post itself on the novelist's desk with everything it was written from.
final class Publishing {

    private static final Set<String> PASSED_ON = Set.of("what", "place", "chapter");
    private static final double FAINTEST = .3;

    private final Surroundings world;

    Publishing(Surroundings world) {
        this.world = world;
    }

    /// A post whose trace everybody can read, and which the novelist sees as soon as it is on the disk.
    ///
    /// @param done when the post and the decision that led to it are committed; a post that the desk cannot keep takes its trace along
    record Laid(Post post, CompletableFuture<Post> done) {}

    Laid publish(Task task, Character who, Knowing knowing, Author.Drafts drafts, double stance, Decision decision) {
        long began = System.nanoTime();
        Author.Scored best = drafts.best().orElseThrow();
        String emotion = Tone.of(best.text()).emotion().name().toLowerCase(Locale.ROOT);
        Optional<Trace> cause = world.board().trace(task.trace());
        List<Post.Seen> seen = cause.map(trace -> new Post.Seen(trace.id(), trace.agent(), trace.text(), world.board().strength(trace), trace.at())).stream().toList();
        Trace trace = world.board().leave(Mark.of(who.name(), TraceType.POST, task.topic(), world.storyTime().instant(), best.text()) // as fresh as it is to read, however long she wrote
                .strength(Math.clamp(best.total() / 100, FAINTEST, 1))
                .feeling(emotion, stance)
                .causedBy(task.trace() > 0 ? List.of(task.trace()) : List.of())
                .with(inherited(task)));
        var post = new Post(
                0, who.name(), who.handle(), task.topic(), best.text(), decision.at(), world.wallClock().instant(), best.total(), best.hand().name().toLowerCase(Locale.ROOT), emotion, stance,
                task.situation(), replyTo(task), world.chapter().getAsInt(), trace.id(), decision.id(), Author.checks(best.score()), drafts.runnersUp(), seen, passages(knowing));
        return new Laid(post, laid(post, decision, began));
    }

    /// She has acted when the post is on the disk and the desk, which is before she herself hears of it.
    private CompletableFuture<Post> laid(Post post, Decision decision, long began) {
        return world.desk().lay(post, world.ledger().keeping(decision)).whenComplete((_, e) -> {
            if (e == null) world.measures().acted(Duration.ofNanos(System.nanoTime() - began));
            else world.board().withdraw(post.traceId());
        });
    }

    private Optional<Long> replyTo(Task task) {
        if (task.occasion() != Occasion.ANSWER) return Optional.empty();
        return world.desk().items(item -> item.post().traceId() == task.trace()).stream().findFirst().map(item -> item.post().id());
    }

    private static Map<String, String> inherited(Task task) {
        var details = new HashMap<>(task.details());
        details.keySet().retainAll(PASSED_ON);
        return details;
    }

    private static List<Post.Passage> passages(Knowing knowing) {
        return knowing.passages().stream().map(known -> new Post.Passage(known.chapter(), known.text(), known.score())).toList();
    }
}
