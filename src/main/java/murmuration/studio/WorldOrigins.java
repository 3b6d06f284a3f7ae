package murmuration.studio;

import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import murmuration.agent.Ledger;
import murmuration.insight.Provenance;
import murmuration.review.Desk;
import murmuration.review.Post;
import murmuration.studio.insight.Origins;

/// Where the posts of a desk came from.
record WorldOrigins(Desk desk, Ledger ledger) implements Origins {

    @Override
    public CompletableFuture<Optional<Provenance>> of(long post) {
        return Provenance.read(desk, ledger, post);
    }

    @Override
    public Optional<Long> leftBy(long trace) {
        return Provenance.leftBy(trace, desk.items()).map(item -> item.post().id());
    }

    @Override
    public Optional<Long> newest(String character, String topic) {
        return desk.items().stream()
                .filter(item -> item.post().character().equals(character) && item.post().topic().equals(topic))
                .map(item -> item.post())
                .max(Comparator.comparing(Post::at).thenComparing(Post::id))
                .map(Post::id);
    }
}
