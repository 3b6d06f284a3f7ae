package murmuration.studio.insight;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import murmuration.insight.Provenance;

/// Knows where posts came from and what came of them.
public interface Origins {

    /// Nothing where there is no such post.
    CompletableFuture<Optional<Provenance>> of(long post);

    /// The post that left a trace, if one did.
    Optional<Long> leftBy(long trace);

    /// The newest post of somebody on a topic.
    Optional<Long> newest(String character, String topic);
}
