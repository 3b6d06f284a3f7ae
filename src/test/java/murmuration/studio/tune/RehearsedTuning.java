package murmuration.studio.tune;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import murmuration.agent.Decision;
import murmuration.agent.Status;
import murmuration.cast.Character;
import murmuration.insight.WhatIf;
import murmuration.review.Item;
import murmuration.world.WorldException;

/// Sheets in memory, and decisions that a test puts there.
public final class RehearsedTuning implements Tuning {

    public final Map<String, Character> sheets = new LinkedHashMap<>();
    public final List<Decision> decided = new ArrayList<>();
    public final List<Item> items = new ArrayList<>();
    final List<Character> written = new ArrayList<>();
    boolean refusing;
    private Duration halfLife = Duration.ofHours(10);

    public RehearsedTuning(Collection<Character> cast) {
        cast.forEach(who -> sheets.put(who.name(), who));
    }

    @Override
    public List<Character> cast() {
        return List.copyOf(sheets.values());
    }

    @Override
    public Optional<Status> status(String name) {
        return Optional.empty();
    }

    @Override
    public CompletableFuture<WhatIf> past(String name) {
        return CompletableFuture.completedFuture(WhatIf.of(decided.stream().filter(decision -> decision.agent().equals(name)).toList(), items));
    }

    @Override
    public CompletableFuture<List<Past>> decisions(Collection<Long> ids) {
        return CompletableFuture.completedFuture(decided.stream().filter(decision -> ids.contains(decision.id()))
                .map(decision -> new Past(decision, items.stream().filter(item -> item.post().decisionId() == decision.id()).findFirst())).toList());
    }

    @Override
    public CompletableFuture<Character> write(Character before, Character after) {
        if (refusing) return CompletableFuture.failedFuture(new WorldException("The disk is full."));
        written.add(after);
        sheets.put(after.name(), after);
        return CompletableFuture.completedFuture(after);
    }

    @Override
    public Duration halfLife() {
        return halfLife;
    }

    @Override
    public CompletableFuture<Duration> halfLife(Duration changed) {
        if (refusing) return CompletableFuture.failedFuture(new WorldException("The disk is full."));
        halfLife = changed;
        return CompletableFuture.completedFuture(changed);
    }
}
