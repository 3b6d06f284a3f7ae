package murmuration.studio;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import murmuration.agent.Status;
import murmuration.board.TraceType;
import murmuration.cast.Character;
import murmuration.cast.SheetText;
import murmuration.insight.WhatIf;
import murmuration.review.Item;
import murmuration.studio.tune.Tuning;
import murmuration.world.Company.Saving;
import murmuration.world.World;
import murmuration.world.WorldException;

/// Tunes the cast of a real world.
final class WorldTuning implements Tuning {

    private static final int NEWEST = 200_000;
    private static final Executor WRITERS = work -> Thread.ofVirtual().name("tune").start(work);

    private final World world;
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

    WorldTuning(World world) {
        this.world = world;
    }

    @Override
    public List<Character> cast() {
        return world.cast();
    }

    @Override
    public Optional<Status> status(String name) {
        return Optional.ofNullable(world.swarm().statuses().get(name));
    }

    @Override
    public CompletableFuture<WhatIf> past(String name) {
        return WhatIf.read(world.ledger(), Optional.of(name), NEWEST, world.desk().items(item -> item.post().character().equals(name)));
    }

    @Override
    public CompletableFuture<List<Past>> decisions(Collection<Long> ids) {
        return world.ledger().decisions(ids).thenApply(decisions -> {
            Map<Long, Item> posts = new HashMap<>();
            world.desk().items().forEach(item -> posts.put(item.post().decisionId(), item));
            return decisions.stream().map(decision -> new Past(decision, Optional.ofNullable(posts.get(decision.id())))).toList();
        });
    }

    @Override
    public CompletableFuture<Character> write(Character before, Character after) {
        CompletableFuture<Character> written = last.handle((_, _) -> true).thenApplyAsync(_ -> save(before, after), WRITERS);
        last = written;
        return written;
    }

    /// Onto what the file says now, so that what somebody else wrote there stays.
    private Character save(Character before, Character after) {
        String text = world.company().text(after.name());
        return switch (world.company().save(after.name(), text, SheetText.tuned(text, before, after), false)) {
            case Saving.Saved(var character, _) -> character;
            case Saving.Disputed(var fields, _) -> throw new WorldException("The sheet of " + after.name() + " was changed elsewhere at the same moment (" + String.join(", ", fields) + ").");
            case Saving.Refused(var problems) -> throw new WorldException(problems.getFirst().problem() + " " + problems.getFirst().fix());
        };
    }

    @Override
    public Duration halfLife() {
        return world.board().halfLife(TraceType.POST);
    }

    @Override
    public CompletableFuture<Duration> halfLife(Duration changed) {
        return CompletableFuture.supplyAsync(() -> {
            world.halfLife(TraceType.POST, changed);
            return changed;
        }, WRITERS);
    }
}
