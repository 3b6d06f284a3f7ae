package murmuration.studio.tune;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import murmuration.agent.Decision;
import murmuration.agent.Status;
import murmuration.cast.Character;
import murmuration.insight.WhatIf;
import murmuration.review.Item;

/// What tuning reads of a world, and what it may change there. Nothing here waits.
public interface Tuning {

    List<Character> cast();

    Optional<Status> status(String name);

    /// Her recorded decisions.
    CompletableFuture<WhatIf> past(String name);

    /// Some decisions with the posts they led to, newest first.
    CompletableFuture<List<Past>> decisions(Collection<Long> ids);

    /// Writes what differs into her file, one change after the other; the answer is her sheet as it stands there now.
    CompletableFuture<Character> write(Character before, Character after);

    /// How long a post on the board takes to be half as strong, for everybody.
    Duration halfLife();

    /// Done when the board fades by it, and the world will when it is opened again.
    CompletableFuture<Duration> halfLife(Duration changed);

    /// A decision and the post it led to.
    record Past(Decision decision, Optional<Item> item) {}
}
