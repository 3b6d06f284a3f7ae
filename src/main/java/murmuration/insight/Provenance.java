package murmuration.insight;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import murmuration.agent.Decision;
import murmuration.agent.Ledger;
import murmuration.review.Desk;
import murmuration.review.Item;
import murmuration.review.Post;

/// Where a post came from and what came of it: everything she had read with the strength it had then, what she knew, the decision with its numbers, the drafts that
/// were not taken, and the later posts that grew from it.
///
/// @param decision nothing where a crash took the record of it
/// @param sources the strongest first
/// @param inspired oldest first
public record Provenance(Item item, Optional<Decision> decision, List<Source> sources, List<Item> inspired) {

    /// A trace as she read it, and the post that left it, if a post did.
    public record Source(Post.Seen seen, Optional<Item> post) {}

    public Provenance {
        sources = List.copyOf(sources);
        inspired = List.copyOf(inspired);
    }

    /// @param desk everything that lies on it
    public static Provenance of(Item item, Optional<Decision> decision, Collection<Item> desk) {
        Map<Long, Item> byTrace = new HashMap<>();
        desk.forEach(other -> byTrace.put(other.post().traceId(), other));
        List<Source> sources = item.post().traces().stream()
                .sorted(Comparator.comparingDouble(Post.Seen::strength).reversed())
                .map(seen -> new Source(seen, Optional.ofNullable(byTrace.get(seen.trace()))))
                .toList();
        List<Item> inspired = desk.stream().filter(other -> other.post().grewFrom(item.post())).sorted(Comparator.comparingLong(other -> other.post().id())).toList();
        return new Provenance(item, decision, sources, inspired);
    }

    /// Nothing where there is no such post.
    public static CompletableFuture<Optional<Provenance>> read(Desk desk, Ledger ledger, long post) {
        Optional<Item> found = desk.item(post);
        if (found.isEmpty()) return CompletableFuture.completedFuture(Optional.empty());
        return ledger.decisions(List.of(found.get().post().decisionId())).thenApply(decisions -> Optional.of(of(found.get(), decisions.stream().findFirst(), desk.items())));
    }

    /// The post that left a trace, if one did.
    public static Optional<Item> leftBy(long trace, Collection<Item> desk) {
        return desk.stream().filter(item -> item.post().traceId() == trace).findFirst();
    }

    public Post post() {
        return item.post();
    }
}
